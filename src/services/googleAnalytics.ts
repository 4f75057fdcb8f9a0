import type { ServicePreset } from "./preset.ts";

/**
 * Google Analytics. Consent Mode tells it of a decision; there is no further opt-out call without the property's
 * id. The file `gtag/js` serves Google Ads too: see `google_ads`.
 *
 * `_ga` and `_ga_*` read on 2026-11-24 at https://support.google.com/analytics/answer/11397207, `_gid`, `_gat` and
 * `_dc_gtm_*` of older properties at https://developers.google.com/analytics/resources/concepts/gaConceptsCookies; the
 * rest from memory, to be checked.
 */
export const googleAnalytics: ServicePreset = {
  id: "google_analytics",
  category: "analytics",
  name: "Google Analytics",
  provider: "Google Ireland Limited, Ireland",
  purpose: "Counts visits and shows us which pages are read and where visitors come from.",
  policyUrl: "https://policies.google.com/privacy",
  match: [
    "www.googletagmanager.com/gtag/js*",
    "google-analytics.com",
    "analytics.google.com",
    "stats.g.doubleclick.net",
  ],
  inline: ["'config', 'G-", "'config','G-", '"config", "G-', "GoogleAnalyticsObject"],
  cookies: [
    { name: "_ga", duration: "P2Y", purpose: "Tells visitors apart." },
    { name: "_ga_*", duration: "P2Y", purpose: "Keeps the state of the visit." },
    { name: "_gid", duration: "P1D", purpose: "Tells visitors apart." },
    { name: "_gat*", duration: "PT1M", purpose: "Limits how often data is sent." },
    { name: "_dc_gtm_*", duration: "PT1M", purpose: "Limits how often data is sent." },
    {
      name: "FPID",
      duration: "P2Y",
      purpose: "Tells visitors apart, where our server sets it: cannot be read or deleted by a script.",
    },
    { name: "FPLC", duration: "PT20H", purpose: "Ties visits on several of our sites together." },
  ],
  transfers: [{ country: "US" }],
};
