/** The preference centre inside a page of the site: for its policy page, or the account of who is signed in. */
import { h, render } from "preact";
import { css } from "../../styles/panel.css";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { bannerMessages, panelMessages, preferencesMessages } from "../translations/en.ts";
import { createChoices } from "./createChoices.tsx";
import { createDraft } from "./createDraft.ts";
import { loadTexts } from "./loadTexts.ts";
import { mountSurfaces } from "./mountSurfaces.ts";
import { resolveMessages } from "./resolveMessages.ts";
import type { ChoicesView } from "./view.ts";

/** The texts of a panel. */
const createTexts = (language: Language) => ({
  banner: resolveMessages(bannerMessages, language, "banner"),
  preferences: resolveMessages(preferencesMessages, language, "preferences"),
  panel: resolveMessages(panelMessages, language, "panel"),
});

/** Draws the panel of one element, and draws it again at each change. */
function createOne(core: Core, acts: Acts, first: Language, shadow: ShadowRoot): void {
  const { known, state } = core;
  let language = first;
  let texts = createTexts(language);
  let isSaved = false;
  const draft = createDraft(core, () => draw());
  const more = (place: Element | null) => void acts.draw("more", place);
  const answer: ChoicesView["answer"] = (said, method) => {
    acts.decide(said, method);
    isSaved = true;
    draw();
    // What would say it as well: it is said here.
    document.getElementById("fermata-status")?.remove();
  };
  const isDirty = () => {
    const { grants } = state();
    const now = draft.get();
    return Object.keys(now).some((id) => now[id] !== grants[id]);
  };
  const draw = () => {
    const { banner, preferences, panel } = texts;
    const names = banner as unknown as Readonly<Record<string, string | undefined>>;
    const view: ChoicesView = {
      settings: known.settings,
      state: state(),
      reason: known.reason?.(language),
      messages: banner,
      language,
      labelOf: ({ id, label }) => label || names[id] || id,
      answer,
      open: () => acts.open(),
      ...draft,
      draft: draft.get(),
      more,
    };
    const rest = state().decidedAt ? "" : panel.undecided;
    const status = isDirty() ? panel.unsaved : isSaved ? banner.saved : rest;
    render(
      <section part="panel" class="panel" lang={language.lang} dir={language.dir} aria-labelledby="title">
        <h2 id="title">{preferences.title}</h2>
        {createChoices(view, preferences)}
        <p role="status">{status}</p>
      </section>,
      shadow,
    );
  };
  document.addEventListener("fermata:state", () => {
    draft.reset();
    draw();
  });
  document.addEventListener("fermata:language", async (event) => {
    language = await loadTexts((event as CustomEvent<Language>).detail, acts.report);
    texts = createTexts(language);
    draw();
  });
  draw();
}

/**
 * Creates the panels of a page.
 *
 * @returns looks at the page again, for elements that came later.
 */
export async function createPanel(core: Core, acts: Acts, chosen: Language): Promise<() => void> {
  const filled = new WeakSet<Element>();
  const language = await loadTexts(chosen, acts.report);
  return () =>
    mountSurfaces(
      "[data-consent-preferences]:not([data-consent-preferences=choices])",
      css,
      filled,
      (shadow) => createOne(core, acts, core.known.language ?? language, shadow),
    );
}
