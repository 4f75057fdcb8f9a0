/** Shows the banner, and gives the other layers a place: mounts the root, renders into it, and takes everything away again. */
import { Fragment, h, render, type VNode } from "preact";
import { css } from "../../styles/banner.css";
import type { Core, Ui } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { bannerMessages } from "../translations/en.ts";
import { Banner } from "./Banner.tsx";
import { createRoot } from "./createRoot.ts";
import { Links } from "./Links.tsx";
import { resolveMessages } from "./resolveMessages.ts";
import type { View } from "./view.ts";

/** Resolves when the page has its body complete, so that the root can be its last child. */
const whenParsed = () =>
  document.readyState === "loading" &&
  new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));

/** What is shown: a component of a view. */
export type Layer = (view: View) => VNode;

/**
 * Creates the UI of a page, which has one. Nothing is in the page before something is shown.
 *
 * @param chooseLanguage gives the language of the texts.
 * @param keep writes down what was said on the banner before anything else is done, because the acts may still be on their way; where
 *   they are, it hides the banner.
 */
export function createUi(
  core: Core,
  chooseLanguage: (core: Core) => Promise<Language>,
  keep: (core: Core, isAccepted: boolean, hide: () => void) => void,
): Ui {
  const { known, state, act } = core;
  if (known.ui) return known.ui;
  let root: ShadowRoot | undefined;
  // Named here as well as in `show`: a function that is named once would be made anew by each call of the minified code, and Preact would
  // exchange a banner that stands there, with the focus in it.
  let shown: Layer | undefined = Banner;

  const view = (spoken: Language): View => {
    const { settings } = known;
    const messages = resolveMessages(bannerMessages, spoken, "banner");
    return {
      settings,
      state: state(),
      reason: known.reason?.(spoken),
      messages,
      language: spoken,
      labelOf: ({ id, label }) => label || (messages as unknown as Record<string, string>)[id] || id,
      answer(answer, method) {
        if (typeof answer === "boolean") keep(core, answer, ui.hide);
        act("decide")(answer, method);
      },
      open: () => act("open")(),
    };
  };
  const redraw = () => {
    // Whoever shows a layer has it made for this view.
    if (root && shown && known.language) render(h(shown, view(known.language)), root);
  };
  const ui: Ui = {
    libraries: { preact: { h, Fragment, render }, Links },
    async show(layer = Banner) {
      const wanted = layer as Layer;
      shown = wanted;
      known.language ??= await chooseLanguage(core);
      await whenParsed();
      // It may have been hidden meanwhile, or another one asked for.
      if (shown !== wanted) return;
      const { messages, answer } = view(known.language);
      root ??= createRoot(known.language, css, messages.reject, () => answer(false, "banner"));
      redraw();
    },
    async ask() {
      if (!state().hiddenReason) await ui.show();
      // A banner that nobody can record an answer of asks nothing.
      if ((await act("prepare")()) === false) ui.hide();
    },
    redraw,
    hide() {
      shown = undefined;
      if (!root) return;
      // A dialog that is closed gives the focus back to what opened it.
      root.querySelector("dialog")?.close();
      // Out of the page first: what is taken apart there makes the browser look at the page for each piece.
      root.host.remove();
      render(null, root);
      root = undefined;
    },
    find: (selector) => root?.querySelector<HTMLElement>(selector),
  };
  known.ui = ui;
  return ui;
}
