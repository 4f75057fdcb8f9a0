import type { ServicePreset } from "./preset.ts";

/**
 * Pinterest (pins and buttons).
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://policy.pinterest.com/en/cookies
 */
export const pinterestEmbed: ServicePreset = {
  id: "pinterest_embed",
  category: "functional",
  name: "Pinterest (pins and buttons)",
  provider: "Pinterest Europe Limited, Ireland",
  purpose: "Shows pins and buttons from Pinterest on our pages.",
  policyUrl: "https://policy.pinterest.com/privacy-policy",
  match: ["assets.pinterest.com", "widgets.pinterest.com", "log.pinterest.com"],
  cookies: [
    { name: "_pinterest_sess (pinterest.com)", duration: "P1Y", purpose: "Ties what is seen together." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
