/** Says in the console what is held and why. For `debug` alone. */
import type { Service } from "../consent/category.ts";
import type { Snapshot } from "../consent/snapshot.ts";
import { isReleasable } from "./isReleasable.ts";

/** What there is to know of the page; `Core` has it. */
export interface Watched {
  readonly known: { readonly settings: { readonly services: readonly Service[] } };
  state(): Snapshot;
}

const heldAttributes = ["src", "srcset", "href", "poster", "data"];

/** Says whether a marked element is written so that the browser holds it by itself. */
function isInert(element: Element): boolean {
  if (element.localName === "script") return element.getAttribute("type") === "text/plain";
  const waits = (one: Element) => heldAttributes.some((name) => one.hasAttribute(`data-${name}`));
  return element.localName === "template" || waits(element) || [...element.children].some(waits);
}

/** Prints one line for each marked element. */
function printTags({ known, state }: Watched): void {
  const { grants } = state();
  const marked = [...document.querySelectorAll<HTMLElement>("[data-consent],[data-consent-service]")];
  for (const element of marked) {
    const ids =
      `${element.getAttribute("data-consent") ?? ""} ${element.getAttribute("data-consent-service") ?? ""}`.trim();
    const isReleased = isReleasable(element, known.settings.services, (id) => grants[id] === true);
    if (isReleased) console.info(`[fermata] released: ${ids} is granted`, element);
    else if (isInert(element)) console.info(`[fermata] held: ${ids} is not granted`, element);
    else console.info("[fermata] runs: it was released before, or its markup is not inert", element);
  }
}

/** Prints when the page is complete, and after each change of the state. */
export function watchTags(watched: Watched): void {
  const print = () => printTags(watched);
  if (document.readyState === "complete") print();
  else addEventListener("load", print);
  document.addEventListener("fermata:state", print);
}
