import type { ServicePreset } from "./preset.ts";

/**
 * Piwik PRO.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.piwik.pro/support/privacy/cookies-created-for-visitors/
 */
export const piwikPro: ServicePreset = {
  id: "piwik_pro",
  category: "analytics",
  name: "Piwik PRO",
  provider: "Piwik PRO SA, Poland",
  purpose: "Counts visits and shows us which pages are read.",
  policyUrl: "https://piwik.pro/privacy-policy/",
  match: ["piwik.pro"],
  cookies: [
    { name: "_pk_id.*", duration: "P13M", purpose: "Recognises the browser." },
    { name: "_pk_ses.*", duration: "PT30M", purpose: "Ties page views of one visit together." },
    { name: "stg_returning_visitor", duration: "P1Y", purpose: "Says whether the browser was here before." },
    { name: "stg_last_interaction", duration: "P1Y", purpose: "When the last visit was." },
    { name: "stg_traffic_source_priority", duration: "PT30M", purpose: "Where the visit came from." },
    { name: "stg_externalReferrer", duration: "session", purpose: "Where the visit came from." },
  ],
};
