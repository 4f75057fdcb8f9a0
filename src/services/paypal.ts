import type { ServicePreset } from "./preset.ts";

/**
 * PayPal. Essential where a visitor pays. Buttons and messages on other pages belong to `functional`.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.paypal.com/webapps/mpp/ua/cookie-full
 */
export const paypal: ServicePreset = {
  id: "paypal",
  category: "essential",
  name: "PayPal",
  provider: "PayPal (Europe) S.à r.l. et Cie, S.C.A., Luxembourg",
  purpose: "Takes payments, and detects fraud in them.",
  policyUrl: "https://www.paypal.com/webapps/mpp/ua/privacy-full",
  match: ["paypal.com", "paypalobjects.com"],
  cookies: [
    { name: "ts* (paypal.com)", duration: "P3Y", purpose: "Recognises the browser." },
    { name: "x-pp-s (paypal.com)", duration: "session", purpose: "Ties the steps of a payment together." },
    { name: "nsid (paypal.com)", duration: "session", purpose: "Ties the steps of a payment together." },
  ],
  storage: [
    { name: "__paypal_storage__", purpose: "Ties the steps of a payment together.", type: "localStorage" },
  ],
  transfers: [{ country: "US" }],
};
