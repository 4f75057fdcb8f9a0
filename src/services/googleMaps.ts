import type { ServicePreset } from "./preset.ts";

/**
 * Google Maps.
 *
 * `NID`, `AEC` and `__Secure-ENID` with their lifetimes read on 2026-11-26 at
 * https://policies.google.com/technologies/cookies; addresses, which a page's own policy must allow, at
 * https://developers.google.com/maps/documentation/javascript/content-security-policy (it names whole domains; these are the
 * narrower ones, from memory).
 */
export const googleMaps: ServicePreset = {
  id: "google_maps",
  category: "functional",
  name: "Google Maps",
  provider: "Google Ireland Limited, Ireland",
  purpose: "Shows maps on our pages.",
  policyUrl: "https://policies.google.com/privacy",
  match: ["maps.google.com", "maps.googleapis.com", "maps.gstatic.com", "www.google.com/maps/*"],
  cookies: [
    { name: "NID (google.com)", duration: "P6M", purpose: "Settings and recognition of the browser." },
    { name: "AEC (google.com)", duration: "P6M", purpose: "Tells people from machines." },
    {
      name: "__Secure-ENID (google.com)",
      duration: "P13M",
      purpose: "Settings and recognition of the browser.",
    },
  ],
  transfers: [{ country: "US" }],
};
