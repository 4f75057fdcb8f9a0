import type { ServicePreset } from "./preset.ts";

/**
 * Calendly.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://calendly.com/legal/cookie-notice
 */
export const calendly: ServicePreset = {
  id: "calendly",
  category: "functional",
  name: "Calendly",
  provider: "Calendly LLC, USA",
  purpose: "Shows free times on our pages and books appointments.",
  policyUrl: "https://calendly.com/legal/privacy-notice",
  match: ["calendly.com"],
  inline: ["Calendly.init"],
  cookies: [
    {
      name: "_calendly_session (calendly.com)",
      duration: "P21D",
      purpose: "Ties the steps of a booking together.",
    },
    { name: "__cf_bm (calendly.com)", duration: "PT30M", purpose: "Tells people from machines." },
  ],
  transfers: [{ country: "US" }],
};
