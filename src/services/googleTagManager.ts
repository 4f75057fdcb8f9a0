import type { ServicePreset } from "./preset.ts";

/**
 * Google Tag Manager. What a container loads is declared, and asked for, service by service.
 *
 * That it sets no cookie of its own read on 2026-11-26 at https://makersaid.com/does-gtm-use-cookies; no page of
 * the vendor's that says so was found; addresses from memory.
 */
export const googleTagManager: ServicePreset = {
  id: "google_tag_manager",
  category: "analytics",
  name: "Google Tag Manager",
  provider: "Google Ireland Limited, Ireland",
  purpose: "Loads the tags that we set up in it. It stores nothing itself.",
  policyUrl: "https://policies.google.com/privacy",
  match: [
    "www.googletagmanager.com/gtm.js*",
    "www.googletagmanager.com/ns.html*",
    "www.googletagmanager.com/static/*",
  ],
  inline: ["gtm.start"],
  transfers: [{ country: "US" }],
};
