/** Shows the layers: mounts the root, renders banner or preference centre into it, and takes everything away again. */
import { Fragment, h, render, type VNode } from "preact";
import { css } from "../../styles/banner.css";
import type { Acts, Core, Layer, Ui } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { whenIdle } from "../platform/whenIdle.ts";
import { bannerMessages } from "../translations/en.ts";
import { Banner } from "./Banner.tsx";
import { createRoot, type Root } from "./createRoot.ts";
import { resolveMessages } from "./resolveMessages.ts";
import type { View } from "./view.ts";

/** A layer is a component of a view. */
type Component = (view: View) => VNode;

/** Resolves when the page has its body complete, so that the root can be its last child. */
const whenParsed = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => resolve());
    else resolve();
  });

/** Creates the UI. Nothing is in the page before `show`. */
export function createUi(core: Core, acts: Acts, language: Language): Ui {
  const { settings } = core.known;
  const messages = resolveMessages(bannerMessages, language, "banner");
  let root: Root | undefined;

  // Preact comes with this file; the part that delivers the component takes it from here.
  const loadPreferences = () => acts.loadPreferences({ preact: { h, Fragment } }) as Promise<unknown>;

  const draw = (Layer: Component, draft: View["draft"]) => {
    const view: View = {
      settings,
      state: core.state(),
      isExpired: !!core.known.stored,
      messages,
      language,
      labelOf: ({ id, label }) => label || (messages as unknown as Record<string, string>)[id] || id,
      answer: acts.decide,
      open: () => acts.open("preferences"),
      close: leave,
      draft,
      turn(id, isOn) {
        // Services that were answered for on their own follow their category when it is turned.
        const inside = settings.services.filter((one) => one.category === id && one.id in draft);
        draw(Layer, { ...draft, ...Object.fromEntries(inside.map((one) => [one.id, isOn])), [id]: isOn });
      },
    };
    if (root) render([<Layer {...view} />, <slot />], root.shadow);
  };
  /** Leaves the preference centre for where the visitor came from. */
  const leave = () => {
    if (core.state().hiddenReason) return hide();
    draw(Banner, {});
    root?.shadow.querySelector<HTMLElement>("[part=customise]")?.focus();
  };
  const hide = () => {
    if (!root) return;
    const { shadow, remove } = root;
    root = undefined;
    // A dialog that is closed gives the focus back to what opened it.
    shadow.querySelector("dialog")?.close();
    render(null, shadow);
    remove();
  };
  return {
    async show(layer: Layer) {
      const isBanner = layer === "banner";
      // What the part delivers is the component, see PreferencesPart.
      const Layer = isBanner ? Banner : ((await loadPreferences()) as Component);
      await whenParsed();
      root ??= createRoot(language, css, messages.reject, () => acts.decide(false, "banner"));
      draw(Layer, core.state().choices);
      // Fetched before it is asked for; if that fails, asking for it tries again and says so.
      if (isBanner) whenIdle(() => loadPreferences().catch(() => undefined));
    },
    hide,
  };
}
