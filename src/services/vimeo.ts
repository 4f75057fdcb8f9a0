import type { ServicePreset } from "./preset.ts";

/**
 * Vimeo.
 *
 * Measured: @vimeo/player 2.30.4 stores nothing on the page, 2026-11-23; cookies on vimeo.com from memory, to be
 * checked: https://vimeo.com/cookie_policy
 */
export const vimeo: ServicePreset = {
  id: "vimeo",
  category: "functional",
  name: "Vimeo",
  provider: "Vimeo.com, Inc., USA",
  purpose: "Plays videos on our pages.",
  policyUrl: "https://vimeo.com/privacy",
  match: ["player.vimeo.com", "vimeo.com/api/*", "vimeocdn.com"],
  inline: ["new Vimeo.Player("],
  cookies: [
    { name: "vuid (vimeo.com)", duration: "P2Y", purpose: "Recognises the browser." },
    { name: "player (vimeo.com)", duration: "P1Y", purpose: "Settings of the player." },
    { name: "__cf_bm (vimeo.com)", duration: "PT30M", purpose: "Tells people from machines." },
    { name: "_cfuvid (vimeo.com)", duration: "session", purpose: "Tells people from machines." },
  ],
  transfers: [{ country: "US" }],
};
