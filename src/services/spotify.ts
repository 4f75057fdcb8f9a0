import type { ServicePreset } from "./preset.ts";

/**
 * Spotify.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://www.spotify.com/legal/cookies-policy/
 */
export const spotify: ServicePreset = {
  id: "spotify",
  category: "functional",
  name: "Spotify",
  provider: "Spotify AB, Sweden",
  purpose: "Plays music and podcasts on our pages.",
  policyUrl: "https://www.spotify.com/legal/privacy-policy/",
  match: ["open.spotify.com", "embed.spotify.com", "scdn.co", "spotifycdn.com"],
  cookies: [
    { name: "sp_t (spotify.com)", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "sp_landing (spotify.com)", duration: "P1D", purpose: "Which page was seen first." },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
