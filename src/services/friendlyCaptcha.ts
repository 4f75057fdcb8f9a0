import type { ServicePreset } from "./preset.ts";

/**
 * Friendly Captcha.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://developer.friendlycaptcha.com/
 */
export const friendlyCaptcha: ServicePreset = {
  id: "friendly_captcha",
  category: "security",
  name: "Friendly Captcha",
  provider: "Friendly Captcha GmbH, Germany",
  purpose: "Tells people from machines, to protect our forms, without cookies.",
  policyUrl: "https://friendlycaptcha.com/legal/privacy-end-users/",
  match: ["friendlycaptcha.com", "friendlycaptcha.eu", "frcapi.com"],
};
