import type { ServicePreset } from "./preset.ts";

/**
 * LiveChat.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.livechat.com/help/cookies/
 */
export const livechat: ServicePreset = {
  id: "livechat",
  category: "functional",
  name: "LiveChat",
  provider: "Text, Inc., USA",
  purpose: "Lets visitors chat with us.",
  policyUrl: "https://www.livechat.com/legal/privacy-policy/",
  match: ["livechatinc.com", "livechat.com"],
  inline: ["__lc.license"],
  cookies: [
    { name: "__lc_* (livechatinc.com)", duration: "P2Y", purpose: "Recognises the visitor in the chat." },
    { name: "__livechat", duration: "P2Y", purpose: "Recognises the visitor in the chat." },
  ],
  storage: [
    { name: "__lc_*", purpose: "State of the chat.", type: "localStorage" },
    { name: "side_storage_*", purpose: "State of the chat.", type: "localStorage" },
  ],
  transfers: [{ country: "US" }],
};
