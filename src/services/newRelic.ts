import type { ServicePreset } from "./preset.ts";

/**
 * New Relic. A site that switches session replay on sets `replay`.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://docs.newrelic.com/docs/browser/browser-monitoring/page-load-timing-resources/new-relic-cookies-used-browser/
 */
export const newRelic: ServicePreset = {
  id: "new_relic",
  category: "performance",
  name: "New Relic",
  provider: "New Relic, Inc., USA",
  purpose: "Measures how fast our pages respond and where they fail.",
  policyUrl: "https://newrelic.com/termsandconditions/privacy",
  match: ["js-agent.newrelic.com", "nr-data.net"],
  inline: ["NREUM"],
  storage: [
    {
      name: "NRBA_SESSION*",
      duration: "PT4H",
      purpose: "Ties page views of one visit together.",
      type: "localStorage",
    },
  ],
  transfers: [{ country: "US" }],
};
