import type { ServicePreset } from "./preset.ts";

/**
 * Vimeo.
 *
 * Measured: @vimeo/player 2.30.4 stores nothing on the page, 2026-11-23; cookies on vimeo.com read on 2026-11-26 at
 * https://help.vimeo.com/hc/en-us/articles/26080940921361 (with `dnt=1` in its address a player sets no new ones); addresses from
 * memory.
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
    {
      name: "flags (vimeo.com)",
      duration: "P1Y",
      purpose: "Features that the video's owner has switched on.",
    },
    { name: "player_clearance (vimeo.com)", duration: "P7D", purpose: "Tells people from machines." },
    { name: "cf_clearance (vimeo.com)", duration: "P1Y", purpose: "Tells people from machines." },
    { name: "__cf_bm (vimeo.com)", duration: "PT30M", purpose: "Tells people from machines." },
    { name: "_cfuvid (vimeo.com)", duration: "session", purpose: "Limits how often is asked." },
  ],
  transfers: [{ country: "US" }],
};
