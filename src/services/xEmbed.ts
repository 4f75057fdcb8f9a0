import type { ServicePreset } from "./preset.ts";

/**
 * X (posts).
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://help.x.com/en/rules-and-policies/x-cookies
 */
export const xEmbed: ServicePreset = {
  id: "x_embed",
  category: "functional",
  name: "X (posts)",
  provider: "X Internet Unlimited Company, Ireland",
  purpose: "Shows posts from X on our pages.",
  policyUrl: "https://x.com/en/privacy",
  match: ["platform.twitter.com", "platform.x.com", "syndication.twitter.com", "cdn.syndication.twimg.com"],
  cookies: [
    { name: "guest_id* (twitter.com)", duration: "P13M", purpose: "Recognises the browser." },
    {
      name: "personalization_id (twitter.com)",
      duration: "P2Y",
      purpose: "Recognises the browser for advertising.",
    },
  ],
  storage: [{ name: "__widgetsettings", purpose: "Settings of the posts shown.", type: "localStorage" }],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
