import type { ServicePreset } from "./preset.ts";

/**
 * Google Maps.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://policies.google.com/technologies/cookies
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
