import { afterEach, describe, expect, it, vi } from "vitest";
import type { HiddenReason } from "../../../src/core/consent/snapshot.ts";
import { resolveSnapshot } from "../../../src/core/resolveSnapshot.ts";
import { at, decision, known } from "../../support/samples.ts";

const soon = at("2024-04-01");
const all = { essential: true, performance: true, functional: false, analytics: true, security: false };
const granted = (grants: Readonly<Record<string, boolean>>) => Object.keys(grants).filter((id) => grants[id]);
const sold = { categories: [{ id: "essential" }, { id: "ads", saleOrShare: true }, { id: "analytics" }] };

afterEach(() => vi.unstubAllGlobals());

describe("resolveSnapshot", () => {
  it("is undecided and grants essential alone before a decision", () => {
    const state = resolveSnapshot(known(), false, soon);
    expect(state).toMatchObject({
      status: "undecided",
      choices: {},
      decidedAt: null,
      expiresAt: null,
      method: null,
      revision: "1",
      id: null,
      region: "unknown",
      model: "opt-in",
      gpc: false,
      persisted: false,
      hiddenReason: null,
    });
    expect(granted(state.grants)).toEqual(["essential"]);
  });

  it("is decided, and says when, how and until when", () => {
    const state = resolveSnapshot(known({}, decision(all)), false, soon);
    expect(state).toMatchObject({
      status: "decided",
      choices: all,
      decidedAt: "2024-03-26T12:00:00.000Z",
      expiresAt: "2024-09-26T12:00:00.000Z",
      method: "banner",
      persisted: true,
      hiddenReason: "decided",
    });
    expect(granted(state.grants)).toEqual(["essential", "performance", "analytics"]);
  });

  it.each([
    ["a decision", decision(all)],
    ["none", undefined],
  ])("is frozen, with its grants and its choices, after %s", (_, made) => {
    const state = resolveSnapshot(known({}, made), false, soon);
    expect([state, state.grants, state.choices].every(Object.isFrozen)).toBe(true);
  });

  it.each<[string, object, Record<string, boolean>, string[]]>([
    ["a new revision", { revision: "2" }, all, ["essential", "performance", "analytics"]],
    [
      "a new category",
      { categories: [{ id: "essential" }, { id: "analytics" }, { id: "ads" }] },
      all,
      ["essential", "analytics"],
    ],
    ["a category never asked", {}, { essential: true, analytics: true }, ["essential", "analytics"]],
  ])(
    "asks again for %s, with the old answers in force and nothing new granted",
    (_, found, choices, expected) => {
      const state = resolveSnapshot(known(found, decision(choices)), false, soon);
      expect(state).toMatchObject({ status: "undecided", choices, hiddenReason: null });
      expect(state.decidedAt).not.toBe(null);
      expect(granted(state.grants)).toEqual(expected);
    },
  );

  it.each<[string, number, boolean]>([
    ["just before its end", at("2024-09-26T11:59:59.999Z"), true],
    ["at its end", at("2024-09-26T12:00:00.000Z"), false],
    ["made by a clock that ran ahead by less than a day", at("2024-03-25T12:00:01.000Z"), true],
    ["made by a clock that ran ahead by a day", at("2024-03-25T12:00:00.000Z"), false],
    ["made by a clock that ran ahead by years", at("2014-03-26"), false],
  ])("a decision %s is in force: %3$s", (_, now, isInForce) => {
    const state = resolveSnapshot(known({}, decision(all)), false, now);
    expect(state.status).toBe(isInForce ? "decided" : "undecided");
    expect(state.grants.analytics).toBe(isInForce);
    expect(state.choices).toEqual(isInForce ? all : {});
    expect(state.decidedAt === null).toBe(!isInForce);
  });

  it("keeps a decision for as long as it was made for", () => {
    const stored = decision(all, { expiresAt: at("2025-04-26") });
    const state = resolveSnapshot(known({ cookie: { maxAge: "P1M" } }, stored), false, at("2025-04-01"));
    expect(state).toMatchObject({ status: "decided", expiresAt: "2025-04-26T12:00:00.000Z" });
  });

  it("finds its own revision again when the cookie cannot hold it as written", () => {
    const stored = decision(all, { revision: "v1_1a_2" });
    expect(resolveSnapshot(known({ revision: "v1.2" }, stored), false, soon).status).toBe("decided");
  });

  it.each<[string, object, hasGpc: boolean, gpc: boolean, string[]]>([
    ["denies what sells or shares, although it was accepted", sold, true, true, ["essential", "analytics"]],
    [
      "changes nothing when the browser does not send it",
      sold,
      false,
      false,
      ["essential", "ads", "analytics"],
    ],
    [
      "changes nothing when the site does not honour it",
      { ...sold, honourGpc: false },
      true,
      false,
      ["essential", "ads", "analytics"],
    ],
  ])("Global Privacy Control %s", (_, found, hasGpc, gpc, expected) => {
    const stored = decision({ essential: true, ads: true, analytics: true });
    const state = resolveSnapshot(known(found, stored), hasGpc, soon);
    expect(state.gpc).toBe(gpc);
    expect(granted(state.grants)).toEqual(expected);
  });

  it.each([
    [
      "keeps an opt-out when the browser no longer sends the signal",
      false,
      false,
      ["essential", "analytics"],
    ],
    ["lets a yes of the visitor stand against the signal", true, true, ["essential", "ads", "analytics"]],
  ])("%s", (_, saleOrShare, hasGpc, expected) => {
    const stored = decision({ essential: true, ads: true, analytics: true, saleOrShare });
    expect(granted(resolveSnapshot(known(sold, stored), hasGpc, soon).grants)).toEqual(expected);
  });

  it.each<[HiddenReason | null, boolean, boolean, HiddenReason | null]>([
    [null, false, false, null],
    ["closed", false, false, "closed"],
    ["ui-missing", false, false, "ui-missing"],
    [null, false, true, "gpc"],
    ["closed", true, false, "decided"],
    [null, true, true, "decided"],
  ])(
    "with %s known, decided %s and Global Privacy Control %s the banner is hidden by %s",
    (reason, isDecided, gpc, expected) => {
      const page = { ...known({}, isDecided ? decision(all) : null), hiddenReason: reason };
      expect(resolveSnapshot(page, gpc, soon).hiddenReason).toBe(expected);
    },
  );

  it("takes over the region that the site names", () => {
    expect(resolveSnapshot(known({ region: "US-CA" }), false, soon).region).toBe("US-CA");
  });

  it.each<[string, string[], boolean]>([
    ["a page that the site lists", ["/account"], false],
    ["one of several that the site lists", ["/pay", "/account"], false],
    ["no page that the site lists", ["/pay", "/login"], true],
    ["a page whose end alone is listed", ["/login", "/orders"], true],
    ["a site that lists none", [], true],
  ])("records no session on a listed page: %s", (_, replayExcept, isGranted) => {
    vi.stubGlobal("location", { pathname: "/account/orders" });
    const services = [{ id: "recorder", category: "analytics", replay: true }];
    const state = resolveSnapshot(known({ services, replayExcept }, decision(all)), false, soon);
    expect([state.grants.recorder, state.grants.analytics]).toEqual([isGranted, true]);
  });

  it("is made also while nobody has completed the settings", () => {
    const page = known({}, decision(all));
    const settings = { ...page.settings, replayExcept: undefined, audience: undefined };
    const state = resolveSnapshot({ ...page, settings: settings as never }, false, soon);
    expect(granted(state.grants)).toEqual(["essential", "performance", "analytics"]);
  });
});
