import type { ServicePreset } from "./preset.ts";

/**
 * VWO.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.vwo.com/hc/en-us/articles/360033750634
 */
export const vwo: ServicePreset = {
  id: "vwo",
  category: "analytics",
  name: "VWO",
  provider: "Wingify Software Pvt. Ltd., India",
  purpose: "Shows variants of a page and measures which one works better.",
  policyUrl: "https://vwo.com/privacy-policy/",
  match: ["visualwebsiteoptimizer.com"],
  inline: ["_vwo_code"],
  cookies: [
    { name: "_vwo_*", duration: "P1Y", purpose: "Recognises the browser and shows the same variant again." },
    { name: "_vis_opt_*", duration: "P100D", purpose: "Which variant was shown." },
  ],
  storage: [{ name: "_vwo_*", purpose: "Which variant was shown.", type: "localStorage" }],
  replay: true,
  transfers: [{ country: "IN" }],
};
