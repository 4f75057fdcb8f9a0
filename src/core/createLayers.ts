/** Shows and hides the layers: fetches what shows them, and says what is missing when it cannot be had. */
import { integrity } from "../platform/integrity.ts";
import { whenIdle } from "../platform/whenIdle.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import type { Acts, Core, FromUi, Layer } from "./parts.ts";

/** The layers of a page; there is one UI whatever calls come at once. */
export interface Layers {
  /** Shows a layer; resolves to whether it is shown. */
  open(layer: Layer): Promise<boolean>;
  /** Takes everything away, at once. */
  hide(): void;
  /** Starts what looks after the layers, and after the floating button; once, when there is nothing better to do. */
  accompany(): void;
  /** Comes after the banner: starts what looks after it, and fetches the preference centre, when there is nothing better to do. */
  prepare(): Promise<void>;
}

/** Creates the layers. Nothing is fetched before one is to be shown. */
export function createLayers(
  core: Core,
  getActs: () => Acts,
  createPresence: FromUi["createPresence"],
): Layers {
  const { known, fetchPart, update } = core;
  let wanted: Layer | undefined;
  let isAccompanied = false;
  const loadPreferences = async () => {
    const ui = (await fetchPart("ui"))(core);
    const show = await fetchPart("preferences", integrity.preferences, ui.libraries);
    return () => show(core, ui);
  };
  const layers: Layers = {
    hide() {
      wanted = undefined;
      known.ui?.hide();
    },
    accompany() {
      if (isAccompanied) return;
      isAccompanied = true;
      whenIdle(async () => createPresence(core, getActs(), await chooseLanguage(core)));
    },
    async prepare() {
      layers.accompany();
      // Asking for it tries again, and says so.
      whenIdle(() => loadPreferences().catch(() => undefined));
    },
    async open(layer) {
      wanted = layer;
      try {
        const ui = (await fetchPart("ui"))(core);
        const show = layer === "banner" ? () => ui.show() : await loadPreferences();
        // A decision or close() may have come while the file was on its way.
        if (wanted === layer) await show();
        // Called back, it asks on.
        if (wanted === "banner" && known.hiddenReason === "closed") update({ hiddenReason: null });
        await layers.prepare();
      } catch {
        wanted = undefined;
        getActs().report("part", layer);
        // A banner that stands there asks on, whatever else could not be shown.
        if (!known.ui) update({ hiddenReason: "ui-missing" });
      }
      return wanted === layer;
    },
  };
  return layers;
}
