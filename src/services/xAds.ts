import type { ServicePreset } from "./preset.ts";

/**
 * X Ads.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites
 */
export const xAds: ServicePreset = {
  id: "x_ads",
  category: "advertising",
  name: "X Ads",
  provider: "X Internet Unlimited Company, Ireland",
  purpose:
    "Measures whether our advertisements on X lead to something, and shows advertisements there that fit earlier visits.",
  policyUrl: "https://x.com/en/privacy",
  match: [
    "static.ads-twitter.com",
    "analytics.twitter.com",
    "t.co/i/adsct*",
    "t.co/1/i/adsct*",
    "ads-api.twitter.com",
  ],
  inline: ["twq("],
  cookies: [
    { name: "_twclid", duration: "P30D", purpose: "Which advertisement led here." },
    { name: "muc_ads (t.co)", duration: "P13M", purpose: "Recognises the browser for advertising." },
    {
      name: "personalization_id (twitter.com)",
      duration: "P2Y",
      purpose: "Recognises the browser for advertising.",
    },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
