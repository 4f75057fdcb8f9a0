import type { ServicePreset } from "./preset.ts";

/**
 * Fullstory.
 *
 * Facts from memory on 2026-11-24, to be checked at the source:
 * https://help.fullstory.com/hc/en-us/articles/360020829513
 */
export const fullstory: ServicePreset = {
  id: "fullstory",
  category: "analytics",
  name: "Fullstory",
  provider: "FullStory, Inc., USA",
  purpose: "Records visits as they look in the browser, so that we find places where people get stuck.",
  policyUrl: "https://www.fullstory.com/legal/privacy-policy/",
  match: ["fullstory.com"],
  inline: ["_fs_org"],
  cookies: [
    { name: "fs_uid", duration: "P1Y", purpose: "Recognises the browser." },
    { name: "fs_lua", duration: "PT30M", purpose: "When something was last done in this visit." },
  ],
  storage: [
    { name: "_fs_*", purpose: "Recognises the browser.", type: "localStorage" },
    {
      name: "_fs_*",
      duration: "session",
      purpose: "Keeps the recording of a visit together.",
      type: "sessionStorage",
    },
  ],
  replay: true,
  transfers: [{ country: "US" }],
  onGrant: ["FS", "restart"],
  onDeny: ["FS", "shutdown"],
};
