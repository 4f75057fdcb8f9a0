/** A small button at the edge of the window that opens the preference centre, for visitors who have decided. */
import { css } from "../../../styles/floatingButton.css";
import type { Core } from "../../core/parts.ts";
import type { Language } from "../../core/settings/resolveLanguage.ts";
import { presenceMessages } from "../../translations/en.ts";
import { addStyles } from "../createRoot.ts";
import { resolveMessages } from "../resolveMessages.ts";

/**
 * Puts the button into the page, and back when a router has put a new body in the place of the old one. It is out of sight while there is
 * something to ask, because the banner has a way of its own, and in a frame, where the page around it asks.
 *
 * @param spoken gives the language of its name, for assistive software and in its tooltip.
 */
export function keepFloatingButton({ known, state }: Core, spoken: () => Language, open: () => void): void {
  const { position, scheme } = known.settings.ui;
  const host = document.createElement("div");
  host.id = "fermata-button";
  host.setAttribute("data-nosnippet", "");
  const shadow = host.attachShadow({ mode: "open", delegatesFocus: true });
  addStyles(shadow, css);
  const button = document.createElement("button");
  Object.assign(button, { type: "button", onclick: open, className: `${position} ${scheme}` });
  button.setAttribute("part", "floating-button");
  shadow.append(button);
  const look = () => {
    const { lang, dir } = spoken();
    const { title } = resolveMessages(presenceMessages, spoken(), "preferences");
    const hidden = state().hiddenReason === null || known.hiddenReason === "frame";
    Object.assign(host, { lang, dir });
    Object.assign(button, { title, ariaLabel: title, hidden });
    // What a router kept of an earlier page has nothing in it.
    for (const copy of document.querySelectorAll("#fermata-button")) if (copy !== host) copy.remove();
    if (!host.isConnected) document.body.append(host);
  };
  for (const name of ["state", "language"]) document.addEventListener(`fermata:${name}`, look);
  // A new body is a new child of the document's element.
  new MutationObserver(look).observe(document.documentElement, { childList: true });
  look();
}
