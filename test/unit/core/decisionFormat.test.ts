import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/core/consent/decision.ts";
import { formatDecision, formatRevision, parseDecision } from "../../../src/core/store/decisionFormat.ts";

interface Vector {
  readonly value: string;
  readonly decision: Decision | null;
  readonly why: string;
}
const vectors: Vector[] = JSON.parse(readFileSync("docs/decision-vectors.json", "utf8"));
const plain = (decision: Decision | null) => JSON.parse(JSON.stringify(decision));

describe("the cookie's value", () => {
  it.each(vectors)("is read as published: $why", ({ value, decision }) => {
    expect(plain(parseDecision(value))).toEqual(decision);
  });

  it.each(vectors.filter(({ decision }) => decision))(
    "is written as published: $why",
    ({ value, decision }) => {
      expect(decision && formatDecision(decision)).toBe(value);
    },
  );

  it("denies an id that stands in both lists", () => {
    expect(parseDecision("1.1790000000.1.api.g-essential-analytics.d-analytics")?.choices.analytics).toBe(
      false,
    );
  });

  it("has no inherited names among its choices", () => {
    expect(parseDecision("1.1790000000.1.api.g-essential.d")?.choices.constructor).toBeUndefined();
  });

  it("keeps under 200 bytes of firewall-safe characters with five categories and a revision of 40 characters", () => {
    const ids = ["essential", "performance", "functional", "analytics", "security"];
    const decision: Decision = {
      decidedAt: 1790000000000,
      revision: formatRevision("a".repeat(40)),
      method: "preferences",
      choices: Object.fromEntries(ids.map((id) => [id, true])),
    };
    const value = formatDecision(decision);
    expect(value).toMatch(/^[A-Za-z0-9._-]{1,199}$/);
    expect(value).not.toContain("--");
  });

  it("comes back as it was for three thousand random decisions", () => {
    let seed = 20240326;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    const text = (length: number, from: string) =>
      Array.from({ length }, () => from[random(from.length)]).join("");
    for (let round = 0; round < 3000; round++) {
      const decision: Decision = {
        decidedAt: (1e9 + random(2e9)) * 1e3,
        revision: formatRevision(text(1 + random(12), `${letters}-. /%;"`)),
        method: (["banner", "preferences", "link", "api"] as const)[random(4)] ?? "api",
        choices: Object.fromEntries(
          Array.from({ length: random(9) }, () => [`c${text(random(20), letters)}`, random(2) === 1]),
        ),
      };
      const value = formatDecision(decision);
      expect(value).toMatch(/^[A-Za-z0-9._-]+$/);
      expect(value).not.toContain("--");
      expect(plain(parseDecision(value))).toEqual(decision);
    }
  });
});
