import type { ServicePreset } from "./preset.ts";

/**
 * Plausible.
 *
 * Names measured: @plausible-analytics/tracker 0.4.6, 2026-11-23; the rest from memory, to be checked at the
 * source: https://plausible.io/data-policy
 */
export const plausible: ServicePreset = {
  id: "plausible",
  category: "analytics",
  name: "Plausible",
  provider: "Plausible Insights OÜ, Estonia",
  purpose: "Counts visits without storing anything in the browser.",
  policyUrl: "https://plausible.io/privacy",
  match: ["plausible.io"],
  inline: ["plausible.init(", "plausible.io/"],
};
