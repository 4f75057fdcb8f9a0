import type { ServicePreset } from "./preset.ts";

/**
 * Mixpanel. A site that switches session replay on sets `replay`.
 *
 * Names measured: mixpanel-browser 2.83.0, 2026-11-23; the rest from memory, to be checked at the source:
 * https://docs.mixpanel.com/docs/privacy/protecting-user-data
 */
export const mixpanel: ServicePreset = {
  id: "mixpanel",
  category: "analytics",
  name: "Mixpanel",
  provider: "Mixpanel, Inc., USA",
  purpose: "Shows us which features are used, and in what order.",
  policyUrl: "https://mixpanel.com/legal/privacy-policy/",
  match: ["mixpanel.com", "mxpnl.com"],
  inline: ["mixpanel.init(", "mixpanel.__SV"],
  cookies: [{ name: "/^mp_.+_mixpanel$/", duration: "P1Y", purpose: "Recognises the browser." }],
  storage: [
    { name: "/^mp_.+_mixpanel$/", purpose: "Recognises the browser.", type: "localStorage" },
    { name: "__mpq_*", purpose: "Events that wait to be sent.", type: "localStorage" },
    {
      name: "mp_tab_id_*",
      duration: "session",
      purpose: "Tells two open tabs apart.",
      type: "sessionStorage",
    },
    {
      name: "mp_gen_new_tab_id_*",
      duration: "session",
      purpose: "Tells two open tabs apart.",
      type: "sessionStorage",
    },
    { name: "__mp_opt_in_out_*", purpose: "Remembers a refusal.", type: "localStorage", kept: true },
    { name: "mixpanelBrowserDb", purpose: "Events that wait to be sent.", type: "indexedDB" },
    { name: "mixpanelFlagsDb", purpose: "Which variants of a feature are shown.", type: "indexedDB" },
  ],
  transfers: [{ country: "US" }],
  onGrant: ["mixpanel.opt_in_tracking"],
  onDeny: ["mixpanel.opt_out_tracking"],
};
