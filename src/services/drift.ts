import type { ServicePreset } from "./preset.ts";

/**
 * Drift.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://gethelp.drift.com/s/article/Drift-Cookies
 */
export const drift: ServicePreset = {
  id: "drift",
  category: "functional",
  name: "Drift",
  provider: "Salesloft, Inc., USA",
  purpose: "Lets visitors chat with us.",
  policyUrl: "https://www.salesloft.com/legal/privacy-notice",
  match: ["driftt.com", "drift.com"],
  inline: ["drift.load("],
  cookies: [{ name: "drift_*", duration: "P2Y", purpose: "Recognises the visitor in the chat." }],
  storage: [{ name: "DRIFT_*", purpose: "State of the chat.", type: "localStorage" }],
  transfers: [{ country: "US" }],
};
