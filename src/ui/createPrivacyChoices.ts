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
import { element } from "./element.ts";
import { loadTexts } from "./loadTexts.ts";
import { mountSurfaces } from "./mountSurfaces.ts";
import { resolveMessages } from "./resolveMessages.ts";

const vectors = "http://www.w3.org/2000/svg";

/** Draws the icon: a switch with a tick on one side and a cross on the other. */
function createIcon(): SVGElement {
  const draw = (name: string, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElementNS(vectors, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const icon = draw("svg", { viewBox: "0 0 30 14", "aria-hidden": "true", part: "choices-icon" });
  icon.append(
    draw("rect", { x: "0.5", y: "0.5", width: "29", height: "13", rx: "6.5", class: "pill" }),
    draw("path", { d: "M17.6 1H23a6 6 0 0 1 0 12h-8.6z", class: "half" }),
    draw("path", { d: "M5 7.2l2.3 2.3L11.4 5", class: "tick" }),
    draw("path", { d: "M20.2 4.6l4.8 4.8m0-4.8l-4.8 4.8", class: "cross" }),
  );
  return icon;
}

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

/** A switch with its label and what it does. */
function createSwitch(id: string) {
  return {
    label: element("label", { for: id }),
    toggle: element("input", {
      type: "checkbox",
      role: "switch",
      part: "choices-switch",
      id,
      "aria-describedby": `about-${id}`,
    }),
    about: element("p", { id: `about-${id}` }),
  };
}

/** What stands in the dialog, and changes. */
function createParts(click: { open(): void; close(): void; allow(): void; keep(): void }) {
  const button = (part: string, onClick: () => void) =>
    element("button", { type: "button", part, click: onClick });
  return {
    link: element("button", { type: "button", part: "choices-link", click: click.open }),
    dialog: element("dialog", { part: "choices", "aria-labelledby": "title" }),
    title: element("h2", { id: "title", tabindex: "-1" }),
    close: button("choices-close", click.close),
    explain: element("p"),
    optOut: createSwitch("opt-out"),
    limit: createSwitch("limit"),
    conflict: element("div", {
      class: "conflict",
      role: "group",
      tabindex: "-1",
      "aria-labelledby": "conflict",
    }),
    question: element("p", { id: "conflict" }),
    allow: button("choices-allow", click.allow),
    keep: button("choices-keep", click.keep),
    status: element("p", { role: "status" }),
  };
}

type Parts = ReturnType<typeof createParts>;

/** Puts the parts together; the second switch only where there is something to limit. */
function assemble(parts: Parts, isLimitable: boolean): void {
  const { dialog, title, close, explain, optOut, limit, conflict, question, allow, keep, status } = parts;
  const rowOf = ({ label, toggle, about }: typeof limit) => [
    element("p", { class: "row" }, label, toggle),
    about,
  ];
  conflict.append(question, allow, keep);
  dialog.append(
    element("div", { class: "head" }, title, close),
    explain,
    ...rowOf(optOut),
    conflict,
    ...(isLimitable ? rowOf(limit) : []),
    status,
  );
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
