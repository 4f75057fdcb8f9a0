/** The content of the preference centre, in the dialog and in a page: a switch per category, and what each category means. */
import { h, type VNode } from "preact";
import { Action } from "./Action.tsx";
import { CategoryChoice } from "./CategoryChoice.tsx";
import { Links } from "./Links.tsx";
import { fill } from "./resolveMessages.ts";
import type { ChoicesView, PreferencesTexts } from "./view.ts";

/** Two blocks: the text that scrolls, and the three buttons. */
export function createChoices(view: ChoicesView, texts: PreferencesTexts): VNode[] {
  const { settings, state, messages, language, answer, draft, reason } = view;
  // In the order of the defaults, over which the check lays what the site wrote.
  const contact = Object.values(settings.controller).filter(Boolean).join(", ");
  const { decidedAt } = state;
  return [
    <div class="text">
      {reason && <p>{reason}</p>}
      <p>{texts.explain}</p>
      {!state.choices.saleOrShare && state.gpc && <p>{texts.gpc}</p>}
      {decidedAt && (
        <p>
          {fill(texts.decided, {
            date: new Date(decidedAt).toLocaleString(language.lang, {
              dateStyle: "long",
              timeStyle: "short",
            }),
          })}
        </p>
      )}
      {settings.categories.map((category) => (
        <CategoryChoice key={category.id} category={category} view={view} texts={texts} />
      ))}
      <div ref={view.more} />
      {contact && (
        <p>
          {texts.contact}: {contact}
        </p>
      )}
      <Links settings={settings} messages={messages} />
    </div>,
    <div class="actions">
      <Action part="accept" text={messages.accept} onClick={() => answer(true, "preferences")} />
      <Action part="reject" text={messages.reject} onClick={() => answer(false, "preferences")} />
      <Action part="save" text={texts.save} onClick={() => answer(draft, "preferences")} />
    </div>,
  ];
}
