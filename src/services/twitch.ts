import type { ServicePreset } from "./preset.ts";

/**
 * Twitch.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.twitch.tv/p/legal/cookie-notice/
 */
export const twitch: ServicePreset = {
  id: "twitch",
  category: "functional",
  name: "Twitch",
  provider: "Twitch Interactive, Inc., USA",
  purpose: "Plays live video on our pages.",
  policyUrl: "https://www.twitch.tv/p/legal/privacy-notice/",
  match: ["player.twitch.tv", "embed.twitch.tv", "clips.twitch.tv"],
  cookies: [
    { name: "unique_id (twitch.tv)", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "server_session_id (twitch.tv)", duration: "session", purpose: "Ties what is watched together." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
