import type { ServicePreset } from "./preset.ts";

/**
 * Snap Pixel.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.snap.com/en-US/cookie-policy
 */
export const snapchatPixel: ServicePreset = {
  id: "snapchat_pixel",
  category: "advertising",
  name: "Snap Pixel",
  provider: "Snap Inc., USA",
  purpose:
    "Measures whether our advertisements on Snapchat lead to something, and shows advertisements there that fit earlier visits.",
  policyUrl: "https://values.snap.com/privacy/privacy-policy",
  match: ["sc-static.net", "tr.snapchat.com"],
  inline: ["snaptr("],
  cookies: [
    { name: "_scid*", duration: "P13M", purpose: "Recognises the browser." },
    { name: "_sctr", duration: "P13M", purpose: "Ties identifiers for advertising together." },
    { name: "sc_at (snapchat.com)", duration: "P1Y", purpose: "Recognises the browser." },
  ],
  storage: [
    {
      name: "u_scsid",
      duration: "session",
      purpose: "Ties page views of one visit together.",
      type: "sessionStorage",
    },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
