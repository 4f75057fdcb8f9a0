import type { ServicePreset } from "./preset.ts";

/**
 * TikTok (videos).
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://www.tiktok.com/legal/page/global/cookie-policy/en
 */
export const tiktokEmbed: ServicePreset = {
  id: "tiktok_embed",
  category: "functional",
  name: "TikTok (videos)",
  provider: "TikTok Technology Limited, Ireland",
  purpose: "Shows videos from TikTok on our pages.",
  policyUrl: "https://www.tiktok.com/legal/privacy-policy",
  match: ["www.tiktok.com/embed*", "www.tiktok.com/player/*", "ttwstatic.com"],
  cookies: [
    { name: "ttwid (tiktok.com)", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "tt_csrf_token (tiktok.com)", duration: "session", purpose: "Protects forms." },
    { name: "msToken (tiktok.com)", duration: "P10D", purpose: "Recognises the browser." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }, { country: "SG" }, { country: "CN" }],
};
