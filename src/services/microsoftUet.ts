import type { ServicePreset } from "./preset.ts";

/**
 * Microsoft Advertising.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.ads.microsoft.com/#apex/ads/en/53056/2
 */
export const microsoftUet: ServicePreset = {
  id: "microsoft_uet",
  category: "advertising",
  name: "Microsoft Advertising",
  provider: "Microsoft Ireland Operations Limited, Ireland",
  purpose:
    "Measures whether our advertisements lead to something, and shows advertisements that fit earlier visits.",
  policyUrl: "https://privacy.microsoft.com/privacystatement",
  match: ["bat.bing.com", "bat.bing.net"],
  inline: ["uetq"],
  cookies: [
    { name: "_uetsid", duration: "P1D", purpose: "Ties page views of one visit together." },
    { name: "_uetvid", duration: "P13M", purpose: "Recognises the browser." },
    { name: "_uetmsclkid", duration: "P90D", purpose: "Which advertisement led here." },
    { name: "MUID (bing.com)", duration: "P13M", purpose: "Recognises the browser on Microsoft sites." },
  ],
  storage: [{ name: "_uet*", duration: "P13M", purpose: "Recognises the browser.", type: "localStorage" }],
  saleOrShare: true,
  transfers: [{ country: "US" }],
  onGrant: ["uetq.push", "consent", "update", { ad_storage: "granted" }],
  onDeny: ["uetq.push", "consent", "update", { ad_storage: "denied" }],
};
