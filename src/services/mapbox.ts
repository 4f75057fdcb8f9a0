import type { ServicePreset } from "./preset.ts";

/**
 * Mapbox.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://docs.mapbox.com/mapbox-gl-js/guides/
 */
export const mapbox: ServicePreset = {
  id: "mapbox",
  category: "functional",
  name: "Mapbox",
  provider: "Mapbox, Inc., USA",
  purpose: "Shows maps on our pages.",
  policyUrl: "https://www.mapbox.com/legal/privacy",
  match: ["mapbox.com"],
  inline: ["mapboxgl.accessToken"],
  storage: [
    {
      name: "mapbox.eventData*",
      purpose: "Tells browsers apart when maps are counted.",
      type: "localStorage",
    },
  ],
  transfers: [{ country: "US" }],
};
