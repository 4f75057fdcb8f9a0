/** What makes the UI a good neighbour of the page it stands in. Fetched once it is shown, because nobody waits for it. */
import { css } from "../../../styles/presence.css";
import type { Acts, Core } from "../../core/parts.ts";
import type { Language } from "../../core/settings/resolveLanguage.ts";
import { whenIdle } from "../../platform/whenIdle.ts";
import { presenceMessages } from "../../translations/en.ts";
import { addStyles } from "../createRoot.ts";
import { resolveMessages } from "../resolveMessages.ts";
import { checkTheme } from "./checkTheme.ts";
import { createSpeaker } from "./createSpeaker.ts";
import { keepFloatingButton } from "./keepFloatingButton.ts";
import { keepFocusInView } from "./keepFocusInView.ts";
import { keepPageStill } from "./keepPageStill.ts";
import { keepTextReachable } from "./keepTextReachable.ts";
import { leadIntoBanner } from "./leadIntoBanner.ts";
import { leadToPage } from "./leadToPage.ts";
import { passTraps } from "./passTraps.ts";
import { returnFocus } from "./returnFocus.ts";

/** Starts everything that a layer needs while it stands there. */
function accompany(layer: HTMLElement, host: HTMLElement): () => void {
  const text = layer.querySelector<HTMLElement>(".text");
  const stops = [
    ...(text ? [keepTextReachable(text)] : []),
    ...(layer.matches("[part=banner]")
      ? [keepFocusInView(layer), leadIntoBanner(layer), leadToPage(layer, host)]
      : [passTraps(host), keepPageStill(layer), () => returnFocus(layerOf(host))]),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const layerOf = (host: Element) =>
  host.shadowRoot?.querySelector<HTMLElement>("[part=banner],[part=preferences]") ?? null;

/** Starts everything that a root needs while it is in the page, and follows when one layer takes the other's place. */
function accompanyRoot(host: HTMLElement, acts: Acts): () => void {
  const shadow = host.shadowRoot;
  if (!shadow) return () => {};
  addStyles(shadow, css);
  let layer: HTMLElement | null = null;
  let leave = () => {};
  const look = () => {
    const found = layerOf(host);
    if (found === layer) return;
    leave();
    layer = found;
    leave = found ? accompany(found, host) : () => {};
    // It asks the browser for styles and boxes, and only developers wait for what it says.
    whenIdle(() => found?.isConnected && checkTheme(found, acts.report));
  };
  const observer = new MutationObserver(look);
  observer.observe(shadow, { childList: true });
  look();
  return () => {
    observer.disconnect();
    leave();
  };
}

/** Whether the visitor has decided since this page was opened. */
const isFresh = (decidedAt: string | null) =>
  !!decidedAt && Date.parse(decidedAt) + 1000 > performance.timeOrigin;

/**
 * Looks after the root, now and whenever one comes into the page, until the page is left.
 *
 * Whatever goes wrong here changes nothing of what is asked and granted.
 */
export function createPresence(core: Core, acts: Acts, language: Language): void {
  const { known, state } = core;
  /** The visitor may pick another language at any time. */
  const spoken = () => known.language ?? language;
  const speaker = createSpeaker();
  const say = (name: "heading" | "saved") =>
    speaker(resolveMessages(presenceMessages, spoken(), "banner")[name], spoken().lang);
  let host: HTMLElement | null = null;
  let leave = () => {};
  const look = () => {
    // The body may be another one than before.
    observer.observe(document.documentElement, { childList: true });
    observer.observe(document.body, { childList: true });
    const found = document.getElementById("fermata");
    if (found === host) return;
    leave();
    host = found;
    leave = found ? accompanyRoot(found, acts) : () => {};
    if (found && layerOf(found)?.matches("[part=banner]")) say("heading");
  };
  const observer = new MutationObserver(look);
  document.addEventListener("fermata:decision", (event) => {
    const { method } = (event as CustomEvent<{ method: string }>).detail;
    // "Your Privacy Choices" says it itself.
    if (method !== "choices" && method !== "api") say("saved");
  });
  let isAsking = !state().hiddenReason;
  document.addEventListener("fermata:state", () => {
    const wasAsking = isAsking;
    isAsking = !state().hiddenReason;
    // What was decided is forgotten: the banner takes the place of the layer that stands there.
    if (isAsking && !wasAsking && host) say("heading");
  });
  look();
  // A visitor who was faster than this file.
  if (!host && isFresh(state().decidedAt)) say("saved");
  if (known.settings.ui.floatingButton) keepFloatingButton(core, spoken, () => void acts.open("preferences"));
}
