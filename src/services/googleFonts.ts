import type { ServicePreset } from "./preset.ts";

/**
 * Google Fonts. Typefaces that a site serves itself need none of this.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://developers.google.com/fonts/faq/privacy
 */
export const googleFonts: ServicePreset = {
  id: "google_fonts",
  category: "functional",
  name: "Google Fonts",
  provider: "Google Ireland Limited, Ireland",
  purpose: "Fetches typefaces for our pages from Google, who thereby learns the visitor's address.",
  policyUrl: "https://policies.google.com/privacy",
  match: ["fonts.googleapis.com", "fonts.gstatic.com"],
  transfers: [{ country: "US" }],
};
