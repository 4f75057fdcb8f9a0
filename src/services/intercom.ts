import type { ServicePreset } from "./preset.ts";

/**
 * Intercom.
 *
 * Cookies read on 2026-11-26 at https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies, the call `shutdown`,
 * which clears them, at https://www.intercom.com/help/en/articles/16845-how-do-i-end-a-session; addresses and storage from memory.
 */
export const intercom: ServicePreset = {
  id: "intercom",
  category: "functional",
  name: "Intercom",
  provider: "Intercom R&D Unlimited Company, Ireland",
  purpose: "Lets visitors chat with us.",
  policyUrl: "https://www.intercom.com/legal/privacy",
  match: ["intercom.io", "intercomcdn.com", "intercom.com"],
  inline: ["intercomSettings"],
  cookies: [
    { name: "intercom-id-*", duration: "P9M", purpose: "Recognises the browser in the chat." },
    { name: "intercom-device-id-*", duration: "P9M", purpose: "Recognises the device in the chat." },
    { name: "intercom-session-*", duration: "P7D", purpose: "Keeps a conversation together." },
  ],
  storage: [{ name: "intercom.*", purpose: "State of the chat.", type: "localStorage" }],
  transfers: [{ country: "US" }],
  onDeny: ["Intercom", "shutdown"],
};
