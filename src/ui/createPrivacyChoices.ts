/**
 * "Your Privacy Choices": the control that laws of US states ask for besides a banner. A link with an icon, in the site's own page; it opens the
 * opt-outs themselves, from sale and sharing and, where a service uses sensitive data, from more use of that than was asked for; each applies with
 * one more click, without a form.
 *
 * @see https://cppa.ca.gov/regulations/ (11 CCR 7013 to 7015, 7025(c)(6), 7026, 7027)
 */
import { css } from "../../styles/choices.css";
import type { OptOut } from "../core/consent/resolveOptOut.ts";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { choicesMessages, preferencesMessages } from "../translations/en.ts";
import { loadTexts } from "./loadTexts.ts";
import { mountSurfaces } from "./mountSurfaces.ts";
import { assemble, createIcon, createParts, type Parts } from "./privacyChoicesParts.ts";
import { resolveMessages } from "./resolveMessages.ts";

/** The texts in one language. */
interface Texts {
  readonly language: Language;
  readonly choices: typeof choicesMessages;
  readonly close: string;
}

async function findTexts(chosen: Language, report: Acts["report"]): Promise<Texts> {
  const language = await loadTexts(chosen, report);
  return {
    language,
    choices: resolveMessages(choicesMessages, language, "choices"),
    close: resolveMessages(preferencesMessages, language, "preferences").close,
  };
}

/** Says everything in a language. */
function speak({ link, dialog, optOut, limit, ...parts }: Parts, { language, choices, close }: Texts): void {
  link.replaceChildren(choices.link, " ", createIcon());
  for (const one of [link, dialog]) Object.assign(one, { lang: language.lang, dir: language.dir });
  const words = {
    title: choices.link,
    close,
    explain: choices.explain,
    question: choices.conflict,
    allow: choices.conflictAllow,
    keep: choices.conflictKeep,
  };
  for (const [name, text] of Object.entries(words)) parts[name as keyof typeof words].textContent = text;
  optOut.label.textContent = choices.optOut;
  optOut.about.textContent = choices.optOutText;
  limit.label.textContent = choices.limit;
  limit.about.textContent = choices.limitText;
}

/** Draws one control. Its elements stay when something changes, so that nobody loses the focus. */
function createOne(core: Core, acts: Acts, first: Texts, shadow: ShadowRoot): void {
  let texts = first;
  let isSaved = false;
  const isOptedOut = () => {
    const { choices, gpc } = core.state();
    return !(choices.saleOrShare ?? !gpc);
  };
  const isLimitable = core.known.settings.services.some(({ sensitive }) => sensitive);
  const save = (said: Partial<Record<OptOut, boolean>>) => {
    isSaved = true;
    acts.decide(said, "choices");
    show();
  };
  const answer = (saleOrShare: boolean) => {
    parts.conflict.hidden = true;
    parts.optOut.toggle.focus();
    save({ saleOrShare });
  };
  const parts = createParts({
    open() {
      isSaved = false;
      parts.conflict.hidden = true;
      show();
      parts.dialog.showModal();
      parts.title.focus();
    },
    close: () => parts.dialog.close(),
    allow: () => answer(true),
    keep: () => answer(false),
  });
  const { conflict, status } = parts;
  const { toggle } = parts.optOut;
  const limit = parts.limit.toggle;
  const show = () => {
    const { choices } = texts;
    const isOut = isOptedOut();
    const signal = !core.state().gpc ? choices.noSignal : isOut ? choices.honoured : "";
    toggle.checked = isOut;
    limit.checked = core.state().choices.sensitiveUse === false;
    status.textContent = [
      isSaved ? choices.saved : "",
      isOut ? choices.optedOut : choices.notOptedOut,
      signal,
      isLimitable && (limit.checked ? choices.limited : choices.notLimited),
    ]
      .filter(Boolean)
      .join(" ")
      // Sentences of Japanese and Chinese stand without a blank between them.
      .replaceAll("。 ", "。");
  };
  toggle.addEventListener("change", () => {
    if (toggle.checked || !core.state().gpc) return answer(!toggle.checked);
    // A yes against the signal is taken only from a visitor who has been told of it (11 CCR 7025(c)(4)).
    conflict.hidden = false;
    show();
    conflict.focus();
  });
  limit.addEventListener("change", () => save({ sensitiveUse: !limit.checked }));
  document.addEventListener("fermata:state", show);
  document.addEventListener("fermata:language", async (event) => {
    texts = await findTexts((event as CustomEvent<Language>).detail, acts.report);
    speak(parts, texts);
    show();
  });
  assemble(parts, isLimitable);
  speak(parts, texts);
  show();
  shadow.append(parts.link, parts.dialog);
}

/**
 * Creates the controls of a page.
 *
 * @returns looks at the page again, for elements that came later.
 */
export async function createPrivacyChoices(core: Core, acts: Acts, chosen: Language): Promise<() => void> {
  const filled = new WeakSet<Element>();
  const texts = await findTexts(chosen, acts.report);
  return () =>
    mountSurfaces("[data-consent-preferences=choices]", css, filled, (shadow) =>
      createOne(core, acts, texts, shadow),
    );
}
