import type { ServicePreset } from "./preset.ts";

/**
 * Piano Analytics (AT Internet).
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://developers.atinternet-solutions.com/piano-analytics/data-collection/sdks/javascript
 */
export const pianoAnalytics: ServicePreset = {
  id: "piano_analytics",
  category: "analytics",
  name: "Piano Analytics (AT Internet)",
  provider: "Piano Software B.V., Netherlands",
  purpose: "Counts visits and shows us which pages are read.",
  policyUrl: "https://piano.io/privacy-policy/",
  match: ["xiti.com", "aticdn.net"],
  cookies: [
    { name: "_pcid", duration: "P13M", purpose: "Recognises the browser." },
    { name: "_pctx", duration: "P13M", purpose: "Details of the visit." },
    { name: "_pprv", duration: "P13M", purpose: "Remembers what may be measured." },
    { name: "atuserid", duration: "P13M", purpose: "Recognises the browser, in older versions." },
    { name: "atidvisitor", duration: "P6M", purpose: "Which measurements were made, in older versions." },
  ],
};
