import type { ServicePreset } from "./preset.ts";

/**
 * TikTok Pixel.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel
 */
export const tiktokPixel: ServicePreset = {
  id: "tiktok_pixel",
  category: "advertising",
  name: "TikTok Pixel",
  provider: "TikTok Technology Limited, Ireland",
  purpose:
    "Measures whether our advertisements on TikTok lead to something, and shows advertisements there that fit earlier visits.",
  policyUrl: "https://www.tiktok.com/legal/privacy-policy",
  match: ["analytics.tiktok.com"],
  inline: ["ttq.load("],
  cookies: [
    { name: "_ttp", duration: "P13M", purpose: "Recognises the browser." },
    { name: "_tt_enable_cookie", duration: "P13M", purpose: "Says whether cookies are used." },
    { name: "ttclid", duration: "P13M", purpose: "Which advertisement led here." },
    { name: "ttcsid*", duration: "P90D", purpose: "Ties page views of one visit together." },
  ],
  storage: [
    {
      name: "tt_sessionId",
      duration: "session",
      purpose: "Ties page views of one visit together.",
      type: "sessionStorage",
    },
    { name: "tt_appInfo", duration: "session", purpose: "Settings of the pixel.", type: "sessionStorage" },
    {
      name: "tt_pixel_session_index",
      duration: "session",
      purpose: "Counts page views of one visit.",
      type: "sessionStorage",
    },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }, { country: "SG" }, { country: "CN" }],
  onGrant: ["ttq.grantConsent"],
  onDeny: ["ttq.revokeConsent"],
};
