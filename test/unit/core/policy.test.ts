import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/core/consent/decision.ts";
import { resolveExpiry } from "../../../src/core/policy/resolveExpiry.ts";
import { isInForce } from "../../../src/core/policy/resolvePolicy.ts";
import { resolveSnapshot } from "../../../src/core/resolveSnapshot.ts";
import { mergeSettings } from "../../../src/core/settings/settings.ts";

const at = (text: string) => Date.parse(text);
const decidedAt = at("2026-03-01T10:00:00Z");
const stored: Decision = {
  decidedAt,
  revision: "1",
  method: "banner",
  choices: { essential: true, performance: false, functional: true, analytics: true, security: false },
};
const take = (found: object, change: Partial<Decision> | null = {}, now = decidedAt + 1000, hasGpc = false) =>
  resolveSnapshot(
    {
      settings: mergeSettings(found),
      stored: change && { ...stored, ...change },
      persisted: true,
      hiddenReason: null,
    },
    hasGpc,
    now,
  );

describe("the life of a decision", () => {
  it.each([
    ["2026-01-15T10:00:00Z", "P6M", "2026-07-15T10:00:00Z"],
    ["2026-08-31T10:00:00Z", "P6M", "2027-02-28T10:00:00Z"],
    ["2027-08-31T10:00:00Z", "P6M", "2028-02-29T10:00:00Z"],
    ["2028-02-29T00:00:00Z", "P1Y", "2029-02-28T00:00:00Z"],
    ["2026-12-31T23:59:59Z", "P13M", "2028-01-31T23:59:59Z"],
    ["2026-03-01T00:00:00Z", "P90D", "2026-05-30T00:00:00Z"],
  ])("counts calendar months from %s: %s", (from, maxAge, to) => {
    expect(new Date(resolveExpiry(at(from), maxAge)).toISOString()).toBe(new Date(to).toISOString());
  });

  it("ends at its last second, not before", () => {
    const expiresAt = resolveExpiry(decidedAt, "P6M");
    expect(isInForce(decidedAt, expiresAt, expiresAt - 1)).toBe(true);
    expect(isInForce(decidedAt, expiresAt, expiresAt)).toBe(false);
  });

  it("is not in force when its lifetime makes no sense, or a clock that ran ahead made it", () => {
    expect(isInForce(decidedAt, resolveExpiry(decidedAt, "soon"), decidedAt)).toBe(false);
    expect(isInForce(decidedAt, resolveExpiry(decidedAt, "P6M"), decidedAt - 2 * 864e5)).toBe(false);
  });
});

describe("the snapshot", () => {
  it("denies everything optional without a decision", () => {
    const { status, grants, hiddenReason, decidedAt: time } = take({}, null);
    expect({ status, hiddenReason, time }).toEqual({ status: "undecided", hiddenReason: null, time: null });
    expect({ ...grants }).toEqual({
      essential: true,
      performance: false,
      functional: false,
      analytics: false,
      security: false,
    });
  });

  it("grants what was granted", () => {
    const { status, grants, hiddenReason } = take({});
    expect([status, hiddenReason, grants.analytics, grants.performance]).toEqual([
      "decided",
      "decided",
      true,
      false,
    ]);
  });

  it.each([
    ["another revision", { revision: "2" }],
    ["a category that came since", { categories: [{ id: "analytics" }, { id: "advertising" }] }],
  ])("asks again with the old answers in force: %s", (_, found) => {
    const { status, grants, hiddenReason } = take(found);
    expect([status, hiddenReason, grants.analytics]).toEqual(["undecided", null, true]);
    expect(grants.advertising).not.toBe(true);
  });

  it("forgets the answers when the decision has expired", () => {
    const { status, grants } = take({}, {}, resolveExpiry(decidedAt, "P6M") + 1);
    expect([status, grants.analytics, grants.essential]).toEqual(["undecided", false, true]);
  });

  it("lets a service follow its category unless the visitor answered for it alone", () => {
    const services = [
      { id: "counter", category: "analytics" },
      { id: "video", category: "functional" },
    ];
    const { grants } = take({ services }, { choices: { ...stored.choices, video: false } });
    expect([grants.counter, grants.video]).toEqual([true, false]);
  });

  it("locks a category on only with a reason", () => {
    const categories = [
      { id: "fraud", required: true },
      { id: "safety", required: true, reason: "law" },
    ];
    const { grants } = take({ categories }, null);
    expect([grants.fraud, grants.safety, grants.essential]).toEqual([false, true, true]);
  });

  it("asks nothing under Global Privacy Control, and denies what sells or shares", () => {
    const categories = [{ id: "analytics" }, { id: "functional", saleOrShare: true }];
    const { gpc, hiddenReason, grants } = take({ categories, revision: "2" }, {}, decidedAt, true);
    expect([gpc, hiddenReason, grants.analytics, grants.functional]).toEqual([true, "gpc", true, false]);
    expect(take({ honourGpc: false }, null, decidedAt, true).hiddenReason).toBe(null);
  });

  it("is frozen", () => {
    expect(Object.isFrozen(take({}))).toBe(true);
    expect(Object.isFrozen(take({}).grants)).toBe(true);
  });
});
