import type { ServicePreset } from "./preset.ts";

/**
 * Optimizely.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://support.optimizely.com/hc/en-us/articles/4410289741069
 */
export const optimizely: ServicePreset = {
  id: "optimizely",
  category: "analytics",
  name: "Optimizely",
  provider: "Optimizely, Inc., USA",
  purpose: "Shows variants of a page and measures which one works better.",
  policyUrl: "https://www.optimizely.com/legal/privacy-notice/",
  match: ["optimizely.com"],
  cookies: [
    { name: "optimizelyEndUserId", duration: "P6M", purpose: "Shows the same variant again." },
    { name: "optimizelySession", duration: "P6M", purpose: "Ties page views of one visit together." },
    { name: "optimizelyOptOut", duration: "P10Y", purpose: "Remembers that measuring was switched off." },
  ],
  storage: [{ name: "optimizely_data$$*", purpose: "Shows the same variant again.", type: "localStorage" }],
  transfers: [{ country: "US" }],
  onGrant: ["optimizely.push", { type: "optOut", isOptOut: false }],
  onDeny: ["optimizely.push", { type: "optOut", isOptOut: true }],
};
