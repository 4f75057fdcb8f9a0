/** Holds the marked tags of a page, and releases each one when everything it belongs to is granted. */
import { createScriptQueue, holdScripts } from "./createScriptQueue.ts";
import { releaseElement } from "./releaseElement.ts";

const marked = "[data-consent],[data-consent-service]";

/**
 * Creates the gate. Held tags are inert by their own markup (`type="text/plain"`, `data-src`, `<template>`); the gate
 * only ever releases, so a page where it fails or never arrives stays silent.
 *
 * @param isGranted says whether everything that a marked element belongs to is granted now. Asked again at the moment
 * a script starts, so that what was withdrawn meanwhile does not start.
 * @returns releases what is granted now; the first call begins to watch for tags that come later, by any DOM method.
 */
export function createGate(isGranted: (element: Element) => boolean): () => void {
  const released = new WeakSet<Element>();
  const queue = createScriptQueue(
    (owner) => isGranted(owner) || !released.delete(owner),
    (script) => released.add(script),
  );
  const visit = (element: HTMLElement) => {
    if (released.has(element) || !isGranted(element)) return;
    released.add(element);
    if (element instanceof HTMLScriptElement) {
      // A script of any other type ran when it was met.
      if (element.type === "text/plain") queue.add(element);
    } else if (element instanceof HTMLTemplateElement) {
      const content = document.importNode(element.content, true);
      const scripts = holdScripts(content, element);
      element.replaceWith(content);
      scripts.forEach(visit);
    } else releaseElement(element);
  };
  const scan = (root: HTMLElement | Document) => {
    // A document matches nothing.
    if ((root as Partial<HTMLElement>).matches?.(marked)) visit(root as HTMLElement);
    root.querySelectorAll<HTMLElement>(marked).forEach(visit);
  };
  let observer: MutationObserver | undefined;
  return () => {
    scan(document);
    queue.run();
    if (observer) return;
    observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node instanceof HTMLElement) scan(node);
      }
      queue.run();
    });
    observer.observe(document, { childList: true, subtree: true });
    // Deferred scripts may start when the parser has finished.
    document.addEventListener("readystatechange", queue.run);
  };
}
