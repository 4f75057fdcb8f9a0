import type { ServicePreset } from "./preset.ts";

/**
 * Stripe. Essential where a visitor pays. A site that loads it on every page to detect fraud sets `category` to
 * `security`.
 *
 * That Stripe.js sets essential cookies only read on 2026-11-26 at https://docs.stripe.com/js/appendix/cookies, that it reports to
 * `m.stripe.com` from every page it is on, and may load hCaptcha there, at
 * https://docs.stripe.com/disputes/prevention/advanced-fraud-detection; the thirty minutes of `__stripe_sid` at
 * https://www.captaincompliance.com/education/__stripe_sid/; the other lifetimes from memory.
 */
export const stripe: ServicePreset = {
  id: "stripe",
  category: "essential",
  name: "Stripe",
  provider: "Stripe Payments Europe, Limited, Ireland",
  purpose: "Takes payments, and detects fraud in them.",
  policyUrl: "https://stripe.com/privacy",
  match: ["stripe.com", "stripe.network"],
  cookies: [
    { name: "__stripe_mid", duration: "P1Y", purpose: "Detects fraud." },
    { name: "__stripe_sid", duration: "PT30M", purpose: "Detects fraud." },
    { name: "m (m.stripe.com)", duration: "P2Y", purpose: "Detects fraud." },
  ],
  transfers: [{ country: "US" }],
};
