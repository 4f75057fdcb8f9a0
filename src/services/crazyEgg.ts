import type { ServicePreset } from "./preset.ts";

/**
 * Crazy Egg.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://support.crazyegg.com/hc/en-us/articles/360055431113
 */
export const crazyEgg: ServicePreset = {
  id: "crazy_egg",
  category: "analytics",
  name: "Crazy Egg",
  provider: "Crazy Egg, Inc., USA",
  purpose: "Shows us where visitors click and how far they read.",
  policyUrl: "https://www.crazyegg.com/privacy",
  match: ["crazyegg.com"],
  cookies: [
    { name: "_ce.*", duration: "P1Y", purpose: "Recognises the browser and its visit." },
    { name: "cebs", duration: "session", purpose: "Ties page views of one visit together." },
    { name: "cebsp_", duration: "session", purpose: "Counts page views of one visit." },
  ],
  replay: true,
  transfers: [{ country: "US" }],
};
