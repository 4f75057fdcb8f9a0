import type { ServicePreset } from "./preset.ts";

/**
 * Google Maps.
 *
 * Lifetimes of `NID`, `AEC` and `__Secure-ENID` read on 2026-11-24 at
 * https://policies.google.com/technologies/cookies; the rest from memory, to be checked.
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
