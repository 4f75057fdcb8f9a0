import { describe, expect, it } from "vitest";
import { isInForce, needsChoice } from "../../../../src/core/policy/resolvePolicy.ts";
import { at, category, decision, fiveCategories } from "../../../support/samples.ts";

const all = { essential: true, performance: true, functional: false, analytics: true, security: false };

describe("isInForce", () => {
  const decidedAt = at("2024-03-26");
  const expiresAt = at("2024-09-26");
  const dayMs = 864e5;
  it.each([
    ["at the time of the decision", decidedAt, true],
    ["just before it ends", expiresAt - 1, true],
    ["no more when it ends", expiresAt, false],
    ["no more long after", expiresAt + 1000 * dayMs, false],
    ["when this clock is behind by less than a day", decidedAt - dayMs + 1, true],
    ["not when it comes from a day ahead", decidedAt - dayMs, false],
    ["not when it comes from years ahead", decidedAt - 1000 * dayMs, false],
  ])("is in force %s", (_, now, expected) => {
    expect(isInForce(decision({}, { decidedAt, expiresAt }), now)).toBe(expected);
  });

  it("is not in force when the end is no time", () => {
    expect(isInForce(decision({}, { decidedAt, expiresAt: Number.NaN }), decidedAt)).toBe(false);
  });
});

describe("needsChoice", () => {
  const { security: _, ...withoutSecurity } = all;
  it.each([
    ["nothing was decided", null, "1", true],
    ["everything is answered", decision(all), "1", false],
    ["the revision has changed", decision(all), "2", true],
    ["a category was never asked", decision(withoutSecurity), "1", true],
    ["only essential was never asked", decision({ ...all, essential: undefined as never }), "1", false],
    ["more was answered than there is", decision({ ...all, ads: true }), "1", false],
  ])("when %s", (_, stored, revision, expected) => {
    expect(needsChoice(stored, revision, fiveCategories)).toBe(expected);
  });

  it("asks nothing where every category is required", () => {
    const locked = category("fraud", { required: true, reason: "law" });
    expect(needsChoice(null, "1", [category("essential"), locked])).toBe(false);
  });

  it("asks for a category that is required without a reason", () => {
    expect(needsChoice(null, "1", [category("fraud", { required: true })])).toBe(true);
  });
});
