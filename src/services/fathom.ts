import type { ServicePreset } from "./preset.ts";

/**
 * Fathom Analytics.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://usefathom.com/compliance
 */
export const fathom: ServicePreset = {
  id: "fathom",
  category: "analytics",
  name: "Fathom Analytics",
  provider: "Conva Ventures Inc., Canada",
  purpose: "Counts visits without storing anything in the browser.",
  policyUrl: "https://usefathom.com/privacy",
  match: ["usefathom.com"],
  transfers: [{ country: "CA" }],
};
