import type { ServicePreset } from "./preset.ts";

/**
 * Dailymotion.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://legal.dailymotion.com/en/cookie-policy/
 */
export const dailymotion: ServicePreset = {
  id: "dailymotion",
  category: "functional",
  name: "Dailymotion",
  provider: "Dailymotion SA, France",
  purpose: "Plays videos on our pages.",
  policyUrl: "https://legal.dailymotion.com/en/privacy-policy/",
  match: ["dailymotion.com", "dmcdn.net"],
  cookies: [
    { name: "ts (dailymotion.com)", duration: "P13M", purpose: "Recognises the browser." },
    { name: "v1st (dailymotion.com)", duration: "P13M", purpose: "Recognises the browser." },
    { name: "dmvk (dailymotion.com)", duration: "session", purpose: "Ties what is watched together." },
  ],
  saleOrShare: true,
};
