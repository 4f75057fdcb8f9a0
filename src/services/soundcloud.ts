import type { ServicePreset } from "./preset.ts";

/**
 * SoundCloud.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://soundcloud.com/pages/cookies
 */
export const soundcloud: ServicePreset = {
  id: "soundcloud",
  category: "functional",
  name: "SoundCloud",
  provider: "SoundCloud Global Limited & Co. KG, Germany",
  purpose: "Plays music and podcasts on our pages.",
  policyUrl: "https://soundcloud.com/pages/privacy",
  match: ["w.soundcloud.com", "api-widget.soundcloud.com", "sndcdn.com"],
  cookies: [
    { name: "sc_anonymous_id (soundcloud.com)", duration: "P10Y", purpose: "Recognises the browser." },
  ],
  storage: [{ name: "WIDGET::* (soundcloud.com)", purpose: "Settings of the player.", type: "localStorage" }],
  saleOrShare: true,
  transfers: [{ country: "US" }],
};
