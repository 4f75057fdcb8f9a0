import type { ServicePreset } from "./preset.ts";

/**
 * etracker.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://www.etracker.com/en/docs/integration-setup-2/settings-accounts/etracker-analytics/
 */
export const etracker: ServicePreset = {
  id: "etracker",
  category: "analytics",
  name: "etracker",
  provider: "etracker GmbH, Germany",
  purpose: "Counts visits and shows us which pages are read.",
  policyUrl: "https://www.etracker.com/en/data-privacy/",
  match: ["etracker.com", "etracker.de"],
  cookies: [
    { name: "_et_coid", duration: "P2Y", purpose: "Recognises the browser." },
    { name: "et_allow_cookies", duration: "P1Y", purpose: "Remembers whether cookies are wanted." },
    { name: "et_oi_v2", duration: "P1Y", purpose: "Remembers that measuring was switched on or off." },
  ],
};
