/** Says what became of each purpose in an event, in the words of ISO/IEC TS 27560. Pure. */
import type { JournalEntry } from "../core/consent/journalEntry.ts";
import type { ConsentState } from "../core/consent/record.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";

/** What led to an event: an act of the visitor, the end of a decision's life, or a signal of the browser. */
export type Cause = "act" | "expiry" | "signal";

/**
 * Gives what was said of one category or service: its own answer, or that of an opt-out of sale and sharing for what it denies, and of a yes against
 * it for what it lets run. The browser's signal opts out as long as it is sent.
 */
function answerOf(id: string, isSold: boolean, state: Snapshot): boolean | undefined {
  const { choices, grants, gpc, decidedAt } = state;
  const said = choices.saleOrShare ?? (gpc && decidedAt ? false : undefined);
  return isSold && said !== undefined && said === grants[id] ? said : choices[id];
}

/**
 * Gives the state of one category or service after an event, or `undefined` where nobody ever answered for it.
 *
 * A grant that is gone is withdrawn, also when the decision was forgotten; a denial that was forgotten leaves nothing to say. A signal of the browser
 * takes away what was granted, and its end brings that back; of anything else it says nothing.
 *
 * @param isSold whether an opt-out of sale and sharing denies it.
 */
export function resolveState(
  id: string,
  isSold: boolean,
  { previous, current }: Pick<JournalEntry, "previous" | "current">,
  cause: Cause,
): ConsentState | undefined {
  const had = previous.grants[id];
  const has = current.grants[id];
  if (cause === "signal") return isSold && had === !has ? (has ? "reconfirmed" : "withdrawn") : undefined;
  const before = answerOf(id, isSold, previous);
  if (cause === "expiry") return before === undefined ? undefined : "expired";
  const now = answerOf(id, isSold, current);
  // A service whose own yes went into its category's runs on.
  if (now === undefined) return before && !(has && current.decidedAt) ? "withdrawn" : undefined;
  // What applied by default, and what was granted before, is withdrawn; where nothing applied, it is refused.
  if (!now) return (before ?? had) ? "withdrawn" : "refused";
  return before ? "reconfirmed" : "given";
}

/**
 * Gives the state of an event from those of its purposes: the one that weighs most. Where there is none, what was said of sale and sharing counts:
 * whoever opts out has refused, also where nothing is sold.
 */
export function resolveEventState(
  states: readonly ConsentState[],
  { choices, gpc }: Snapshot,
  cause: Cause,
): ConsentState {
  const order: readonly ConsentState[] = ["expired", "withdrawn", "given", "reconfirmed", "refused"];
  const said = cause === "signal" ? !gpc : choices.saleOrShare;
  const alone = said === undefined ? "invalidated" : said ? "given" : "refused";
  return order.find((state) => states.includes(state)) ?? alone;
}
