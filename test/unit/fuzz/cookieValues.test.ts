import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision, Method } from "../../../src/core/consent/decision.ts";
import { formatDecision, formatRevision, parseDecision } from "../../../src/core/store/decisionFormat.ts";
import { holds, id, text } from "../../support/property.ts";
import { check } from "../../support/samples.ts";

const seconds = fc.integer({ min: 0, max: 99_999_999_999 }).map((count) => count * 1e3);
const method = fc.constantFrom<Method>("banner", "preferences", "link", "placeholder", "api");
const choices = fc.dictionary(id, fc.boolean(), { maxKeys: 12, noNullPrototype: false });
const revision = fc.oneof(text, fc.stringMatching(/^\d{4}-\d\d-\d\d$/)).filter((one) => one !== "");
const decision = fc.record({
  decidedAt: seconds,
  expiresAt: seconds,
  revision: revision.map(formatRevision),
  method,
  choices,
});

/** A value of the cookie with a few signs changed, or anything else. */
const damaged = fc
  .tuple(decision, fc.array(fc.tuple(fc.nat(200), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 3 }))
  .map(([one, changes]) =>
    changes.reduce(
      (value, [at, count, put]) =>
        value.slice(0, at % value.length) + put + value.slice((at % value.length) + count),
      formatDecision(one),
    ),
  );
const anyValue = fc.oneof({ weight: 4, arbitrary: damaged }, { weight: 1, arbitrary: text });

/** Reads a value field by field, as the docs describe the format; `undefined` for one that is not of it. */
function readByHand(value: string): Map<string, boolean> | undefined {
  const fields = value.split(".");
  const [version, decided = "", expires = "", of = "", how = "", granted = "", denied = "", id = "1"] =
    fields;
  const isTime = (field: string) => /^[0-9]{1,11}$/.test(field);
  const idsOf = (list: string, letter: string) => {
    const [first, ...ids] = list.split("-");
    return first === letter && ids.every((one) => /^[A-Za-z0-9_]+$/.test(one)) ? ids : undefined;
  };
  const yes = idsOf(granted, "g");
  const no = idsOf(denied, "d");
  const isLong = fields.length === 7 || (fields.length === 8 && /^[A-Za-z0-9_]+$/.test(id));
  const isWhole = isLong && version === "1" && isTime(decided) && isTime(expires);
  if (!isWhole || !/^[A-Za-z0-9_-]+$/.test(of) || !/^[a-z]+$/.test(how) || !yes || !no) return undefined;
  return new Map([...yes.map((one) => [one, true] as const), ...no.map((one) => [one, false] as const)]);
}

const entriesOf = (found: Decision | null) => found && Object.entries(found.choices).sort();

describe("any decision", () => {
  it("is read as it was written", () => {
    holds([decision], (said) => {
      const value = formatDecision(said);
      const found = parseDecision(value);
      expect(entriesOf(found)).toEqual(Object.entries(said.choices).sort());
      expect({ ...found, choices: said.choices }).toEqual({ ...said, text: value });
    });
  });

  it("is written with letters, digits, dots, underscores and single hyphens alone", () => {
    holds([decision], (said) => {
      expect(formatDecision(said)).toMatch(/^(?!.*--)[A-Za-z0-9._-]+$/);
    });
  });

  it("takes fewer than 200 bytes with five categories and any revision that the settings take", () => {
    const ids = ["essential", "performance", "functional", "analytics", "security"];
    const grants = fc.tuple(...ids.map((one) => fc.boolean().map((isGranted) => [one, isGranted] as const)));
    const time = fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map((count) => count * 1e3);
    holds(
      [fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), grants, method, time],
      (given, said, how, at) => {
        const { settings } = check({ revision: given });
        const value = formatDecision({
          decidedAt: at,
          expiresAt: at,
          revision: formatRevision(settings.revision),
          method: how,
          choices: Object.fromEntries(said),
        });
        expect(value.length).toBeLessThan(200);
      },
    );
  });
});

describe("any two revisions", () => {
  it("have different keys", () => {
    const pair = fc.oneof(
      fc.tuple(revision, revision),
      revision.chain((one) => fc.tuple(fc.constant(one), fc.constant(formatRevision(one)))),
    );
    holds([pair], ([one, other]) => {
      expect(formatRevision(one) === formatRevision(other)).toBe(one === other);
    });
  });
});

describe("any text in the cookie", () => {
  it("means what the format's description says, and nothing where it is not of that format", () => {
    holds([anyValue], (value) => {
      const expected = readByHand(value);
      expect(entriesOf(parseDecision(value))).toEqual(expected ? [...expected].sort() : null);
    });
  });

  it("grants nothing that does not stand in its list of granted ids", () => {
    holds([anyValue], (value) => {
      const found = parseDecision(value);
      const list = value.slice(value.indexOf(".g-"), value.lastIndexOf(".d"));
      for (const [one, isGranted] of entriesOf(found) ?? []) {
        if (isGranted) expect(`${list}-`).toContain(`-${one}-`);
      }
      expect(found && Object.getPrototypeOf(found.choices)).toBe(null);
    });
  });
});
