import type { ServicePreset } from "./preset.ts";

/**
 * YouTube.
 *
 * `VISITOR_INFO1_LIVE`, `YSC` and what `PREF` is for read on 2026-11-26 at
 * https://policies.google.com/technologies/cookies; that youtube-nocookie.com stores `yt-remote-*` and `ytidb::*` before anybody
 * plays at https://kukie.io/blog/youtube-embeds-cookie-consent; the other names and lifetimes from memory.
 */
export const youtube: ServicePreset = {
  id: "youtube",
  category: "functional",
  name: "YouTube",
  provider: "Google Ireland Limited, Ireland",
  purpose: "Plays videos on our pages.",
  policyUrl: "https://policies.google.com/privacy",
  match: ["youtube.com", "youtube-nocookie.com", "ytimg.com"],
  cookies: [
    {
      name: "VISITOR_INFO1_LIVE (youtube.com)",
      duration: "P6M",
      purpose: "Chooses a quality and recognises the browser.",
    },
    {
      name: "VISITOR_PRIVACY_METADATA (youtube.com)",
      duration: "P6M",
      purpose: "Remembers what was answered to YouTube.",
    },
    { name: "YSC (youtube.com)", duration: "session", purpose: "Counts what is watched in this visit." },
    { name: "__Secure-ROLLOUT_TOKEN (youtube.com)", duration: "P6M", purpose: "Chooses new features." },
    { name: "PREF (youtube.com)", duration: "P8M", purpose: "Settings of the player." },
  ],
  storage: [
    { name: "yt-* (youtube.com)", purpose: "Settings of the player.", type: "localStorage" },
    { name: "ytidb::* (youtube.com)", purpose: "Says which databases there are.", type: "localStorage" },
    {
      name: "yt-* (youtube.com)",
      duration: "session",
      purpose: "Settings of the player.",
      type: "sessionStorage",
    },
  ],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
