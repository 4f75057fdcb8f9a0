import type { ServicePreset } from "./preset.ts";

/**
 * Sentry. A site that switches session replay on sets `replay`.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://docs.sentry.io/platforms/javascript/data-management/data-collected/
 */
export const sentry: ServicePreset = {
  id: "sentry",
  category: "performance",
  name: "Sentry",
  provider: "Functional Software, Inc., USA",
  purpose: "Tells us of errors on our pages, and what led to them.",
  policyUrl: "https://sentry.io/privacy/",
  match: ["sentry.io", "sentry-cdn.com"],
  inline: ["Sentry.init("],
  storage: [
    {
      name: "sentryReplaySession",
      duration: "session",
      purpose: "Keeps the recording of a visit together, where switched on.",
      type: "sessionStorage",
    },
  ],
  transfers: [{ country: "US" }],
  onDeny: ["Sentry.close"],
};
