import type { ServicePreset } from "./preset.ts";

/**
 * Microsoft Clarity. The integration `microsoftClarity` tells it of grants too.
 *
 * Names and purposes of cookies read on 2026-11-26 at
 * https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list, which gives no lifetimes; those of `_clck` and
 * `_clsk` at https://cookiesentry.com/cookies/providers/microsoft-clarity; the call `consentv2` at
 * https://c15t.com/docs/integrations/microsoft-clarity; `_cltk` and the other lifetimes from memory.
 */
export const microsoftClarity: ServicePreset = {
  id: "microsoft_clarity",
  category: "analytics",
  name: "Microsoft Clarity",
  provider: "Microsoft Ireland Operations Limited, Ireland",
  purpose: "Records clicks, scrolling and mouse movement, so that we find places where people get stuck.",
  policyUrl: "https://privacy.microsoft.com/privacystatement",
  match: ["clarity.ms"],
  inline: ["clarity.ms/tag"],
  cookies: [
    { name: "_clck", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "_clsk", duration: "P1D", purpose: "Ties page views of one visit together." },
    { name: "CLID (clarity.ms)", duration: "P1Y", purpose: "Recognises the browser on sites with Clarity." },
    {
      name: "ANONCHK (clarity.ms)",
      duration: "PT10M",
      purpose: "Says whether the identifier is handed on to advertising.",
    },
    { name: "MR (clarity.ms)", duration: "P7D", purpose: "Says when the identifier is renewed." },
    { name: "MUID (bing.com)", duration: "P13M", purpose: "Recognises the browser on Microsoft sites." },
    {
      name: "SM (clarity.ms)",
      duration: "session",
      purpose: "Ties the identifiers of Microsoft sites together.",
    },
  ],
  storage: [
    {
      name: "_cltk",
      duration: "session",
      purpose: "Ties page views of one tab together.",
      type: "sessionStorage",
    },
  ],
  saleOrShare: true,
  replay: true,
  transfers: [{ country: "US" }],
  onDeny: ["clarity", "consentv2", { ad_Storage: "denied", analytics_Storage: "denied" }],
};
