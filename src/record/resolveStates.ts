/** Says what became of each purpose in an event, in the words of ISO/IEC TS 27560. Pure. */
import type { ConsentState } from "../core/consent/record.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";

/** What led to an event: an act of the visitor, the end of a decision's life, or a signal of the browser. */
export type Cause = "act" | "expiry" | "signal";

/**
 * Gives the state of one category or service after an event, or `undefined` where nobody ever answered for it.
 *
 * A grant that is gone is withdrawn, also when the decision was forgotten; a denial that was forgotten leaves nothing to say. A signal of the browser
 * takes away what was granted, and its end brings that back.
 */
export function resolveState(
  id: string,
  previous: Snapshot,
  current: Snapshot,
  cause: Cause,
): ConsentState | undefined {
  const before = previous.choices[id];
  const now = current.choices[id];
  if (cause === "expiry") return before === undefined ? undefined : "expired";
  if (now === undefined) return before ? "withdrawn" : undefined;
  if (cause === "signal" && now) return current.grants[id] ? "reconfirmed" : "withdrawn";
  // What applied by default, and what was granted before, is withdrawn; where nothing applied, it is refused.
  if (!now) return (before ?? previous.grants[id]) ? "withdrawn" : "refused";
  return before ? "reconfirmed" : "given";
}

/** Gives the state of an event from those of its purposes: the one that weighs most. */
export function resolveEventState(states: readonly ConsentState[]): ConsentState {
  const order: readonly ConsentState[] = ["expired", "withdrawn", "given", "reconfirmed", "refused"];
  return order.find((state) => states.includes(state)) ?? "invalidated";
}
