import type { ServicePreset } from "./preset.ts";

/**
 * AB Tasty.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://docs.abtasty.com/client-side-testing/data/cookies
 */
export const abTasty: ServicePreset = {
  id: "ab_tasty",
  category: "analytics",
  name: "AB Tasty",
  provider: "AB Tasty SAS, France",
  purpose: "Shows variants of a page and measures which one works better.",
  policyUrl: "https://www.abtasty.com/terms-of-use/",
  match: ["abtasty.com"],
  cookies: [
    { name: "ABTasty", duration: "P13M", purpose: "Shows the same variant again." },
    { name: "ABTastySession", duration: "session", purpose: "Ties page views of one visit together." },
  ],
};
