/** The second layer: a native modal dialog with a switch per category, and what each category means. */
import { h, type VNode } from "preact";
import { css } from "../../styles/preferences.css";
import { preferencesMessages } from "../translations/en.ts";
import { Action } from "./Action.tsx";
import { createChoices } from "./createChoices.tsx";
import { addStyles } from "./createRoot.ts";
import { resolveMessages } from "./resolveMessages.ts";
import type { PreferencesView } from "./view.ts";

/** Opens the dialog when it comes into the page, with the focus on its heading; called with `null` when it leaves. */
function openDialog(dialog: HTMLDialogElement | null): void {
  if (!dialog) return;
  addStyles(dialog.getRootNode() as ShadowRoot, css);
  dialog.showModal();
  dialog.querySelector("h2")?.focus();
  // Hidden by a filter list it would leave a page that takes no clicks.
  new IntersectionObserver(() => dialog.isConnected && !dialog.offsetWidth && dialog.close()).observe(dialog);
}

/** Closes the dialog as Escape does: closed, it gives the focus back to what opened it; taken away, it does not. */
const closeDialog = ({ currentTarget }: { readonly currentTarget: Element }) =>
  currentTarget.closest("dialog")?.close();

/** The preference centre. Escape and the close button leave everything as it was. */
export function createPreferences(view: PreferencesView): VNode {
  const texts = resolveMessages(preferencesMessages, view.language, "preferences");
  return (
    <dialog
      part="preferences"
      class={`${view.settings.ui.preferences} ${view.settings.ui.scheme}`}
      aria-labelledby="title"
      ref={openDialog}
      onClose={view.close}
    >
      <div class="head">
        <h2 id="title" tabIndex={-1}>
          {texts.title}
        </h2>
        <Action part="close" text={texts.close} onClick={closeDialog} />
      </div>
      {createChoices(view, texts)}
    </dialog>
  );
}
