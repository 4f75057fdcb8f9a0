/** Keeps what happened, in the same moment, until `fermata-record.js` has made a record of it. */
import { createId } from "../platform/createId.ts";
import { integrity } from "../platform/integrity.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import { type JournalEntry, journalPrefix, keyOf } from "./consent/journalEntry.ts";
import type { Snapshot } from "./consent/snapshot.ts";
import type { Acts, Core } from "./parts.ts";

/** Notes that the state has changed from the previous one to the present, by an act of the visitor. Never throws. */
export type Note = (previous: Snapshot, isForgotten?: boolean) => void;

/**
 * Creates the journal of a page. Without `record.endpoint` nothing is kept and nothing is fetched. With one, `fermata-record.js` is
 * fetched at once; what happens before it is here waits in localStorage, if need be for the next page.
 */
export function createJournal(core: Core, acts: Acts): Note {
  if (!core.known.settings.record.endpoint) return () => {};
  const waiting: JournalEntry[] = [];
  let take: ((entries: readonly JournalEntry[]) => void) | undefined;
  let last = 0;
  core
    .fetchPart("record", integrity.record)
    .then(async (create) => create(core, await chooseLanguage(core)))
    .then(
      (recorder) => {
        take = recorder;
        take(waiting.splice(0));
      },
      () => acts.report("part", "record"),
    );
  return (previous, isForgotten) => {
    // Each its own time, so that they stay in order.
    last = Math.max(Date.now(), last + 1);
    const entry: JournalEntry = {
      eventId: createId(),
      at: last,
      page: performance.timeOrigin,
      previous,
      current: core.state(),
      isForgotten,
    };
    try {
      localStorage.setItem(journalPrefix + keyOf(entry), JSON.stringify(entry));
    } catch {
      // Blocked or full: it lives as long as the page.
      waiting.push(entry);
    }
    // Until it is here, nothing is taken out of the list.
    take?.(waiting.splice(0));
  };
}
