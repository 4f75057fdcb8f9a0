/** What is kept of an event until it is made a record. */
import type { Snapshot } from "./snapshot.ts";

/** One thing that happened, as it is kept until it is made a record. */
export interface JournalEntry {
  readonly eventId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The page that it happened on: its `performance.timeOrigin`, by which a later page knows that it showed something else. */
  readonly page: number;
  readonly previous: Snapshot;
  readonly current: Snapshot;
  /** The visitor wants to be forgotten: the record is the last one under its id. */
  readonly isForgotten?: boolean | undefined;
}

/** Prefix of the keys in localStorage under which events wait; the rest is the event's `keyOf`. */
export const journalPrefix = "fermata-record.";

/** Gives the key of an event: in order of time. */
export const keyOf = ({ at, eventId }: JournalEntry): string => `${at}.${eventId}`;
