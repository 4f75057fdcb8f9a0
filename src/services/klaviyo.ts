import type { ServicePreset } from "./preset.ts";

/**
 * Klaviyo.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.klaviyo.com/hc/en-us/articles/360034666712
 */
export const klaviyo: ServicePreset = {
  id: "klaviyo",
  category: "advertising",
  name: "Klaviyo",
  provider: "Klaviyo, Inc., USA",
  purpose: "Ties visits to the readers of our e-mails, and shows sign-up forms.",
  policyUrl: "https://www.klaviyo.com/legal/privacy-notice",
  match: ["klaviyo.com"],
  inline: ["_learnq"],
  cookies: [{ name: "__kla_id", duration: "P2Y", purpose: "Recognises the visitor." }],
  storage: [
    { name: "klaviyo*", purpose: "Which forms were shown.", type: "localStorage" },
    {
      name: "klaviyo*",
      duration: "session",
      purpose: "How many pages were seen in this visit.",
      type: "sessionStorage",
    },
  ],
  transfers: [{ country: "US" }],
};
