import type { ServicePreset } from "./preset.ts";

/**
 * reCAPTCHA.
 *
 * Cookie and hosts read on 2026-11-26 at https://cloud.google.com/recaptcha/docs/faq (Google acts on the site's behalf since
 * 2026-04-02, it says); the cookie's six months at https://www.captaincompliance.com/education/_grecaptcha/; storage from memory.
 */
export const recaptcha: ServicePreset = {
  id: "recaptcha",
  category: "security",
  name: "reCAPTCHA",
  provider: "Google Ireland Limited, Ireland",
  purpose: "Tells people from machines, to protect our forms.",
  policyUrl: "https://policies.google.com/privacy",
  match: [
    "www.google.com/recaptcha/*",
    "recaptcha.net",
    "recaptcha.google.com",
    "www.gstatic.com/recaptcha/*",
  ],
  cookies: [{ name: "_GRECAPTCHA (google.com)", duration: "P6M", purpose: "Tells people from machines." }],
  storage: [
    { name: "_grecaptcha", purpose: "Tells people from machines.", type: "localStorage" },
    { name: "rc::* (google.com)", purpose: "Tells people from machines.", type: "localStorage" },
    {
      name: "rc::* (google.com)",
      duration: "session",
      purpose: "Tells people from machines.",
      type: "sessionStorage",
    },
  ],
  transfers: [{ country: "US" }],
};
