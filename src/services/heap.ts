import type { ServicePreset } from "./preset.ts";

/**
 * Heap. A site that switches session replay on sets `replay`.
 *
 * Cookies read on 2026-11-24 at https://help.heap.io/hc/en-us/articles/37271939081617; the rest from memory, to be checked.
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
    {
      name: "userty.core.p.*",
      duration: "P2Y",
      purpose: "Recognises the browser, where replays are switched on.",
    },
    {
      name: "userty.core.s.*",
      duration: "session",
      purpose: "Keeps the recording of a visit together, where replays are switched on.",
    },
  ],
  transfers: [{ country: "US" }],
};
