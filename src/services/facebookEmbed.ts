import type { ServicePreset } from "./preset.ts";

/**
 * Facebook (posts and buttons).
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.facebook.com/privacy/policies/cookies/
 */
export const facebookEmbed: ServicePreset = {
  id: "facebook_embed",
  category: "functional",
  name: "Facebook (posts and buttons)",
  provider: "Meta Platforms Ireland Limited, Ireland",
  purpose: "Shows posts and buttons from Facebook on our pages.",
  policyUrl: "https://www.facebook.com/privacy/policy/",
  match: [
    "www.facebook.com/plugins/*",
    "www.facebook.com/v*/plugins/*",
    "connect.facebook.net/*/sdk.js*",
    "connect.facebook.net/*/sdk/*",
  ],
  cookies: [
    { name: "fr (facebook.com)", duration: "P90D", purpose: "Recognises the browser for advertising." },
    { name: "datr (facebook.com)", duration: "P13M", purpose: "Recognises the browser." },
    { name: "sb (facebook.com)", duration: "P13M", purpose: "Recognises the browser." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
