import type { ServicePreset } from "./preset.ts";

/**
 * Amplitude.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management
 */
export const amplitude: ServicePreset = {
  id: "amplitude",
  category: "analytics",
  name: "Amplitude",
  provider: "Amplitude, Inc., USA",
  purpose: "Shows us which features are used, and in what order.",
  policyUrl: "https://amplitude.com/privacy",
  match: ["amplitude.com"],
  inline: ["amplitude.init("],
  cookies: [
    { name: "AMP_*", duration: "P1Y", purpose: "Recognises the browser and its visit." },
    { name: "amplitude_id_*", duration: "P10Y", purpose: "Recognises the browser, in older versions." },
  ],
  storage: [{ name: "AMP_*", purpose: "Events that wait to be sent.", type: "localStorage" }],
  transfers: [{ country: "US" }],
  onGrant: ["amplitude.setOptOut", false],
  onDeny: ["amplitude.setOptOut", true],
};
