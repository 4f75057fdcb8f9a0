import type { ServicePreset } from "./preset.ts";

/**
 * Datadog RUM.
 *
 * Names measured: @datadog/browser-rum 7.16.2, 2026-11-23; the rest from memory, to be checked at the source:
 * https://docs.datadoghq.com/real_user_monitoring/browser/
 */
export const datadog: ServicePreset = {
  id: "datadog",
  category: "performance",
  name: "Datadog RUM",
  provider: "Datadog, Inc., USA",
  purpose: "Measures how fast our pages respond and where they fail; where switched on, replays visits.",
  policyUrl: "https://www.datadoghq.com/legal/privacy/",
  match: [
    "datadoghq-browser-agent.com",
    "browser-intake-datadoghq.com",
    "browser-intake-datadoghq.eu",
    "browser-intake-us3-datadoghq.com",
    "browser-intake-us5-datadoghq.com",
    "browser-intake-ap1-datadoghq.com",
  ],
  inline: ["DD_RUM.init("],
  cookies: [{ name: "_dd_s*", duration: "P1Y", purpose: "Ties page views of one visit together." }],
  storage: [
    { name: "_dd_*", duration: "session", purpose: "Tells two open tabs apart.", type: "sessionStorage" },
  ],
  replay: true,
  transfers: [{ country: "US" }],
  onGrant: ["DD_RUM.setTrackingConsent", "granted"],
  onDeny: ["DD_RUM.setTrackingConsent", "not-granted"],
};
