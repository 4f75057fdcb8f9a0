import type { ServicePreset } from "./preset.ts";

/**
 * Stripe. Essential where a visitor pays. A site that loads it on every page to detect fraud sets `category` to
 * `security`.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://stripe.com/cookies-policy/legal
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
