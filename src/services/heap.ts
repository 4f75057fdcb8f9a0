import type { ServicePreset } from "./preset.ts";

/**
 * Heap. A site that switches session replay on sets `replay`.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://developers.heap.io/docs/web-cookies
 */
export const heap: ServicePreset = {
  id: "heap",
  category: "analytics",
  name: "Heap",
  provider: "Heap Inc., USA",
  purpose: "Shows us which features are used, and in what order.",
  policyUrl: "https://www.heap.io/privacy",
  match: ["heapanalytics.com", "heap-api.com"],
  inline: ["heap.load("],
  cookies: [
    { name: "_hp2_*", duration: "P13M", purpose: "Recognises the browser and its visit." },
    { name: "_hp5_*", duration: "P13M", purpose: "Recognises the browser and its visit, in newer versions." },
  ],
  transfers: [{ country: "US" }],
};
