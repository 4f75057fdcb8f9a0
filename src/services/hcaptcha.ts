import type { ServicePreset } from "./preset.ts";

/**
 * hCaptcha.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.hcaptcha.com/privacy
 */
export const hcaptcha: ServicePreset = {
  id: "hcaptcha",
  category: "security",
  name: "hCaptcha",
  provider: "Intuition Machines, Inc., USA",
  purpose: "Tells people from machines, to protect our forms.",
  policyUrl: "https://www.hcaptcha.com/privacy",
  match: ["hcaptcha.com"],
  cookies: [
    { name: "__cflb (hcaptcha.com)", duration: "PT30M", purpose: "Keeps a visit on one server." },
    { name: "hmt_id (hcaptcha.com)", duration: "P30D", purpose: "Tells people from machines." },
  ],
  transfers: [{ country: "US" }],
};
