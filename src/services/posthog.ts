import type { ServicePreset } from "./preset.ts";

/**
 * PostHog. A project in the EU region keeps its data there: leave `transfers` out then.
 *
 * Names measured: posthog-js 1.449.2, 2026-11-23; the rest from memory, to be checked at the source:
 * https://posthog.com/docs/privacy
 */
export const posthog: ServicePreset = {
  id: "posthog",
  category: "analytics",
  name: "PostHog",
  provider: "PostHog, Inc., USA",
  purpose: "Shows us how the site is used: pages, clicks and, where switched on, replays of visits.",
  policyUrl: "https://posthog.com/privacy",
  match: ["i.posthog.com", "app.posthog.com"],
  inline: ["posthog.init("],
  cookies: [
    {
      name: "/^ph_.+_posthog$/",
      duration: "P1Y",
      purpose: "Recognises the browser and ties page views together.",
    },
  ],
  storage: [
    {
      name: "/^ph_.+/",
      purpose: "Recognises the browser and keeps the settings of the project.",
      type: "localStorage",
    },
    {
      name: "/^ph_.+/",
      duration: "session",
      purpose: "Ties page views of one tab together.",
      type: "sessionStorage",
    },
    { name: "__ph_opt_in_out_*", purpose: "Remembers a refusal.", type: "localStorage", kept: true },
  ],
  replay: true,
  transfers: [{ country: "US" }],
  onGrant: ["posthog.opt_in_capturing"],
  onDeny: ["posthog.opt_out_capturing"],
};
