import type { ServicePreset } from "./preset.ts";

/**
 * Typeform.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.typeform.com/cookies-policy/
 */
export const typeform: ServicePreset = {
  id: "typeform",
  category: "functional",
  name: "Typeform",
  provider: "TYPEFORM SL, Spain",
  purpose: "Shows forms on our pages.",
  policyUrl: "https://www.typeform.com/privacy-policy",
  match: ["typeform.com"],
  cookies: [
    {
      name: "tf_respondent_cc (typeform.com)",
      duration: "P6M",
      purpose: "Remembers what was answered to Typeform.",
    },
    { name: "AWSALB (typeform.com)", duration: "P7D", purpose: "Keeps a visit on one server." },
  ],
  transfers: [{ country: "US" }],
};
