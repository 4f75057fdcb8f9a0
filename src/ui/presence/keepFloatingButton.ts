/** A small button at the edge of the window that opens the preference centre, for visitors who have decided. */
import { css } from "../../../styles/floatingButton.css";
import type { Core } from "../../core/parts.ts";
import type { Language } from "../../core/settings/resolveLanguage.ts";
import { addStyles } from "../createRoot.ts";

/**
 * Puts the button into the page, and back when a router has put a new body in the place of the old one. It is out of sight while there is
 * something to ask: the banner has a way of its own.
 *
 * @param name what it is called for assistive software and in its tooltip.
 */
export function keepFloatingButton(
  core: Core,
  { lang, dir }: Language,
  name: string,
  open: () => void,
): void {
  const { ui } = core.known.settings;
  const host = document.createElement("div");
  Object.assign(host, { id: "fermata-button", lang, dir });
  host.setAttribute("data-nosnippet", "");
  const shadow = host.attachShadow({ mode: "open", delegatesFocus: true });
  addStyles(shadow, css);
  const button = document.createElement("button");
  Object.assign(button, { type: "button", title: name, ariaLabel: name, onclick: open });
  button.setAttribute("part", "floating-button");
  button.className = `${ui.position} ${ui.scheme}`;
  shadow.append(button);
  const look = () => {
    button.hidden = core.state().hiddenReason === null;
    // What a router kept of an earlier page has nothing in it.
    for (const copy of document.querySelectorAll("#fermata-button")) if (copy !== host) copy.remove();
    if (!host.isConnected) document.body.append(host);
  };
  document.addEventListener("fermata:state", look);
  // A new body is a new child of the document's element.
  new MutationObserver(look).observe(document.documentElement, { childList: true });
  look();
}
