import type { ServicePreset } from "./preset.ts";

/**
 * Instagram (posts).
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://privacycenter.instagram.com/policies/cookies/
 */
export const instagramEmbed: ServicePreset = {
  id: "instagram_embed",
  category: "functional",
  name: "Instagram (posts)",
  provider: "Meta Platforms Ireland Limited, Ireland",
  purpose: "Shows posts from Instagram on our pages.",
  policyUrl: "https://privacycenter.instagram.com/policy/",
  match: ["instagram.com", "cdninstagram.com"],
  cookies: [
    { name: "csrftoken (instagram.com)", duration: "P1Y", purpose: "Protects forms." },
    { name: "mid (instagram.com)", duration: "P13M", purpose: "Recognises the browser." },
    { name: "ig_did (instagram.com)", duration: "P1Y", purpose: "Recognises the browser." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
