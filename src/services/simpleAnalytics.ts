import type { ServicePreset } from "./preset.ts";

/**
 * Simple Analytics.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://docs.simpleanalytics.com/what-we-collect
 */
export const simpleAnalytics: ServicePreset = {
  id: "simple_analytics",
  category: "analytics",
  name: "Simple Analytics",
  provider: "Simple Analytics B.V., Netherlands",
  purpose: "Counts visits without storing anything in the browser.",
  policyUrl: "https://www.simpleanalytics.com/privacy-policy",
  match: ["simpleanalyticscdn.com", "simpleanalytics.com"],
};
