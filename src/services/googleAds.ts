import type { ServicePreset } from "./preset.ts";

/**
 * Google Ads. The file `gtag/js` is declared with `google_analytics`; a site with Ads alone moves that pattern
 * here. Consent Mode tells it of a decision.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://policies.google.com/technologies/cookies
 */
export const googleAds: ServicePreset = {
  id: "google_ads",
  category: "advertising",
  name: "Google Ads",
  provider: "Google Ireland Limited, Ireland",
  purpose:
    "Measures whether our advertisements lead to something, and shows advertisements that fit earlier visits.",
  policyUrl: "https://policies.google.com/privacy",
  match: [
    "googleadservices.com",
    "googlesyndication.com",
    "googleads.g.doubleclick.net",
    "td.doubleclick.net",
    "ad.doubleclick.net",
    "fls.doubleclick.net",
    "www.google.com/pagead/*",
    "www.google.com/ccm/*",
  ],
  inline: ["'config', 'AW-", '"config", "AW-', "adsbygoogle"],
  cookies: [
    { name: "_gcl_*", duration: "P90D", purpose: "Which advertisement led here." },
    { name: "_gac_*", duration: "P90D", purpose: "Which advertisement led here." },
    { name: "__gads", duration: "P13M", purpose: "Measures advertisements on our pages." },
    { name: "__gpi", duration: "P13M", purpose: "Measures advertisements on our pages." },
    { name: "IDE (doubleclick.net)", duration: "P13M", purpose: "Recognises the browser for advertising." },
    {
      name: "test_cookie (doubleclick.net)",
      duration: "PT15M",
      purpose: "Tries whether the browser keeps cookies.",
    },
  ],
  storage: [
    { name: "_gcl_ls", duration: "P90D", purpose: "Which advertisement led here.", type: "localStorage" },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
