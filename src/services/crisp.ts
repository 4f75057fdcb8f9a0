import type { ServicePreset } from "./preset.ts";

/**
 * Crisp.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.crisp.chat/en/article/crisp-chatbox-cookie-ip-policy-1147xor/
 */
export const crisp: ServicePreset = {
  id: "crisp",
  category: "functional",
  name: "Crisp",
  provider: "Crisp IM SAS, France",
  purpose: "Lets visitors chat with us.",
  policyUrl: "https://crisp.chat/en/privacy/",
  match: ["crisp.chat"],
  inline: ["CRISP_WEBSITE_ID"],
  cookies: [{ name: "crisp-client/*", duration: "P6M", purpose: "Keeps a conversation together." }],
  storage: [
    { name: "crisp-client/*", purpose: "State of the chat.", type: "localStorage" },
    { name: "crisp-client/*", duration: "session", purpose: "State of the chat.", type: "sessionStorage" },
  ],
  onDeny: ["$crisp.push", ["do", "session:reset"]],
};
