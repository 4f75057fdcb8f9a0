/** Keeps records as lines of JSON in one file: appended, never changed; each event once; deleted when its time is over. */
import { createHash, randomUUID } from "node:crypto";
import { appendFile, readFile, rename, writeFile } from "node:fs/promises";

/** Gives the canonical JSON of a value: members sorted by name, nothing between them. */
const formatCanonical = (value) =>
  JSON.stringify(value, (_, found) =>
    found && typeof found === "object" && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)))
      : found,
  );

/**
 * Opens a store, and makes the file when it is not there yet.
 *
 * @param path of the file.
 */
export async function openRecordStore(path) {
  const read = async () => {
    const text = await readFile(path, "utf8").catch(() => "");
    return text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  const known = new Set((await read()).map(({ record }) => record.event_id));
  // One after the other, so that nothing is lost between reading and writing anew.
  let last = Promise.resolve();
  const inTurn = (act) => {
    last = last.then(act, act);
    return last;
  };
  const writeAll = async (lines) => {
    await writeFile(`${path}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    await rename(`${path}.new`, path);
  };
  return {
    /** All lines, in the order in which they came: `{ receivedAt, record }`. */
    read,

    /** Keeps a record; resolves to `false` for an event that is kept already: the same delivery twice. */
    add: (record) =>
      inTurn(async () => {
        if (known.has(record.event_id)) return false;
        await appendFile(path, `${JSON.stringify({ receivedAt: new Date().toISOString(), record })}\n`);
        known.add(record.event_id);
        if (record.forget) await pseudonymise(record.record_id);
        return true;
      }),

    /** Deletes what is not to be kept any longer. Resolves to how many that were. Let it run once a day. */
    purge: (now = Date.now()) =>
      inTurn(async () => {
        const lines = await read();
        const kept = lines.filter(({ record }) => Date.parse(record.retain_until) > now);
        if (kept.length < lines.length) await writeAll(kept);
        return lines.length - kept.length;
      }),

    /**
     * Names the events whose record does not follow from the one before it: something was changed or removed. The first of a record may follow
     * from one whose time is over, and a forgotten record is not checked, because its id was replaced.
     */
    async findBreaks() {
      const byId = new Map((await read()).map(({ record }) => [record.event_id, record]));
      return [...byId.values()]
        .filter(({ previous_event_id, previous_hash, record_id }) => {
          const previous = byId.get(previous_event_id);
          if (!previous || record_id.startsWith("forgotten-")) return false;
          return createHash("sha256").update(formatCanonical(previous)).digest("hex") !== previous_hash;
        })
        .map(({ event_id }) => event_id);
    },
  };

  /** Cuts what ties the events of a record together with anything outside: the proof stays, under a name that nobody knows. */
  async function pseudonymise(id) {
    const name = `forgotten-${randomUUID()}`;
    await writeAll(
      (await read()).map((line) =>
        line.record.record_id === id
          ? { ...line, record: { ...line.record, record_id: name, pii_principal_id: name } }
          : line,
      ),
    );
  }
}
