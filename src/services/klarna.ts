import type { ServicePreset } from "./preset.ts";

/**
 * Klarna. Essential where a visitor pays. Messages on other pages belong to `functional`.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://docs.klarna.com/
 */
export const klarna: ServicePreset = {
  id: "klarna",
  category: "essential",
  name: "Klarna",
  provider: "Klarna Bank AB, Sweden",
  purpose: "Takes payments, and detects fraud in them.",
  policyUrl: "https://www.klarna.com/international/privacy-policy/",
  match: ["klarna.com", "klarnacdn.net", "klarnaservices.com", "klarnaevt.com"],
  cookies: [{ name: "_klarna_sdid_*", duration: "P1Y", purpose: "Detects fraud." }],
  storage: [{ name: "_klarna*", purpose: "Detects fraud.", type: "localStorage" }],
};
