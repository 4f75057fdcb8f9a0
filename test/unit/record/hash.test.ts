import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { formatCanonical, hashOf } from "../../../src/record/hash.ts";

describe("formatCanonical", () => {
  it.each<[string, unknown, string]>([
    ["sorts members, inner ones too", { b: 1, a: { d: "x", c: [2, 1] } }, '{"a":{"c":[2,1],"d":"x"},"b":1}'],
    ["leaves out what is no JSON", { onGrant: () => {}, a: undefined, b: null }, '{"b":null}'],
    ["keeps texts as they are", "é\u2028", '"é\u2028"'],
  ])("%s", (_, value, expected) => {
    expect(formatCanonical(value)).toBe(expected);
  });
});

describe("hashOf", () => {
  it("is the SHA-256 of the canonical text, for every length around the blocks of the hash", () => {
    for (const length of [0, 1, 53, 54, 55, 61, 62, 63, 64, 117, 118, 119, 1000, 20_000]) {
      const text = "é".repeat(length % 3) + "a".repeat(length);
      const expected = createHash("sha256").update(JSON.stringify(text)).digest("hex");
      expect(hashOf(text), `${length}`).toBe(expected);
    }
  });
});
