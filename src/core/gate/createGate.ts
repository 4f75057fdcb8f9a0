/** Holds the marked tags of a page, and releases each one when everything it belongs to is granted. */
import type { Trust } from "../../platform/createTrust.ts";
import { createScriptQueue, isParsing, type Place } from "./createScriptQueue.ts";
import { holdScripts } from "./holdScripts.ts";
import { watched } from "./isReleasable.ts";
import { releaseElement } from "./releaseElement.ts";
import { preload } from "./reviveScript.ts";

/**
 * Says whether the parser may still be inside an element: nothing follows it yet. A script may lack a part of its text
 * then, a template of its content.
 */
const isOpen = (node: Node | null): boolean => !node || (!node.nextSibling && isOpen(node.parentNode));

/** Releases what is granted, in the document unless told otherwise. */
export type Release = (event?: unknown, root?: ParentNode) => void;

/**
 * Creates the gate. Held tags are inert by their own markup (`type="text/plain"`, `data-src`, `<template>`); the gate
 * only ever releases, so a page where it fails or never arrives stays silent.
 *
 * @param isGranted says whether everything that a marked element belongs to is granted now. Asked again at the moment
 * a script starts, so that what was withdrawn meanwhile does not start.
 * @param onSurface told of each held frame, and of each place for a surface of ours, that is met, whenever it is.
 * @returns releases what is granted now, in the page or in one element, which is given second because it listens to an event as well;
 * the first call begins to watch for tags that come later, by any DOM method.
 */
export function createGate(
  isGranted: (element: HTMLElement) => boolean,
  trust: Trust,
  place: Place,
  onSurface: () => void,
): Release {
  const released = new WeakSet<Element>();
  const waiting: HTMLScriptElement[] = [];
  const run = createScriptQueue(isGranted, released, waiting, trust, place);
  /** The element that was open when it was met last. */
  let open: HTMLElement | undefined;
  const visit = (element: HTMLElement) => {
    if (released.has(element)) return;
    if (!isGranted(element)) {
      if (element.matches("iframe,div")) onSurface();
    } else if (isParsing() && isOpen(element)) open = element;
    else {
      released.add(element);
      if (element.matches("script")) {
        // A script of any other type ran when it was met.
        if ((element as HTMLScriptElement).type === "text/plain") {
          waiting.push(element as HTMLScriptElement);
          preload(element as HTMLScriptElement);
        }
      } else if (element.matches("template")) {
        const { content } = element as HTMLTemplateElement;
        holdScripts(content, element);
        const inner = content.querySelectorAll<HTMLElement>(watched);
        element.replaceWith(content);
        inner.forEach(visit);
      } else releaseElement(element);
    }
  };
  // A document matches nothing, and most of what comes into a page has no attribute, or holds nothing: what is asked first costs least.
  const scan = (root: ParentNode & Partial<Pick<Element, "hasAttributes">>) => {
    if (root.hasAttributes?.() && (root as HTMLElement).matches(watched)) visit(root as HTMLElement);
    if (root.firstChild) root.querySelectorAll<HTMLElement>(watched).forEach(visit);
  };
  let observer: MutationObserver | undefined;
  const release = (_event?: unknown, root: ParentNode = document) => {
    observer ??= new MutationObserver((records) => {
      if (open) visit(open);
      // A parser inserts node by node: where many came at once, one search of the document costs less than one of each.
      if (isParsing() && records[50]) scan(document);
      else
        for (const { addedNodes } of records) {
          // By number, because a list made for one node costs more than the node.
          for (let at = 0; addedNodes[at]; ) scan(addedNodes[at++] as Element);
        }
      run();
    });
    // Once more changes nothing.
    observer.observe(document, { childList: true, subtree: true });
    // When the parser has finished, nothing is open, and deferred scripts start behind all others.
    document.addEventListener("readystatechange", release);
    scan(root);
    run();
  };
  return release;
}
