/** Shows and hides the layers: fetches the UI the first time, and says what is missing when it cannot be had. */
import { integrity } from "../platform/integrity.ts";
import { whenIdle } from "../platform/whenIdle.ts";
import type { Acts, Core, Layer, Ui } from "./parts.ts";

/** The layers of a page; there is one UI whatever calls come at once. */
export interface Layers {
  /** Shows a layer; resolves to whether it is shown. */
  open(layer: Layer): Promise<boolean>;
  /** Takes everything away, at once. */
  hide(): void;
  /** Fetches what looks after the layers, and after the floating button; once, when there is nothing better to do. */
  accompany(): void;
}

/** Creates the layers. Nothing is fetched before one is to be shown. */
export function createLayers(core: Core, acts: Acts): Layers {
  let ui: Ui | undefined;
  let wanted: Layer | undefined;
  let isAccompanied = false;
  const accompany = async () => {
    try {
      const [create, language] = await Promise.all([
        core.load("presence", integrity.presence),
        acts.loadLanguage(),
      ]);
      create(core, acts, language);
    } catch {
      acts.report("part", "presence");
    }
  };
  const layers: Layers = {
    hide() {
      wanted = undefined;
      ui?.hide();
    },
    accompany() {
      if (isAccompanied) return;
      isAccompanied = true;
      whenIdle(accompany);
    },
    async open(layer) {
      wanted = layer;
      try {
        const [create, language] = await Promise.all([core.load("ui"), acts.loadLanguage()]);
        // Another call may have waited for it too.
        ui ??= create(core, acts, language);
        // A decision or close() may have come while the file was on its way.
        if (wanted === layer) await ui.show(layer);
        layers.accompany();
      } catch {
        wanted = undefined;
        acts.report("part", layer);
        // A banner that stands there asks on, whatever else could not be shown.
        if (!ui) core.update({ hiddenReason: "ui-missing" });
      }
      return wanted === layer;
    },
  };
  return layers;
}
