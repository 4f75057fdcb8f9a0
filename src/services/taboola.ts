import type { ServicePreset } from "./preset.ts";

/**
 * Taboola.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.taboola.com/policies/cookie-policy
 */
export const taboola: ServicePreset = {
  id: "taboola",
  category: "advertising",
  name: "Taboola",
  provider: "Taboola.com Ltd., Israel",
  purpose: "Shows recommendations and advertisements, and measures whether they lead to something.",
  policyUrl: "https://www.taboola.com/policies/privacy-policy",
  match: ["taboola.com"],
  inline: ["_tfa.push("],
  cookies: [
    { name: "t_gid (taboola.com)", duration: "P1Y", purpose: "Recognises the browser for advertising." },
    { name: "_tb_*", duration: "session", purpose: "Ties page views of one visit together." },
  ],
  storage: [{ name: "taboola*", purpose: "Recognises the browser for advertising.", type: "localStorage" }],
  saleOrShare: true,
  transfers: [{ country: "IL" }, { country: "US" }],
};
