import type { ServicePreset } from "./preset.ts";

/**
 * tawk.to.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do
 */
export const tawk: ServicePreset = {
  id: "tawk",
  category: "functional",
  name: "tawk.to",
  provider: "tawk.to inc., USA",
  purpose: "Lets visitors chat with us.",
  policyUrl: "https://www.tawk.to/privacy-policy/",
  match: ["tawk.to"],
  inline: ["Tawk_API"],
  cookies: [
    { name: "twk_*", duration: "P6M", purpose: "Recognises the visitor in the chat." },
    { name: "TawkConnectionTime", duration: "session", purpose: "Ties several tabs together." },
    { name: "tawkUUID", duration: "P6M", purpose: "Recognises the visitor in the chat, in older versions." },
  ],
  storage: [
    { name: "twk_*", purpose: "State of the chat.", type: "localStorage" },
    { name: "twk_*", duration: "session", purpose: "State of the chat.", type: "sessionStorage" },
  ],
  transfers: [{ country: "US" }],
};
