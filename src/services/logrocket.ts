import type { ServicePreset } from "./preset.ts";

/**
 * LogRocket.
 *
 * Facts from memory on 2026-11-24, to be checked at the source: https://docs.logrocket.com/docs/privacy
 */
export const logrocket: ServicePreset = {
  id: "logrocket",
  category: "analytics",
  name: "LogRocket",
  provider: "LogRocket, Inc., USA",
  purpose: "Records visits and errors as they happen, so that we can mend them.",
  policyUrl: "https://logrocket.com/privacy",
  match: ["logrocket.io", "logrocket.com", "lr-ingest.io", "lr-in-prod.com", "lr-intake.com"],
  inline: ["LogRocket.init("],
  cookies: [{ name: "_lr_*", duration: "P1D", purpose: "Keeps the recording of a visit together." }],
  storage: [
    { name: "_lr_*", purpose: "Recognises the browser.", type: "localStorage" },
    { name: "_lr_*", duration: "session", purpose: "Tells two open tabs apart.", type: "sessionStorage" },
  ],
  replay: true,
  transfers: [{ country: "US" }],
};
