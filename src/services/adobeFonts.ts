import type { ServicePreset } from "./preset.ts";

/**
 * Adobe Fonts.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://www.adobe.com/privacy/policies/adobe-fonts.html
 */
export const adobeFonts: ServicePreset = {
  id: "adobe_fonts",
  category: "functional",
  name: "Adobe Fonts",
  provider: "Adobe Systems Software Ireland Limited, Ireland",
  purpose: "Fetches typefaces for our pages from Adobe, who counts how often they are used.",
  policyUrl: "https://www.adobe.com/privacy/policies/adobe-fonts.html",
  match: ["use.typekit.net", "p.typekit.net"],
  inline: ["Typekit.load("],
  transfers: [{ country: "US" }],
};
