// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { JournalEntry } from "../../../src/core/consent/journalEntry.ts";
import { createJournal } from "../../../src/core/createJournal.ts";
import { integrity } from "../../../src/platform/integrity.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";

const now = Date.parse("2026-03-26T12:00:00Z");
const recorded = { locale: "en", record: { endpoint: "/records" } };

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** A page whose recorder writes down what it is given, or does not arrive. */
function setUp(found: object = recorded, isThere = true) {
  const taken: JournalEntry[][] = [];
  const create = vi.fn(async () => (entries: readonly JournalEntry[]) => void taken.push([...entries]));
  const core = createFakeCore(found, { parts: isThere ? { record: create } : {} });
  const acts = createFakeActs();
  return { note: createJournal(core, acts), core, acts, create, taken };
}
/** Lets arrive what was fetched. */
const arrive = () => vi.advanceTimersByTimeAsync(0);
const listKept = () =>
  Object.keys(localStorage)
    .sort()
    .map((key): [string, JournalEntry] => [key, JSON.parse(localStorage.getItem(key) as string)]);
const breakStorage = () =>
  vi.stubGlobal("localStorage", {
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  });

describe("the journal", () => {
  it("keeps nothing and fetches nothing where the site keeps no records", async () => {
    const { note, core } = setUp({});
    note(core.state());
    await arrive();
    expect(core.fetchPart).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });

  it("fetches at once what makes records, and lets it look at what an earlier page has left", async () => {
    Object.assign(integrity, { record: "sha-record" });
    const { core, create, taken, acts } = setUp();
    expect(core.fetchPart.mock.calls).toEqual([["record", "sha-record"]]);
    Reflect.deleteProperty(integrity, "record");
    await arrive();
    expect(create.mock.calls).toEqual([[core, { lang: "en", dir: "ltr", own: {} }]]);
    expect(taken).toEqual([[]]);
    expect(acts.report).not.toHaveBeenCalled();
  });

  it("keeps in the same moment what happened, with the state before and after", () => {
    const { note, core } = setUp();
    const previous = core.state();
    core.update({ hiddenReason: "closed" });
    note(previous, true);
    const [[key, entry] = []] = listKept();
    expect(entry).toEqual({
      eventId: expect.stringMatching(/^\w{28}$/),
      at: now,
      page: performance.timeOrigin,
      previous,
      current: core.state(),
      isForgotten: true,
    });
    expect(key).toBe(`fermata-record.${now}.${entry?.eventId}`);
  });

  it("gives each entry a time of its own, in order, also where the clock goes back", () => {
    const { note, core } = setUp();
    note(core.state());
    note(core.state());
    vi.setSystemTime(now - 5000);
    note(core.state());
    vi.setSystemTime(now + 5000);
    note(core.state());
    expect(listKept().map(([, { at }]) => at - now)).toEqual([0, 1, 2, 5000]);
  });

  it("tells the recorder of each entry, which it finds in storage", async () => {
    const { note, core, taken } = setUp();
    note(core.state());
    await arrive();
    note(core.state());
    expect(taken).toEqual([[], []]);
    expect(listKept()).toHaveLength(2);
  });

  it("hands over what storage did not keep, once, also what happened before the recorder was there", async () => {
    breakStorage();
    const { note, core, taken } = setUp();
    note(core.state());
    note(core.state());
    await arrive();
    note(core.state(), true);
    expect(taken.map((entries) => entries.map(({ at }) => at - now))).toEqual([[0, 1], [2]]);
    expect(taken[1]?.[0]?.isForgotten).toBe(true);
  });

  it("goes on, for a later page, where the recorder does not arrive, which is a problem", async () => {
    const { note, core, acts } = setUp(recorded, false);
    await arrive();
    expect(acts.report.mock.calls).toEqual([["part", "record"]]);
    expect(() => note(core.state())).not.toThrow();
    expect(listKept()).toHaveLength(1);
  });
});
