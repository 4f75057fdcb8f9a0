import type { ServicePreset } from "./preset.ts";

/**
 * Meta Pixel.
 *
 * Both calls read on 2026-11-26 at https://developers.facebook.com/docs/facebook-pixel/implementation/gdpr; cookies and their
 * lifetimes at https://www.consentstack.io/vendors/facebook, no page of the vendor's with lifetimes was found; addresses and storage
 * from memory.
 */
export const metaPixel: ServicePreset = {
  id: "meta_pixel",
  category: "advertising",
  name: "Meta Pixel",
  provider: "Meta Platforms Ireland Limited, Ireland",
  purpose:
    "Measures whether our advertisements lead to something, and shows advertisements on Facebook and Instagram that fit earlier visits.",
  policyUrl: "https://www.facebook.com/privacy/policy/",
  match: ["connect.facebook.net/*/fbevents.js*", "connect.facebook.net/signals/*", "www.facebook.com/tr*"],
  inline: ["fbq('init'", 'fbq("init"'],
  cookies: [
    { name: "_fbp", duration: "P90D", purpose: "Recognises the browser." },
    { name: "_fbc", duration: "P90D", purpose: "Which advertisement led here." },
    { name: "fr (facebook.com)", duration: "P90D", purpose: "Recognises the browser for advertising." },
  ],
  storage: [{ name: "lastExternalReferrer*", purpose: "Where the visit came from.", type: "localStorage" }],
  saleOrShare: true,
  transfers: [{ country: "US" }],
  onGrant: ["fbq", "consent", "grant"],
  onDeny: ["fbq", "consent", "revoke"],
};
