import type { ServicePreset } from "./preset.ts";

/**
 * Matomo. For an installation of one's own: add its host or path to `match`, set `provider`, and leave `transfers`
 * out.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://matomo.org/faq/general/faq_146/
 */
export const matomo: ServicePreset = {
  id: "matomo",
  category: "analytics",
  name: "Matomo",
  provider: "InnoCraft Limited, New Zealand",
  purpose: "Counts visits and shows us which pages are read.",
  policyUrl: "https://matomo.org/matomo-cloud-privacy-policy/",
  match: ["matomo.cloud"],
  inline: ["_paq.push("],
  cookies: [
    { name: "_pk_id*", duration: "P13M", purpose: "Recognises the browser." },
    { name: "_pk_ses*", duration: "PT30M", purpose: "Ties page views of one visit together." },
    { name: "_pk_ref*", duration: "P6M", purpose: "Where the visit came from." },
    { name: "_pk_cvar*", duration: "PT30M", purpose: "Details of the visit." },
    {
      name: "_pk_hsr*",
      duration: "PT30M",
      purpose: "Keeps a recording of the visit together, where switched on.",
    },
    { name: "mtm_consent*", duration: "P30Y", purpose: "Remembers consent or a refusal.", kept: true },
    { name: "_pk_testcookie*", duration: "session", purpose: "Tries whether the browser keeps cookies." },
  ],
  transfers: [{ country: "NZ" }],
  onGrant: ["_paq.push", ["setConsentGiven"]],
  onDeny: ["_paq.push", ["forgetConsentGiven"]],
};
