import type { ServicePreset } from "./preset.ts";

/**
 * Google Analytics. Consent Mode tells it of a decision; there is no further opt-out call without the property's
 * id. The file `gtag/js` serves Google Ads too: see `google_ads`.
 *
 * `_ga` and `_ga_*` read on 2026-11-26 at https://support.google.com/analytics/answer/11397207 (two years by default, of which
 * browsers keep 400 days at most), `_gid`, `_gat`, `_dc_gtm_*`, `_gac_*` and `AMP_TOKEN` of older properties at
 * https://developers.google.com/analytics/resources/concepts/gaConceptsCookies; `FPID`, `FPLC` and addresses from memory.
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
      name: "_gac_*",
      duration: "P90D",
      purpose: "Which advertisement led here, where the property is linked to Google Ads.",
    },
    { name: "AMP_TOKEN", duration: "P1Y", purpose: "Fetches the identifier of AMP pages." },
    {
      name: "FPID",
      duration: "P2Y",
      purpose: "Tells visitors apart, where our server sets it: cannot be read or deleted by a script.",
    },
    { name: "FPLC", duration: "PT20H", purpose: "Ties visits on several of our sites together." },
  ],
  transfers: [{ country: "US" }],
};
