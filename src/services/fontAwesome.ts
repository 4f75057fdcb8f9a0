import type { ServicePreset } from "./preset.ts";

/**
 * Font Awesome.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://fontawesome.com/privacy
 */
export const fontAwesome: ServicePreset = {
  id: "font_awesome",
  category: "functional",
  name: "Font Awesome",
  provider: "Fonticons, Inc., USA",
  purpose: "Fetches icons for our pages, whose maker thereby learns the visitor's address.",
  policyUrl: "https://fontawesome.com/privacy",
  match: ["use.fontawesome.com", "kit.fontawesome.com", "ka-f.fontawesome.com", "ka-p.fontawesome.com"],
  storage: [{ name: "fa-kit*", purpose: "Keeps icons that were fetched before.", type: "localStorage" }],
  transfers: [{ country: "US" }],
};
