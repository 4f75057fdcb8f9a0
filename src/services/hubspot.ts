import type { ServicePreset } from "./preset.ts";

/**
 * HubSpot.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser
 */
export const hubspot: ServicePreset = {
  id: "hubspot",
  category: "analytics",
  name: "HubSpot",
  provider: "HubSpot, Inc., USA",
  purpose: "Ties visits to the contacts who filled in a form.",
  policyUrl: "https://legal.hubspot.com/privacy-policy",
  match: [
    "hs-scripts.com",
    "hs-analytics.net",
    "hs-banner.com",
    "hsadspixel.net",
    "hscollectedforms.net",
    "hsforms.net",
    "hsforms.com",
    "usemessages.com",
    "track.hubspot.com",
  ],
  cookies: [
    { name: "hubspotutk", duration: "P6M", purpose: "Recognises the visitor when a form is sent." },
    { name: "__hstc", duration: "P6M", purpose: "Recognises the browser and its visits." },
    { name: "__hssc", duration: "PT30M", purpose: "Ties page views of one visit together." },
    { name: "__hssrc", duration: "session", purpose: "Says whether the browser was closed in between." },
    { name: "__hs_do_not_track", duration: "P6M", purpose: "Remembers that measuring was switched off." },
    { name: "messagesUtk", duration: "P6M", purpose: "Recognises the visitor in the chat." },
  ],
  transfers: [{ country: "US" }],
  onDeny: ["_hsp.push", ["revokeCookieConsent"]],
};
