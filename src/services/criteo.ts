import type { ServicePreset } from "./preset.ts";

/**
 * Criteo.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.criteo.com/privacy/
 */
export const criteo: ServicePreset = {
  id: "criteo",
  category: "advertising",
  name: "Criteo",
  provider: "Criteo SA, France",
  purpose: "Shows advertisements on other sites for what was looked at here.",
  policyUrl: "https://www.criteo.com/privacy/",
  match: ["criteo.com", "criteo.net"],
  inline: ["criteo_q"],
  cookies: [
    { name: "cto_*", duration: "P13M", purpose: "Recognises the browser for advertising." },
    { name: "uid (criteo.com)", duration: "P13M", purpose: "Recognises the browser for advertising." },
  ],
  storage: [
    {
      name: "cto_*",
      duration: "P13M",
      purpose: "Recognises the browser for advertising.",
      type: "localStorage",
    },
  ],
  saleOrShare: true,
};
