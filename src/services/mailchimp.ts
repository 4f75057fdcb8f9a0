import type { ServicePreset } from "./preset.ts";

/**
 * Mailchimp.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://mailchimp.com/legal/cookies/
 */
export const mailchimp: ServicePreset = {
  id: "mailchimp",
  category: "functional",
  name: "Mailchimp",
  provider: "Intuit Inc., USA",
  purpose: "Shows sign-up forms for our e-mails.",
  policyUrl: "https://www.intuit.com/privacy/statement/",
  match: ["chimpstatic.com", "list-manage.com", "mailchimp.com"],
  cookies: [
    { name: "mcform*", duration: "P1Y", purpose: "Remembers that a form was closed or sent." },
    { name: "MCPopup*", duration: "P1Y", purpose: "Remembers that a form was closed or sent." },
    { name: "_mcid (list-manage.com)", duration: "P1Y", purpose: "Recognises the browser." },
  ],
  transfers: [{ country: "US" }],
};
