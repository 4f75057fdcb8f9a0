import type { ServicePreset } from "./preset.ts";

/**
 * Contentsquare.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://docs.contentsquare.com/en/web/compatibility/#cookies
 */
export const contentsquare: ServicePreset = {
  id: "contentsquare",
  category: "analytics",
  name: "Contentsquare",
  provider: "Contentsquare SAS, France",
  purpose: "Records clicks, scrolling and mouse movement, so that we find places where people get stuck.",
  policyUrl: "https://contentsquare.com/privacy-center/privacy-policy/",
  match: ["contentsquare.net", "contentsquare.com"],
  cookies: [
    { name: "_cs_c", duration: "P13M", purpose: "Remembers whether recording is wanted." },
    { name: "_cs_id", duration: "P13M", purpose: "Recognises the browser." },
    { name: "_cs_s", duration: "PT30M", purpose: "Ties page views of one visit together." },
  ],
  storage: [
    {
      name: "_cs_*",
      duration: "session",
      purpose: "Keeps the recording of a visit together.",
      type: "sessionStorage",
    },
  ],
  replay: true,
  onGrant: ["_uxa.push", ["trackConsent", true]],
  onDeny: ["_uxa.push", ["trackConsent", false]],
};
