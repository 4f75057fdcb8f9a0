/** Covers a held frame, and takes away what others have copied of a cover. */
import { css } from "../../../styles/placeholder.css";
import type { Language } from "../../core/settings/resolveLanguage.ts";
import { addStyles } from "../createRoot.ts";
import type { Words } from "./describeFrame.ts";

/** Makes an element with a part name and a text. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part: string,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (part) element.setAttribute("part", part);
  element.textContent = text;
  return element;
}

/** Draws what covers a frame: a picture of the site's own, who would get what, and the two buttons. */
function drawBox(
  words: Words,
  scheme: string,
  thumbnail: string | undefined,
  onClick: (isAlways: boolean) => void,
): HTMLElement {
  const box = make("div", "placeholder", "");
  box.className = scheme;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words.heading);
  const buttons = [
    { part: "placeholder-once", text: words.once },
    { part: "placeholder-always", text: words.always },
  ].map(({ part, text }, at) => {
    const button = make("button", part, text);
    button.type = "button";
    button.onclick = () => onClick(at > 0);
    return button;
  });
  if (thumbnail) {
    const image = document.createElement("img");
    Object.assign(image, { src: thumbnail, alt: "" });
    box.append(image);
  }
  const actions = make("div", "", "");
  actions.className = "actions";
  actions.append(...buttons);
  box.append(make("strong", "", words.heading), make("p", "", words.text), actions);
  return box;
}

/**
 * Puts a placeholder over a held frame, which keeps its own place in the page: nothing moves when one takes the other's place. Its own
 * root keeps the page's styles out, and works where the banner's root is hidden.
 *
 * @returns its host, of no size.
 */
export function coverFrame(
  frame: HTMLIFrameElement,
  words: Words,
  { lang, dir }: Language,
  scheme: string,
  onClick: (isAlways: boolean) => void,
): HTMLElement {
  const host = document.createElement("div");
  Object.assign(host, { lang, dir });
  host.setAttribute("data-nosnippet", "");
  host.setAttribute("data-fermata-cover", "");
  // Here, and not in the sheet, because a page's `* { all: revert }` is stronger than `:host`.
  Object.assign(host.style, { position: "absolute", zIndex: "1", display: "block", containerType: "size" });
  const shadow = host.attachShadow({ mode: "open" });
  addStyles(shadow, css);
  shadow.append(drawBox(words, scheme, frame.dataset.thumbnail, onClick));
  frame.before(host);
  // The empty frame under it is nothing to reach.
  frame.inert = true;
  return host;
}

/** Names the second button of a cover: it allows the service from now on, or leads to the preference centre where that would not count. */
export function nameSecond({ shadowRoot }: HTMLElement, words: Words, isAlways: boolean): void {
  const button = shadowRoot?.querySelectorAll("button")[1];
  button?.setAttribute("part", isAlways ? "placeholder-always" : "placeholder-settings");
  if (button) button.textContent = isAlways ? words.always : words.settings;
}

/**
 * Takes away what a router's copy of a page has kept of a cover: an element with nothing in it, before a frame that cannot be reached.
 */
export function removeCopy(frame: HTMLElement): void {
  const copy = frame.previousElementSibling;
  if (!copy?.matches("[data-fermata-cover]") || copy.shadowRoot) return;
  copy.remove();
  frame.inert = false;
}
