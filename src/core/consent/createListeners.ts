/** Lets the site and the parts of the SDK hear of changes, so that no listener can harm another. */

/** Called with whatever its event carries; the public types tie each name to its detail. */
export type Listener = (detail: never) => void;

/** A listener registry. */
export interface Listeners {
  /** Subscribes, and tells what was missed; returns the way to unsubscribe. */
  on(name: string, listener: Listener, missed: readonly unknown[]): () => void;
  /** Calls everybody who subscribed to the name, in order, by an event on the document that the page's own code may hear too. */
  tell(name: string, detail: unknown): void;
}

/**
 * Creates a listener registry. It is the browser's own event dispatch: what a listener throws goes to the page's error tools, as
 * `reportError` would hand it there, and the remaining listeners still run.
 * @see https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke (read 2026-11-26)
 */
export function createListeners(): Listeners {
  const tell = (name: string, detail: unknown, target: EventTarget = document) =>
    void target.dispatchEvent(new CustomEvent(`fermata:${name}`, { detail, bubbles: true }));
  return {
    on(name, listener, missed) {
      const type = `fermata:${name}`;
      const hear = (event: Event) => listener((event as CustomEvent).detail as never);
      const newcomer = new EventTarget();
      for (const target of [newcomer, document]) target.addEventListener(type, hear);
      for (const detail of missed) tell(name, detail, newcomer);
      return () => document.removeEventListener(type, hear);
    },
    tell,
  };
}
