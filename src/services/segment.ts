import type { ServicePreset } from "./preset.ts";

/**
 * Segment. It has no opt-out of its own: on withdrawal it is told to forget its identifiers.
 *
 * Names measured: @segment/analytics-next 1.84.3, 2026-11-23; the rest from memory, to be checked at the source:
 * https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/
 */
export const segment: ServicePreset = {
  id: "segment",
  category: "analytics",
  name: "Segment",
  provider: "Twilio Inc., USA",
  purpose: "Collects what happens on the site and hands it on to the analytics tools that we connected.",
  policyUrl: "https://www.twilio.com/en-us/legal/privacy",
  match: ["cdn.segment.com", "segment.io"],
  inline: ["analytics._writeKey", "analytics.load("],
  cookies: [
    { name: "ajs_anonymous_id", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "ajs_user_id", duration: "P1Y", purpose: "Recognises a visitor who has signed in." },
    {
      name: "ajs_group_id",
      duration: "P1Y",
      purpose: "Recognises the organisation of a visitor who has signed in.",
    },
  ],
  storage: [
    {
      name: "ajs_*",
      purpose: "Recognises the browser and the visitor who has signed in.",
      type: "localStorage",
    },
  ],
  transfers: [{ country: "US" }],
  onDeny: ["analytics.reset"],
};
