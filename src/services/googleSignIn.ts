import type { ServicePreset } from "./preset.ts";

/**
 * Sign in with Google. Essential where a visitor asks to sign in. The prompt that opens by itself belongs to
 * `functional`.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://developers.google.com/identity/gsi/web/guides/features
 */
export const googleSignIn: ServicePreset = {
  id: "google_sign_in",
  category: "essential",
  name: "Sign in with Google",
  provider: "Google Ireland Limited, Ireland",
  purpose: "Lets visitors sign in with their Google account.",
  policyUrl: "https://policies.google.com/privacy",
  match: ["accounts.google.com/gsi/*"],
  cookies: [{ name: "g_state", duration: "P6M", purpose: "Remembers that the sign-in prompt was closed." }],
  transfers: [{ country: "US" }],
};
