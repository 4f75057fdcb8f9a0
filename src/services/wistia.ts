import type { ServicePreset } from "./preset.ts";

/**
 * Wistia.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://support.wistia.com/en/articles/10143410
 */
export const wistia: ServicePreset = {
  id: "wistia",
  category: "functional",
  name: "Wistia",
  provider: "Wistia, Inc., USA",
  purpose: "Plays videos on our pages.",
  policyUrl: "https://wistia.com/privacy",
  match: ["wistia.com", "wistia.net"],
  storage: [
    {
      name: "wistia*",
      purpose: "Where a video was stopped, and which visitor watched it.",
      type: "localStorage",
    },
  ],
  transfers: [{ country: "US" }],
};
