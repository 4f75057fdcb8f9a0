/** Compiled, never run: presets and integrations fit the public API. */
import { Fermata } from "../../src/entries/index.ts";
import { plausible, type ServicePreset, youtube } from "../../src/entries/services.ts";
import { createGoogleConsentMode } from "../../src/integrations/googleConsentMode.ts";
import { matomo } from "../../src/integrations/matomo.ts";

export function presets(): void {
  Fermata.init({ services: [plausible, { ...youtube, category: "media" }] });
  const own: ServicePreset = { ...plausible, match: [...plausible.match, "/js/count.js"] };
  Fermata.init({ services: [own] });
  // @ts-expect-error A preset is shared by every page of a process: it does not change.
  youtube.name = "Videos";
}

export function integrations(): void {
  matomo({ mode: "cookies" })(Fermata);
  // @ts-expect-error There is no such option.
  matomo({ cookies: true });
  // @ts-expect-error An integration is given the API.
  matomo()({});
  const tell = createGoogleConsentMode();
  tell(Fermata.state.grants, Fermata.state.decidedAt !== null);
}
