/** Asks for an express yes, below the switch of a category that needs one, or of a service in it (GDPR Art. 9(2)(a), 49(1)(a)). */
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { explicitMessages } from "../translations/en.ts";
import { element } from "./element.ts";
import { followLanguage } from "./followLanguage.ts";
import { loadTexts } from "./loadTexts.ts";
import { fill, resolveMessages } from "./resolveMessages.ts";

/** What is asked below each row. */
const asked = new WeakMap<Element, Element>();

/** See `DrawPart`: `place` is the row that begins with a name and holds its switch; whatever else is done there, it stays off. */
export async function createExplicit(
  _: Core,
  { report }: Acts,
  chosen: Language,
  place: Element,
  done: (() => void) | undefined,
): Promise<void> {
  const toggle = place.querySelector("input");
  const leave = () => {
    whole.remove();
    toggle?.focus();
  };
  const button = (part: string, click: () => void) =>
    element("button", { type: "button", class: "close", part, click });
  const agree = button("explicit-agree", () => {
    leave();
    done?.();
  });
  const cancel = button("explicit-cancel", leave);
  // Several may be asked at once.
  const { category, service } = toggle?.dataset ?? {};
  const id = `explicit-${service ?? category}`;
  const sentence = element("p", { id });
  const question = element(
    "div",
    { part: "explicit", role: "group", tabindex: "-1", "aria-labelledby": id },
    sentence,
    element("div", { class: "row" }, agree, cancel),
  );
  const speak = async (language: Language) => {
    const texts = resolveMessages(explicitMessages, await loadTexts(language, report), "explicit");
    sentence.textContent = fill(texts.question, { category: place.firstElementChild?.textContent ?? "" });
    agree.textContent = texts.agree;
    cancel.textContent = texts.cancel;
  };
  await speak(chosen);
  // In a list of terms nothing else may stand below one.
  const whole = place.localName === "dt" ? element("dd", {}, question) : question;
  asked.get(place)?.remove();
  asked.set(place, whole);
  place.after(whole);
  followLanguage(question, speak);
  question.focus();
}
