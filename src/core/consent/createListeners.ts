/** Lets the site and the parts of the SDK hear of changes, so that no listener can harm another. */

/** Called with whatever its event carries; the public types tie each name to its detail. */
export type Listener = (detail: never) => void;

/** A listener registry. */
export interface Listeners {
  /** Subscribes, and tells what was missed; returns the way to unsubscribe. */
  on(name: string, listener: Listener, missed: readonly unknown[]): () => void;
  /** Calls everybody who subscribed to the name, in order. */
  tell(name: string, detail: unknown): void;
}

/**
 * Creates a listener registry.
 *
 * @param reportError receives what a listener throws; the remaining listeners still run.
 */
export function createListeners(reportError: (error: unknown) => void): Listeners {
  const entries = new Set<(name: string, detail: unknown) => void>();
  return {
    on(wanted, listener, missed) {
      const entry = (name: string, detail: unknown) => {
        try {
          if (name === wanted) listener(detail as never);
        } catch (error) {
          reportError(error);
        }
      };
      for (const detail of missed) entry(wanted, detail);
      entries.add(entry);
      return () => entries.delete(entry);
    },
    tell(name, detail) {
      for (const entry of [...entries]) entry(name, detail);
    },
  };
}
