/** Asks for an express yes, below the switch of a category that needs one (GDPR Art. 9(2)(a), 49(1)(a)). */
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { explicitMessages } from "../translations/en.ts";
import { element } from "./element.ts";
import { loadTexts } from "./loadTexts.ts";
import { fill, resolveMessages } from "./resolveMessages.ts";

/** See `DrawPart`: `place` is the row with the switch; whatever else is done there, it stays off. */
export async function createExplicit(
  _: Core,
  { report }: Acts,
  chosen: Language,
  place: Element,
  done: (() => void) | undefined,
): Promise<void> {
  const texts = resolveMessages(explicitMessages, await loadTexts(chosen, report), "explicit");
  const next = place.nextElementSibling;
  if (next?.getAttribute("part") === "explicit") next.remove();
  const toggle = place.querySelector("input");
  const leave = () => {
    question.remove();
    toggle?.focus();
  };
  const button = (part: string, text: string, click: () => void) =>
    element("button", { type: "button", class: "close", part, click }, text);
  const category = place.querySelector("h3")?.textContent ?? "";
  const question = element(
    "div",
    { part: "explicit", role: "group", tabindex: "-1", "aria-labelledby": "explicit" },
    element("p", { id: "explicit" }, fill(texts.question, { category })),
    element(
      "div",
      { class: "row" },
      button("explicit-agree", texts.agree, () => {
        leave();
        done?.();
      }),
      button("explicit-cancel", texts.cancel, leave),
    ),
  );
  place.after(question);
  question.focus();
}
