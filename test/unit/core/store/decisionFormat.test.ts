import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Decision, Method } from "../../../../src/core/consent/decision.ts";
import { formatDecision, formatRevision, parseDecision } from "../../../../src/core/store/decisionFormat.ts";
import { at, createRandom, decision, fiveCategories } from "../../../support/samples.ts";

/** One line of the published file, with the time as ISO 8601. */
interface Vector {
  readonly value: string;
  readonly decision: {
    decidedAt: string;
    expiresAt: string;
    revision: string;
    method: Method;
    choices: object;
  } | null;
  readonly why: string;
  /** `false`: can be read, but is never written. */
  readonly isWritten?: false;
}

const vectors: readonly Vector[] = JSON.parse(readFileSync("docs/decision-vectors.json", "utf8"));
const toDecision = (found: NonNullable<Vector["decision"]>) =>
  ({ ...found, decidedAt: at(found.decidedAt), expiresAt: at(found.expiresAt) }) as Decision;
const plain = (found: Decision | null, rest: object = {}) =>
  found && { ...found, choices: { ...found.choices }, ...rest };

describe("the published vectors", () => {
  it.each(vectors.map((one) => [one.why, one] as const))("are read as published: %s", (_, vector) => {
    expect(plain(parseDecision(vector.value))).toEqual(
      vector.decision && { ...toDecision(vector.decision), text: vector.value },
    );
  });

  const written = vectors.filter((one) => one.decision && one.isWritten !== false);
  it.each(written.map((one) => [one.why, one] as const))("are written as published: %s", (_, vector) => {
    if (vector.decision) expect(formatDecision(toDecision(vector.decision))).toBe(vector.value);
  });

  it("hold every method, a time ahead, and each value once", () => {
    const methods = new Set(vectors.map((one) => one.decision?.method).filter(Boolean));
    expect([...methods].sort()).toEqual(["api", "banner", "link", "placeholder", "preferences"]);
    expect(new Set(vectors.map(({ value }) => value)).size).toBe(vectors.length);
  });
});

describe("formatRevision", () => {
  it.each([
    ["1", "1"],
    ["2024-03-26", "2024-03-26"],
    ["v1.2", "v1_1a_2"],
    ["a b", "a_w_b"],
    ["a--b", "a_19_-b"],
    ["a-", "a_19_"],
    ["-a", "-a"],
    ["-", "_19_"],
    ["---", "_19__19__19_"],
    ["1_2", "1_2n_2"],
    ["éa", "_6h_a"],
    ["-6ha", "-6ha"],
    ["März", "M_6c_rz"],
    ["改", "_jzt_"],
    ["1%27;--", "1_11_27_1n__19__19_"],
  ])("%j is kept as %s", (revision, expected) => {
    expect(formatRevision(revision)).toBe(expected);
  });

  it("gives different texts for revisions that differ in one sign", () => {
    const revisions = [
      "éa",
      "-6ha",
      "_6h_a",
      "1.2",
      "1-2",
      "1 2",
      "1_2",
      "1/2",
      "1:2",
      "12",
      "1.2.",
      "1--2",
      "1.-2",
    ];
    expect(new Set(revisions.map(formatRevision)).size).toBe(revisions.length);
  });
});

describe("formatDecision", () => {
  const ids = fiveCategories.map(({ id }) => id);
  const revisions = ["1", "2024-03-26", "v1.2--beta", "a;b,c d%27", `${"x".repeat(30)}${" .".repeat(5)}`];
  it.each(revisions)(
    "uses [A-Za-z0-9._-] alone, no doubled hyphen, and under 200 bytes, for revision %j",
    (text) => {
      for (let answers = 0; answers < 2 ** ids.length; answers++) {
        const choices = Object.fromEntries(ids.map((id, index) => [id, !!(answers & (1 << index))]));
        const value = formatDecision(
          decision(choices, { revision: formatRevision(text), method: "preferences" }),
        );
        expect(value).toMatch(/^[A-Za-z0-9._-]+$/);
        expect(value).not.toContain("--");
        expect(value.length).toBeLessThan(200);
      }
    },
  );

  it("takes 128 bytes at most with five categories and a revision of ten characters", () => {
    const choices = Object.fromEntries(ids.map((id) => [id, true]));
    const value = formatDecision(decision(choices, { revision: "2024-03-26", method: "preferences" }));
    expect(value.length).toBeLessThanOrEqual(128);
  });

  it("leaves out an id that was never asked", () => {
    const choices = { essential: true, analytics: undefined as never };
    expect(formatDecision(decision(choices))).not.toContain("analytics");
  });
});

describe("parseDecision", () => {
  it("does not let a value name what objects inherit", () => {
    const found = parseDecision("1.1790000000.1805638400.1.banner.g-essential-__proto__.d");
    expect(Object.getPrototypeOf(found?.choices)).toBe(null);
    expect(({} as Record<string, unknown>).essential).toBe(undefined);
    expect("toString" in (found?.choices ?? {})).toBe(false);
  });

  it("answers at once for a value of 100,000 characters", () => {
    const startedAt = performance.now();
    const long = `1.1790000000.1805638400.1.banner.g${"-a".repeat(5e4)}`;
    expect(parseDecision(long)).toBe(null);
    expect(parseDecision(`1.1790000000.1805638400.${"-".repeat(1e5)}`)).toBe(null);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it("reads what was written, for 4,000 decisions of all kinds", () => {
    const random = createRandom(20240326);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
    const text = (signs: string, length: number) => Array.from({ length }, () => pick([...signs])).join("");
    const methods: readonly Method[] = ["banner", "preferences", "link", "api"];
    for (let round = 0; round < 4000; round++) {
      const revision = formatRevision(text('abYZ019-_. ,;%"{ü改\u{1F36A}', 1 + Math.floor(random() * 30)));
      const choices: Record<string, boolean> = {};
      for (let count = Math.floor(random() * 9); count > 0; count--) {
        choices[`a${text("abcz019_", Math.floor(random() * 31))}`] = random() < 0.5;
      }
      const decidedAt = (1e9 + Math.floor(random() * 3e9)) * 1e3;
      const written = { decidedAt, revision, expiresAt: decidedAt + 1e9, method: pick(methods), choices };
      const value = formatDecision(written);
      expect(value).toMatch(/^(?!.*--)[A-Za-z0-9._-]+$/);
      expect(plain(parseDecision(value))).toEqual({ ...written, text: value });
    }
  });

  it("never grants what a broken value did not hold, for every cut and 4,000 changed signs", () => {
    const value = "1.1790000000.1805638400.1.banner.g-essential-analytics.d-functional";
    const random = createRandom(7);
    for (let end = 0; end < value.length; end++) {
      expect(parseDecision(value.slice(0, end))?.choices.functional ?? false).toBe(false);
    }
    for (let round = 0; round < 4000; round++) {
      const place = Math.floor(random() * value.length);
      const sign = String.fromCharCode(Math.floor(random() * 128));
      const found = parseDecision(value.slice(0, place) + sign + value.slice(place + 1));
      expect(found?.choices.functional).not.toBe(true);
    }
  });
});
