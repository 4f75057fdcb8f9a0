import { expect, it } from "vitest";
import { journalPrefix, keyOf } from "../../../../src/core/consent/journalEntry.ts";

it("keys of events say whose they are, and stand in the order of time", () => {
  const at = (at: number, eventId: string) => journalPrefix + keyOf({ at, eventId } as never);
  const keys = [at(1_790_000_000_002, "a"), at(1_790_000_000_001, "c"), at(1_790_000_000_001, "b")];
  expect(keys.sort()).toEqual([
    "fermata-record.1790000000001.b",
    "fermata-record.1790000000001.c",
    "fermata-record.1790000000002.a",
  ]);
});
