import type { ServicePreset } from "./preset.ts";

/**
 * Bing Maps.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://privacy.microsoft.com/privacystatement
 */
export const bingMaps: ServicePreset = {
  id: "bing_maps",
  category: "functional",
  name: "Bing Maps",
  provider: "Microsoft Ireland Operations Limited, Ireland",
  purpose: "Shows maps on our pages.",
  policyUrl: "https://privacy.microsoft.com/privacystatement",
  match: ["www.bing.com/maps/*", "www.bing.com/api/maps/*", "virtualearth.net"],
  cookies: [
    { name: "MUID (bing.com)", duration: "P13M", purpose: "Recognises the browser on Microsoft sites." },
    { name: "SRCH* (bing.com)", duration: "P13M", purpose: "Settings." },
  ],
  transfers: [{ country: "US" }],
};
