import type { ServicePreset } from "./preset.ts";

/**
 * BugSnag.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://docs.bugsnag.com/platforms/javascript/
 */
export const bugsnag: ServicePreset = {
  id: "bugsnag",
  category: "performance",
  name: "BugSnag",
  provider: "SmartBear Software Inc., USA",
  purpose: "Tells us of errors on our pages, and what led to them.",
  policyUrl: "https://smartbear.com/privacy/",
  match: ["bugsnag.com", "d2wy8f7a9ursnm.cloudfront.net"],
  inline: ["Bugsnag.start("],
  storage: [{ name: "bugsnag-anonymous-id", purpose: "Tells visitors apart.", type: "localStorage" }],
  transfers: [{ country: "US" }],
};
