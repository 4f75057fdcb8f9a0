import type { ServicePreset } from "./preset.ts";

/**
 * Outbrain.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.outbrain.com/privacy/
 */
export const outbrain: ServicePreset = {
  id: "outbrain",
  category: "advertising",
  name: "Outbrain",
  provider: "Outbrain UK Limited, United Kingdom",
  purpose: "Shows recommendations and advertisements, and measures whether they lead to something.",
  policyUrl: "https://www.outbrain.com/privacy/",
  match: ["outbrain.com"],
  inline: ["obApi("],
  cookies: [
    { name: "outbrain_cid_fetch", duration: "PT5M", purpose: "Which advertisement led here." },
    { name: "obuid (outbrain.com)", duration: "P90D", purpose: "Recognises the browser for advertising." },
  ],
  storage: [
    { name: "OB-USER-TOKEN", purpose: "Recognises the browser for advertising.", type: "localStorage" },
  ],
  saleOrShare: true,
  transfers: [{ country: "GB" }, { country: "US" }],
};
