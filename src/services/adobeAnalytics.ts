import type { ServicePreset } from "./preset.ts";

/**
 * Adobe Analytics.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics
 */
export const adobeAnalytics: ServicePreset = {
  id: "adobe_analytics",
  category: "analytics",
  name: "Adobe Analytics",
  provider: "Adobe Systems Software Ireland Limited, Ireland",
  purpose: "Counts visits and shows us which pages are read.",
  policyUrl: "https://www.adobe.com/privacy.html",
  match: ["omtrdc.net", "2o7.net", "demdex.net", "adobedc.net"],
  cookies: [
    { name: "AMCV_*", duration: "P2Y", purpose: "Recognises the browser." },
    { name: "AMCVS_*", duration: "session", purpose: "Says that a visit has begun." },
    { name: "s_vi", duration: "P2Y", purpose: "Recognises the browser." },
    { name: "s_fid", duration: "P2Y", purpose: "Recognises the browser where the former cannot be set." },
    { name: "s_cc", duration: "session", purpose: "Tries whether the browser keeps cookies." },
    { name: "s_sq", duration: "session", purpose: "Which link was clicked last." },
    { name: "demdex (demdex.net)", duration: "P6M", purpose: "Recognises the browser on several sites." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
