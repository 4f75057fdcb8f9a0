import type { ServicePreset } from "./preset.ts";

/**
 * Trustpilot.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://legal.trustpilot.com/for-reviewers/cookie-policy
 */
export const trustpilot: ServicePreset = {
  id: "trustpilot",
  category: "functional",
  name: "Trustpilot",
  provider: "Trustpilot A/S, Denmark",
  purpose: "Shows what our customers say about us.",
  policyUrl: "https://legal.trustpilot.com/for-everyone/end-user-privacy-terms",
  match: ["widget.trustpilot.com"],
};
