/** Tells the triggers of a tag manager that an answer is there, where Google Consent Mode is not used. */
import type { Fermata } from "../core/fermata.ts";

/** How the event is called, and where it goes. */
export interface DataLayerEventOptions {
  /** Name of the event. Default `consent_update`. */
  readonly event?: string;
  /** Name of the global list. Default `dataLayer`. */
  readonly layer?: string;
}

/**
 * Pushes one event for each page of a visitor who has decided, and one for each decision: `{ event, grants }`, with the
 * grants by category and service id. Nothing is pushed while the visitor is undecided.
 *
 * `googleConsentMode` pushes the same event: use one of the two.
 *
 * @example dataLayerEvent({ event: "fermata" })(Fermata);
 */
export function dataLayerEvent({
  event = "consent_update",
  layer = "dataLayer",
}: DataLayerEventOptions = {}): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    let isTold = false;
    const push = (grants: Readonly<Record<string, boolean>>) => {
      isTold = true;
      // The site's own list, or a tag manager's by now: looked up at each event.
      const page = window as unknown as Record<string, unknown[] | undefined>;
      page[layer] ??= [];
      page[layer]?.push({ event, grants });
    };
    consent.on("state", ({ grants, decidedAt }) => {
      // A state that comes of a decision is followed by it at once; it is the decision that tells.
      if (decidedAt !== null) queueMicrotask(() => isTold || push(grants));
    });
    consent.on("decision", ({ current }) => push(current.grants));
  };
}
