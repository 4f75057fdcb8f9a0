import type { ServicePreset } from "./preset.ts";

/**
 * Reddit Pixel.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://business.reddithelp.com/s/article/reddit-pixel
 */
export const redditPixel: ServicePreset = {
  id: "reddit_pixel",
  category: "advertising",
  name: "Reddit Pixel",
  provider: "Reddit, Inc., USA",
  purpose:
    "Measures whether our advertisements on Reddit lead to something, and shows advertisements there that fit earlier visits.",
  policyUrl: "https://www.reddit.com/policies/privacy-policy",
  match: ["www.redditstatic.com/ads/*", "alb.reddit.com"],
  inline: ["rdt('init'", 'rdt("init"'],
  cookies: [
    { name: "_rdt_uuid", duration: "P90D", purpose: "Recognises the browser." },
    { name: "_rdt_cid", duration: "P90D", purpose: "Which advertisement led here." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
