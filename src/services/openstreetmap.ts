import type { ServicePreset } from "./preset.ts";

/**
 * OpenStreetMap.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://osmfoundation.org/wiki/Privacy_Policy
 */
export const openstreetmap: ServicePreset = {
  id: "openstreetmap",
  category: "functional",
  name: "OpenStreetMap",
  provider: "OpenStreetMap Foundation, United Kingdom",
  purpose: "Shows maps on our pages.",
  policyUrl: "https://osmfoundation.org/wiki/Privacy_Policy",
  match: ["openstreetmap.org"],
  cookies: [{ name: "_osm_* (openstreetmap.org)", duration: "P10Y", purpose: "Where the map was last." }],
  transfers: [{ country: "GB" }],
};
