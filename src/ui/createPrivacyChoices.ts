/**
 * "Your Privacy Choices": the control that laws of US states ask for besides a banner. A link with an icon, in the site's own page; it opens the
 * opt-out itself, which applies with one more click, without a form.
 *
 * @see https://cppa.ca.gov/regulations/ (11 CCR 7013, 7015, 7025(c)(6), 7026)
 */
import { css } from "../../styles/choices.css";
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

/** Draws one control. */
function createOne(core: Core, acts: Acts, first: Texts, shadow: ShadowRoot): void {
  let texts = first;
  let isSaved = false;
  let isConflicting = false;
  const isOptedOut = () => {
    const { choices, gpc } = core.state();
    return !(choices.saleOrShare ?? !gpc);
  };
  const answer = (saleOrShare: boolean) => {
    isConflicting = false;
    isSaved = true;
    acts.decide({ saleOrShare }, "choices");
    draw();
    dialog.querySelector("input")?.focus();
  };
  const turn = (isOn: boolean) => {
    // A yes against the signal is taken only from a visitor who has been told of it (11 CCR 7025(c)(4)).
    if (isOn || !core.state().gpc) return answer(!isOn);
    isConflicting = true;
    isSaved = false;
    draw();
    dialog.querySelector<HTMLElement>(".conflict")?.focus();
  };
  const dialog = element("dialog", { part: "choices", "aria-labelledby": "title" });
  const link = element("button", {
    type: "button",
    part: "choices-link",
    click: () => {
      dialog.showModal();
      dialog.querySelector("h2")?.focus();
    },
  });
  const button = (part: string, text: string, click: () => void) =>
    element("button", { type: "button", part, click }, text);
  const createConflict = ({ conflict, conflictAllow, conflictKeep }: typeof choicesMessages) =>
    element(
      "div",
      { class: "conflict", role: "group", tabindex: "-1", "aria-labelledby": "conflict" },
      element("p", { id: "conflict" }, conflict),
      button("choices-allow", conflictAllow, () => answer(true)),
      button("choices-keep", conflictKeep, () => answer(false)),
    );
  const draw = () => {
    const { choices, close, language } = texts;
    const toggle = element("input", {
      type: "checkbox",
      role: "switch",
      part: "choices-switch",
      id: "opt-out",
      "aria-describedby": "about",
    });
    toggle.checked = isOptedOut();
    toggle.addEventListener("change", () => turn(toggle.checked));
    const signal = core.state().gpc ? (isOptedOut() ? choices.honoured : "") : choices.noSignal;
    const standing = isOptedOut() ? choices.optedOut : choices.notOptedOut;
    const status = [isSaved && choices.saved, standing, signal].filter(Boolean).join(" ");
    link.replaceChildren(choices.link, " ", createIcon());
    for (const [name, value] of [
      ["lang", language.lang],
      ["dir", language.dir],
    ] as const) {
      link.setAttribute(name, value);
      dialog.setAttribute(name, value);
    }
    dialog.replaceChildren(
      element(
        "div",
        { class: "head" },
        element("h2", { id: "title", tabindex: "-1" }, choices.link),
        button("choices-close", close, () => dialog.close()),
      ),
      element("p", {}, choices.explain),
      element("p", { class: "row" }, element("label", { for: "opt-out" }, choices.optOut), toggle),
      element("p", { id: "about" }, choices.optOutText),
      isConflicting ? createConflict(choices) : "",
      element("p", { role: "status" }, status),
    );
  };
  document.addEventListener("fermata:state", draw);
  document.addEventListener("fermata:language", async (event) => {
    texts = await findTexts((event as CustomEvent<Language>).detail, acts.report);
    draw();
  });
  draw();
  shadow.append(link, dialog);
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
