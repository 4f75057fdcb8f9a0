import type { ServicePreset } from "./preset.ts";

/**
 * Cloudflare Turnstile. With pre-clearance the site's own host sets `cf_clearance`, which is not declared here,
 * since the site's own firewall uses it too.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://developers.cloudflare.com/turnstile/
 */
export const turnstile: ServicePreset = {
  id: "turnstile",
  category: "security",
  name: "Cloudflare Turnstile",
  provider: "Cloudflare, Inc., USA",
  purpose: "Tells people from machines, to protect our forms.",
  policyUrl: "https://www.cloudflare.com/privacypolicy/",
  match: ["challenges.cloudflare.com"],
  transfers: [{ country: "US" }],
};
