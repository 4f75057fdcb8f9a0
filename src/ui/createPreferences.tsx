/** The second layer: a native modal dialog with a switch per category, and what each category means. */
import { h, type VNode } from "preact";
import { css } from "../../styles/preferences.css";
import { preferencesMessages } from "../translations/en.ts";
import { Action } from "./Action.tsx";
import { CategoryChoice } from "./CategoryChoice.tsx";
import { addStyles } from "./createRoot.ts";
import { Links } from "./Links.tsx";
import { fill, resolveMessages } from "./resolveMessages.ts";
import type { PreferencesView } from "./view.ts";

/** Opens the dialog when it comes into the page, with the focus on its heading; called with `null` when it leaves. */
function openDialog(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  addStyles(dialog.getRootNode() as ShadowRoot, css);
  dialog.showModal();
  dialog.querySelector("h2")?.focus();
  // Hidden by a filter list it would leave a page that takes no clicks.
  new IntersectionObserver(() => dialog.offsetWidth || dialog.close()).observe(dialog);
}

/** The preference centre. Escape and the close button leave everything as it was. */
export function createPreferences(view: PreferencesView): VNode {
  const { settings, state, messages, language, answer, close, draft } = view;
  const texts = resolveMessages(preferencesMessages, language, "preferences");
  const { name, address, email, phone } = settings.controller;
  const contact = [name, address, email, phone].filter(Boolean).join(", ");
  const date = state.decidedAt && new Date(state.decidedAt).toLocaleString(language.lang);
  return (
    <dialog
      part="preferences"
      class={`${settings.ui.preferences} ${settings.ui.scheme}`}
      aria-labelledby="title"
      ref={openDialog}
      onClose={close}
    >
      <div class="head">
        <h2 id="title" tabIndex={-1}>
          {texts.title}
        </h2>
        <Action part="close" text={texts.close} onClick={close} />
      </div>
      <div class="text">
        <p>{texts.explain}</p>
        {state.gpc && <p>{texts.gpc}</p>}
        {date && <p>{fill(texts.decided, { date })}</p>}
        {settings.categories.map((category) => (
          <CategoryChoice key={category.id} category={category} view={view} texts={texts} />
        ))}
        {contact && (
          <p>
            {texts.contact}: {contact}
          </p>
        )}
        <Links settings={settings} messages={messages} />
      </div>
      <div class="actions">
        <Action part="accept" text={messages.accept} onClick={() => answer(true, "preferences")} />
        <Action part="reject" text={messages.reject} onClick={() => answer(false, "preferences")} />
        <Action part="save" text={texts.save} onClick={() => answer({ ...draft }, "preferences")} />
      </div>
    </dialog>
  );
}
