/** What stands where a held frame would be: who would get what, and two ways to load it. */
import { css } from "../../styles/placeholder.css";
import { isReleasable } from "../core/gate/isReleasable.ts";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { placeholderMessages } from "../translations/en.ts";
import { addStyles } from "./createRoot.ts";
import { fill, resolveMessages } from "./resolveMessages.ts";

const frames = "iframe[data-consent],iframe[data-consent-service]";

/** Frames smaller than this, in pixels, show nothing to a visitor. */
const smallestPx = 40;

/** The words of one placeholder. */
interface Words {
  readonly heading: string;
  readonly text: string;
  readonly once: string;
  readonly always: string;
}

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

/**
 * Puts a placeholder over a held frame, which keeps its own place in the page: nothing moves when one takes the other's place. Its own
 * root keeps the page's styles out, and works where the banner's root is hidden.
 *
 * @returns takes it away.
 */
function cover(
  frame: HTMLIFrameElement,
  words: Words,
  { lang, dir }: Language,
  scheme: string,
  onClick: (isAlways: boolean) => void,
) {
  const host = document.createElement("div");
  Object.assign(host, { lang, dir });
  host.setAttribute("data-nosnippet", "");
  host.setAttribute("data-fermata-cover", "");
  // Here, and not in the sheet, because a page's `* { all: revert }` is stronger than `:host`.
  Object.assign(host.style, { position: "absolute", zIndex: "1", display: "block", containerType: "size" });
  const shadow = host.attachShadow({ mode: "open" });
  addStyles(shadow, css);
  const box = make("div", "placeholder", "");
  box.className = scheme;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words.heading);
  const buttons = [
    { part: "placeholder-once", text: words.once },
    { part: "placeholder-always", text: words.always },
  ].map(({ part, text }) => {
    const button = make("button", part, text);
    button.type = "button";
    button.onclick = () => onClick(part === "placeholder-always");
    return button;
  });
  const thumbnail = frame.dataset.thumbnail;
  if (thumbnail) {
    const image = document.createElement("img");
    Object.assign(image, { src: thumbnail, alt: "" });
    box.append(image);
  }
  const actions = make("div", "", "");
  actions.className = "actions";
  actions.append(...buttons);
  box.append(make("strong", "", words.heading), make("p", "", words.text), actions);
  shadow.append(box);
  frame.before(host);
  // The empty frame under it is nothing to reach.
  frame.inert = true;
  const fit = () => {
    const { offsetWidth, offsetHeight } = frame;
    Object.assign(host.style, { width: `${offsetWidth}px`, height: `${offsetHeight}px`, margin: "0" });
    const [own, wanted] = [host.getBoundingClientRect(), frame.getBoundingClientRect()];
    host.style.margin = `${wanted.top - own.top}px 0 0 ${wanted.left - own.left}px`;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(frame);
  fit();
  return () => {
    observer.disconnect();
    host.remove();
    frame.inert = false;
  };
}

/**
 * Takes away what a router's copy of a page has kept of a cover: an element with nothing in it, before a frame that cannot be reached.
 */
function removeCopy(frame: HTMLElement): void {
  const copy = frame.previousElementSibling;
  if (!copy?.matches("[data-fermata-cover]") || copy.shadowRoot) return;
  copy.remove();
  frame.inert = false;
}

/** Loads one frame and no other: it is no longer held, and nothing is remembered. */
function loadOnce(frame: HTMLIFrameElement): void {
  for (const name of ["data-consent", "data-consent-service"]) frame.removeAttribute(name);
  // The guard lets it pass.
  frame.dataset.consentOnce = "";
  frame.src = frame.dataset.src ?? "";
}

/**
 * Creates the placeholders of a page.
 *
 * @returns looks at the page again; it is looked at anyway at each change of the state.
 */
export function createPlaceholders(core: Core, acts: Acts, language: Language): () => void {
  const { settings } = core.known;
  const texts = resolveMessages(placeholderMessages, language, "placeholder");
  const covers = new Map<HTMLIFrameElement, () => void>();
  const isHeld = (frame: HTMLElement) =>
    !isReleasable(frame, settings.services, (id) => core.state().grants[id] === true);
  /** Who is asked for: the frame's service, or its categories. */
  const answerFor = (frame: HTMLElement) => {
    const { consent = "", consentService = "" } = frame.dataset;
    const service = settings.services.find(({ id }) => id === consentService);
    const categories = consent.split(/\s+/).filter((id) => id && id !== service?.category);
    const names = service ? [service.id, ...categories] : categories;
    const own = settings.categories.find(({ id }) => id === names[0]);
    return {
      names,
      name: service?.name || service?.id || own?.label || texts.other,
      provider: service?.provider || service?.name || texts.other,
    };
  };
  const load = (frame: HTMLIFrameElement, names: readonly string[], isAlways: boolean) => {
    frame.addEventListener("load", () => frame.focus(), { once: true });
    if (isAlways) acts.decide(Object.fromEntries(names.map((id) => [id, true])), "placeholder");
    else loadOnce(frame);
    look();
  };
  const look = () => {
    for (const [frame, uncover] of covers) {
      if (frame.isConnected && frame.matches(frames) && isHeld(frame)) continue;
      uncover();
      covers.delete(frame);
    }
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(frames)) {
      if (covers.has(frame)) continue;
      removeCopy(frame);
      if (!isHeld(frame)) continue;
      if (frame.hasAttribute("src")) {
        // It was loaded, and its grant is withdrawn: a fresh one waits in its place.
        const fresh = frame.cloneNode(true) as HTMLIFrameElement;
        fresh.removeAttribute("src");
        frame.replaceWith(fresh);
      } else if (Math.min(frame.offsetWidth, frame.offsetHeight) >= smallestPx) {
        const { names, name, provider } = answerFor(frame);
        const words = {
          heading: fill(texts.heading, { service: name }),
          text: fill(texts.text, { provider }),
          once: texts.once,
          always: fill(texts.always, { service: name }),
        };
        covers.set(
          frame,
          cover(frame, words, language, settings.ui.scheme, (isAlways) => load(frame, names, isAlways)),
        );
      }
    }
  };
  document.addEventListener("fermata:state", look);
  document.addEventListener("DOMContentLoaded", look);
  // A copy whose frame is granted meanwhile was released by the gate alone.
  document.addEventListener(
    "load",
    ({ target }) => target instanceof HTMLIFrameElement && removeCopy(target),
    true,
  );
  addEventListener("load", look);
  return look;
}
