/** Makes records of what the journal holds, chains them, and delivers them. */

import { type JournalEntry, journalPrefix, keyOf } from "../core/consent/journalEntry.ts";
import type { ConsentRecord } from "../core/consent/record.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";
import type { Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { createDrawer } from "../platform/createDrawer.ts";
import { createId } from "../platform/createId.ts";
import { createDelivery } from "./createDelivery.ts";
import { createRecord, type RecordContext } from "./createRecord.ts";
import { hashOf } from "./hash.ts";
import { readContext } from "./readContext.ts";
import type { Cause } from "./resolveStates.ts";

/** The last record of this browser, from which the next one follows, and the state it left. */
interface Last {
  readonly eventId: string;
  readonly hash: string;
  readonly current: Snapshot;
}

/** Says whether something is an entry of the journal that has not been made a record yet. */
const isEntry = (value: unknown): value is JournalEntry => !!(value as JournalEntry | undefined)?.eventId;

/** Says whether something is a record that waits for the endpoint, and may still be kept. */
function isKept(value: unknown): boolean {
  const { event_id, retain_until } = (value ?? {}) as Partial<ConsentRecord>;
  return !!event_id && Date.parse(retain_until ?? "") > Date.now();
}

/**
 * Says what happened since the last record that no act led to: its decision came to its end, or the browser's signal is another one. The signal changes
 * nothing where the visitor has answered for sale and sharing, and neither does an end of it that brings nothing back.
 */
function findCause(last: Snapshot, now: Snapshot, at: number): Cause | undefined {
  if (!now.decidedAt) return Date.parse(last.expiresAt ?? "") <= at ? "expiry" : undefined;
  const isHeard = now.id === last.id && now.gpc !== last.gpc && last.choices.saleOrShare === undefined;
  const isChange = now.gpc || Object.keys(now.grants).some((id) => now.grants[id] && !last.grants[id]);
  return isHeard && isChange ? "signal" : undefined;
}

/** Gives the entry of something that no act led to. An end is dated when it came, not when it was seen. */
function createEntry(cause: Cause, previous: Snapshot, now: Snapshot, at: number): JournalEntry {
  const isEnd = cause === "expiry";
  return {
    eventId: createId(),
    at: isEnd ? Date.parse(previous.expiresAt ?? "") : at,
    page: performance.timeOrigin,
    previous,
    current: isEnd ? { ...now, id: previous.id } : now,
  };
}

/** Keeps the chain: makes the record of an entry that follows from the last one, and remembers it. */
function createSealer(context: Omit<RecordContext, "previousEventId" | "previousHash">) {
  const state = createDrawer("fermata-");
  // What was written here, or by somebody else: then createRecord throws, and the entry is given up.
  const readLast = () => state.read("last") as Last | undefined;
  const seal = (entry: JournalEntry, cause: Cause): ConsentRecord => {
    const last = readLast();
    const isSame = last && last.current.id === (entry.current.id ?? entry.previous.id);
    const isHere = entry.page === performance.timeOrigin;
    const record = createRecord(
      entry,
      {
        ...context,
        // An earlier page may have shown something else.
        textHash: isHere ? context.textHash : null,
        settingsHash: isHere ? context.settingsHash : null,
        previousEventId: isSame ? last.eventId : null,
        previousHash: isSame ? last.hash : null,
      },
      cause,
    );
    if (entry.isForgotten || cause === "expiry") state.remove("last");
    else state.write("last", { eventId: entry.eventId, hash: hashOf(record), current: entry.current });
    return record;
  };
  return {
    state,
    seal,
    /** Makes the record of what no act led to, and what had come about by a time, if there is something. */
    sealChange(now: Snapshot, at: number, keep: (entry: JournalEntry, record: ConsentRecord) => void) {
      const last = readLast();
      const cause = last && findCause(last.current, now, at);
      if (!last || !cause) return;
      const entry = createEntry(cause, last.current, now, at);
      keep(entry, seal(entry, cause));
    },
  };
}

/**
 * Creates the recorder of one page.
 *
 * @returns makes records of the entries and delivers them; in the same task, so that a page that is being left has sent them.
 */
export async function createRecorder(
  core: Core,
  language: Language,
): Promise<(entries: readonly JournalEntry[]) => void> {
  const drawer = createDrawer(journalPrefix);
  const { state, seal, sealChange } = createSealer(readContext(core, language));
  const deliver = createDelivery(core.known.settings.record, drawer, state);
  const sealUntil = (now: Snapshot, at: number) =>
    sealChange(now, at, (entry, record) => drawer.write(keyOf({ ...entry, at: Date.now() }), record));
  const sealAll = () => {
    for (const key of drawer.keys()) {
      const value = drawer.read(key);
      try {
        if (isEntry(value)) {
          // What came before the act, and nobody had looked for yet.
          sealUntil(value.previous, Date.parse(value.current.decidedAt ?? "") || value.at);
          drawer.write(key, seal(value, "act"));
        } else if (!isKept(value)) drawer.remove(key);
      } catch {
        // Somebody else has written there.
        drawer.remove(key);
      }
    }
  };
  sealAll();
  sealUntil(core.state(), Date.now());
  return (entries) => {
    for (const entry of entries) drawer.write(keyOf(entry), entry);
    sealAll();
    deliver();
  };
}
