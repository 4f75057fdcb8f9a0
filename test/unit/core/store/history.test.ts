// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { readHistory, writeHistory } from "../../../../src/core/store/history.ts";
import { decision } from "../../../support/samples.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const decisionOf = (minute: number) =>
  decision({ analytics: minute % 2 === 0 }, { decidedAt: minute * 60_000, expiresAt: 9e12 });

describe("history", () => {
  it("is empty before a decision", () => {
    expect(readHistory("fermata")).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it("gives decisions back, newest first", () => {
    const decisions = [1, 2, 3].map(decisionOf);
    for (const one of decisions) writeHistory("fermata", one);
    expect(readHistory("fermata")).toEqual(decisions.reverse());
  });

  it("keeps the last twenty", () => {
    for (let minute = 1; minute <= 30; minute += 1) writeHistory("fermata", decisionOf(minute));
    const kept = readHistory("fermata").map(({ decidedAt }) => decidedAt / 60_000);
    expect([kept.length, kept[0], kept[19]]).toEqual([20, 30, 11]);
  });

  it("is erased as a whole", () => {
    writeHistory("fermata", decisionOf(1));
    writeHistory("fermata", null);
    expect(localStorage.length).toBe(0);
  });

  it("passes over what it cannot read", () => {
    localStorage.setItem("fermata-history", `<b> ${decisionOf(1).text} 1.2.3`);
    expect(readHistory("fermata")).toEqual([decisionOf(1)]);
  });

  it("throws nothing where storage is switched off", () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("", "SecurityError");
    });
    expect(() => writeHistory("fermata", decisionOf(1))).not.toThrow();
    expect(readHistory("fermata")).toEqual([]);
  });
});
