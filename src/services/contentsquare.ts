import type { ServicePreset } from "./preset.ts";

/**
 * Contentsquare.
 *
 * Cookies read on 2026-11-24 at https://docs.contentsquare.com/en/web/cookies/; the rest from memory, to be checked.
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
    { name: "_cs_s_ctx", duration: "PT30M", purpose: "Details of the visit." },
    { name: "_cs_i", duration: "P3D", purpose: "Recognises a visitor whom the site has named to it." },
    { name: "_cs_cvars", duration: "session", purpose: "Details of the visit." },
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
