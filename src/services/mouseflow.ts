import type { ServicePreset } from "./preset.ts";

/**
 * Mouseflow.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://help.mouseflow.com/en/articles/4310804
 */
export const mouseflow: ServicePreset = {
  id: "mouseflow",
  category: "analytics",
  name: "Mouseflow",
  provider: "Mouseflow ApS, Denmark",
  purpose: "Records clicks, scrolling and mouse movement, so that we find places where people get stuck.",
  policyUrl: "https://mouseflow.com/legal/company/privacy-policy/",
  match: ["mouseflow.com"],
  inline: ["window._mfq"],
  cookies: [
    { name: "mf_user", duration: "P90D", purpose: "Says whether the browser was here before." },
    {
      name: "/^mf_[0-9a-f-]{36}$/",
      duration: "session",
      purpose: "Keeps the recording of a visit together.",
    },
  ],
  replay: true,
  onDeny: ["mouseflow.stop"],
};
