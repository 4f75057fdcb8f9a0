import type { ServicePreset } from "./preset.ts";

/**
 * LinkedIn Insight Tag.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.linkedin.com/legal/l/cookie-table
 */
export const linkedinInsight: ServicePreset = {
  id: "linkedin_insight",
  category: "advertising",
  name: "LinkedIn Insight Tag",
  provider: "LinkedIn Ireland Unlimited Company, Ireland",
  purpose:
    "Measures whether our advertisements on LinkedIn lead to something, and shows advertisements there that fit earlier visits.",
  policyUrl: "https://www.linkedin.com/legal/privacy-policy",
  match: ["snap.licdn.com", "px.ads.linkedin.com", "px4.ads.linkedin.com"],
  inline: ["_linkedin_partner_id"],
  cookies: [
    { name: "li_fat_id", duration: "P30D", purpose: "Which advertisement led here." },
    { name: "ln_or", duration: "P1D", purpose: "Says whether measuring is possible." },
    { name: "li_sugr (linkedin.com)", duration: "P90D", purpose: "Recognises the browser." },
    { name: "bcookie (linkedin.com)", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "lidc (linkedin.com)", duration: "P1D", purpose: "Chooses a data centre." },
    {
      name: "UserMatchHistory (linkedin.com)",
      duration: "P30D",
      purpose: "Ties identifiers for advertising together.",
    },
    {
      name: "AnalyticsSyncHistory (linkedin.com)",
      duration: "P30D",
      purpose: "When identifiers were last compared.",
    },
  ],
  storage: [{ name: "li_adsId", purpose: "Which advertisement led here.", type: "localStorage" }],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
