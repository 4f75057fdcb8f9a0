import type { ServicePreset } from "./preset.ts";

/**
 * Hotjar.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.hotjar.com/hc/en-us/articles/6952777582999-Cookies-Set-by-the-Hotjar-Tracking-Code
 */
export const hotjar: ServicePreset = {
  id: "hotjar",
  category: "analytics",
  name: "Hotjar",
  provider: "Hotjar Limited, Malta",
  purpose:
    "Records clicks, scrolling and mouse movement, and asks short questions, so that we find places where people get stuck.",
  policyUrl: "https://www.hotjar.com/legal/policies/privacy/",
  match: ["hotjar.com", "hotjar.io"],
  inline: ["_hjSettings"],
  cookies: [
    { name: "_hjSessionUser_*", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "_hjSession_*", duration: "PT30M", purpose: "Ties page views of one visit together." },
    {
      name: "_hj*",
      duration: "session",
      purpose: "Whether this visit is recorded, and whether a question was answered.",
    },
  ],
  storage: [
    { name: "_hj*", purpose: "Recognises the browser.", type: "localStorage" },
    {
      name: "_hj*",
      duration: "session",
      purpose: "Keeps a recording of the visit together.",
      type: "sessionStorage",
    },
  ],
  replay: true,
};
