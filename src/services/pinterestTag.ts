import type { ServicePreset } from "./preset.ts";

/**
 * Pinterest Tag.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies
 */
export const pinterestTag: ServicePreset = {
  id: "pinterest_tag",
  category: "advertising",
  name: "Pinterest Tag",
  provider: "Pinterest Europe Limited, Ireland",
  purpose:
    "Measures whether our advertisements on Pinterest lead to something, and shows advertisements there that fit earlier visits.",
  policyUrl: "https://policy.pinterest.com/privacy-policy",
  match: ["s.pinimg.com/ct/*", "ct.pinterest.com"],
  inline: ["pintrk("],
  cookies: [
    { name: "_pin_unauth", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "_epik", duration: "P1Y", purpose: "Which advertisement led here." },
    { name: "_derived_epik", duration: "P1Y", purpose: "Which advertisement led here." },
    { name: "_pinterest_ct_ua (ct.pinterest.com)", duration: "P1Y", purpose: "Recognises the browser." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
  onGrant: ["pintrk", "setconsent", true],
  onDeny: ["pintrk", "setconsent", false],
};
