import type { ServicePreset } from "./preset.ts";

/**
 * Zendesk.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://support.zendesk.com/hc/en-us/articles/4408824378650
 */
export const zendesk: ServicePreset = {
  id: "zendesk",
  category: "functional",
  name: "Zendesk",
  provider: "Zendesk, Inc., USA",
  purpose: "Lets visitors chat with us and find help.",
  policyUrl: "https://www.zendesk.com/company/agreements-and-terms/privacy-notice/",
  match: ["zdassets.com", "zopim.com", "zendesk.com"],
  inline: ["zESettings"],
  cookies: [{ name: "__zlcmid", duration: "P1Y", purpose: "Recognises the visitor in the chat." }],
  storage: [
    { name: "ZD-*", purpose: "State of the chat.", type: "localStorage" },
    { name: "ZD-*", duration: "session", purpose: "State of the chat.", type: "sessionStorage" },
  ],
  transfers: [{ country: "US" }],
  onGrant: ["zE", "messenger:set", "cookies", true],
  onDeny: ["zE", "messenger:set", "cookies", false],
};
