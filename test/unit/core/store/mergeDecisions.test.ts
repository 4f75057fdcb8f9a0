import { describe, expect, it } from "vitest";
import type { Decision } from "../../../../src/core/consent/decision.ts";
import { parseDecision } from "../../../../src/core/store/decisionFormat.ts";
import { hearSignal, mergeDecisions, takeForBrowser } from "../../../../src/core/store/mergeDecisions.ts";

const decision = (seconds: number, granted: string, denied = ""): Decision => {
  const list = (ids: string) =>
    ids
      .split(" ")
      .flatMap((id) => (id ? [`-${id}`] : []))
      .join("");
  const found = parseDecision(`1.${seconds}.1990000000.1.banner.g${list(granted)}.d${list(denied)}`);
  if (!found) throw new Error("no decision");
  return found;
};
const textOf = (one: Decision | null) => one?.text.split(".").slice(5).join(" ");
const early = 1_790_000_000;
const late = early + 60;

describe("mergeDecisions", () => {
  it("takes the newer one, whichever side it is of, and that of the account where both are of one second", () => {
    const [old, young] = [decision(early, "analytics"), decision(late, "", "analytics")];
    expect(mergeDecisions(old, young)).toBe(young);
    expect(mergeDecisions(young, old)).toBe(young);
    const same = decision(early, "", "analytics");
    expect(mergeDecisions(old, same)).toBe(same);
    expect(mergeDecisions(same, old)).toBe(old);
  });

  it("takes its own of one second where the account holds what this browser knew before", () => {
    const [before, after] = [decision(early, "analytics"), decision(early, "", "analytics")];
    expect(mergeDecisions(after, before, true)).toBe(after);
    const young = decision(late, "analytics");
    expect(mergeDecisions(after, young, true)).toBe(young);
    expect(mergeDecisions(null, before, true)).toBe(before);
  });

  it("takes the one that there is", () => {
    const one = decision(early, "analytics");
    expect([mergeDecisions(one, null), mergeDecisions(null, one), mergeDecisions(null, null)]).toEqual([
      one,
      one,
      null,
    ]);
  });

  it.each([
    [
      "keeps an older opt-out where the newer one says nothing of it",
      ["ads", "saleOrShare"],
      ["ads", ""],
      "g-ads d-saleOrShare",
    ],
    ["lets a newer yes lift it", ["ads", "saleOrShare"], ["ads saleOrShare", ""], "g-ads-saleOrShare d"],
    ["brings no older yes along", ["ads saleOrShare", ""], ["ads", ""], "g-ads d"],
    [
      "keeps an older limit with what it denies",
      ["ads", "other sensitiveUse health place"],
      ["ads health", ""],
      "g-ads d-health-sensitiveUse-place",
    ],
    [
      "lets a newer answer lift a limit",
      ["", "sensitiveUse health"],
      ["sensitiveUse", ""],
      "g-sensitiveUse d",
    ],
    [
      "lets a newer yes to sale stand beside an older limit, also where the opt-out was heard after it",
      ["", "sensitiveUse health saleOrShare"],
      ["saleOrShare", ""],
      "g-saleOrShare d-sensitiveUse-health",
    ],
    ["keeps no other refusal", ["", "analytics"], ["ads", ""], "g-ads d"],
  ] as const)("%s", (_, [granted, denied], [then, no], expected) => {
    const [old, young] = [decision(early, granted, denied), decision(late, then, no)];
    for (const merged of [mergeDecisions(old, young), mergeDecisions(young, old)]) {
      expect(textOf(merged)).toBe(expected);
      expect(parseDecision(merged?.text ?? "")).toEqual(merged);
    }
  });

  it("comes to the same when it is asked again", () => {
    const merged = mergeDecisions(decision(late, "ads"), decision(early, "", "saleOrShare"));
    expect(mergeDecisions(merged, merged)).toBe(merged);
  });
});

describe("the browser's signal", () => {
  const empty = decision(early, "essential");

  it("opts out where nothing was said of sale and sharing, and makes a decision where there is none", () => {
    const heard = hearSignal(decision(late, "ads"), true, empty);
    expect([textOf(heard), heard?.decidedAt]).toEqual(["g-ads d-saleOrShare", late * 1000]);
    expect(textOf(hearSignal(null, true, empty))).toBe("g-essential d-saleOrShare");
    expect(hearSignal(null, false, empty)).toBe(null);
  });

  it("is no new answer to somebody who has answered", () => {
    const yes = decision(late, "saleOrShare");
    expect(hearSignal(yes, true, empty)).toBe(yes);
  });

  it("is not undone by a yes that was given elsewhere, but by one that was given here", () => {
    const yes = decision(late, "ads saleOrShare");
    expect(textOf(takeForBrowser(yes, null, true))).toBe("g-ads d");
    expect(takeForBrowser(yes, yes, true)).toBe(yes);
    expect(takeForBrowser(yes, null, false)).toBe(yes);
    const no = decision(late, "ads", "saleOrShare");
    expect(takeForBrowser(no, null, true)).toBe(no);
  });
});
