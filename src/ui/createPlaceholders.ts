/** What stands where a held frame would be: who would get what, and the ways to load it. */
import { isReleasable } from "../core/gate/isReleasable.ts";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { afterPaint } from "../platform/afterPaint.ts";
import { placeholderMessages, titleMessages } from "../translations/en.ts";
import { coverFrame, nameSecond, removeCopy } from "./placeholders/coverFrame.ts";
import { createCovers } from "./placeholders/createCovers.ts";
import { describeFrame } from "./placeholders/describeFrame.ts";
import { isAllowable } from "./placeholders/isAllowable.ts";
import { resolveMessages } from "./resolveMessages.ts";

const frames = "iframe[data-consent],iframe[data-consent-service]";

/** Loads one frame and no other: it is no longer held, and nothing is remembered. */
function loadOnce(frame: HTMLIFrameElement): void {
  for (const name of ["data-consent", "data-consent-service"]) frame.removeAttribute(name);
  // The guard lets it pass.
  frame.dataset.consentOnce = "";
  frame.src = frame.dataset.src ?? "";
}

/** Says yes to what a frame belongs to, or leads to where a yes counts; gives whether it was said. */
function allow({ known, state }: Core, acts: Acts, names: readonly string[]): boolean {
  const isCounted = isAllowable(names, known.settings, state());
  if (isCounted) acts.decide(Object.fromEntries(names.map((id) => [id, true])), "placeholder");
  else acts.open("preferences");
  return isCounted;
}

const findTexts = (language: Language) => ({
  ...resolveMessages(placeholderMessages, language, "placeholder"),
  settings: resolveMessages(titleMessages, language, "preferences").title,
});

/**
 * Creates the placeholders of a page.
 *
 * @returns looks at the page again; it is looked at anyway at each change of the state.
 */
export function createPlaceholders(core: Core, acts: Acts, language: Language): () => void {
  const { settings } = core.known;
  let spoken = language;
  let texts = findTexts(spoken);
  const isHeld = (frame: HTMLElement) =>
    !isReleasable(frame, settings.services, (id) => core.state().grants[id] === true);
  const describe = (frame: HTMLElement) => describeFrame(frame.dataset, settings, texts);
  const load = (frame: HTMLIFrameElement, names: readonly string[], isAlways: boolean) => {
    if (!isAlways) loadOnce(frame);
    else if (!allow(core, acts, names)) return;
    look();
    // At once, and not when it has loaded: by then the visitor may be elsewhere.
    frame.focus({ preventScroll: true });
  };
  const offer = (frame: HTMLElement, host: HTMLElement) => {
    const { names, words } = describe(frame);
    nameSecond(host, words, isAllowable(names, core.known.settings, core.state()));
  };
  const covers = createCovers((frame) => {
    const { names, words } = describe(frame);
    const onClick = (isAlways: boolean) => load(frame, names, isAlways);
    const host = coverFrame(frame, words, spoken, settings.ui.scheme, onClick);
    offer(frame, host);
    return host;
  });
  const look = () => {
    for (const [frame, host] of covers.hosts)
      if (!frame.isConnected || !frame.matches(frames) || !isHeld(frame)) covers.remove(frame);
      else if (host) offer(frame, host);
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(frames)) {
      if (covers.hosts.has(frame)) continue;
      removeCopy(frame);
      if (!isHeld(frame)) continue;
      if (frame.hasAttribute("src")) {
        // It was loaded, and its grant is withdrawn: a fresh one waits in its place.
        const fresh = frame.cloneNode(true) as HTMLIFrameElement;
        fresh.removeAttribute("src");
        frame.replaceWith(fresh);
      } else covers.add(frame);
    }
  };
  // After the answer to a click is seen.
  document.addEventListener("fermata:state", () => afterPaint().then(look));
  document.addEventListener("fermata:language", (event) => {
    spoken = (event as CustomEvent<Language>).detail;
    texts = findTexts(spoken);
    for (const [frame] of covers.hosts) covers.remove(frame);
    look();
  });
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
