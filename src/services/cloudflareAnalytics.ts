import type { ServicePreset } from "./preset.ts";

/**
 * Cloudflare Web Analytics.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://developers.cloudflare.com/web-analytics/about/
 */
export const cloudflareAnalytics: ServicePreset = {
  id: "cloudflare_analytics",
  category: "performance",
  name: "Cloudflare Web Analytics",
  provider: "Cloudflare, Inc., USA",
  purpose: "Measures how fast our pages respond, without storing anything in the browser.",
  policyUrl: "https://www.cloudflare.com/privacypolicy/",
  match: ["cloudflareinsights.com"],
  transfers: [{ country: "US" }],
};
