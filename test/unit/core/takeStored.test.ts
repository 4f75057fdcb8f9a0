// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseDecision } from "../../../src/core/store/decisionFormat.ts";
import { takeStored } from "../../../src/core/takeStored.ts";
import { createFakeCore } from "../../support/createFakeCore.ts";
import { createTestPage, forgetVisitor, setCookie, settle } from "../../support/createTestPage.ts";

const day = 86_400_000;
const now = () => Math.floor(Date.now() / 1e3);
const stored = (granted: string, denied: string, ago = 60) =>
  `1.${now() - ago}.${now() - ago + 180 * 86_400}.1.banner.g-essential${granted}.d${denied}`;
const all = "-performance-functional-analytics-security";

beforeEach(() => {
  forgetVisitor();
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A page of a visitor who has accepted everything. */
async function openPage() {
  setCookie("fermata", stored(all, ""));
  const { fermata } = createTestPage();
  fermata.init({});
  await settle();
  return fermata;
}

describe("an answer for one id", () => {
  it("does not undo what another tab has said since, although nobody told this one", async () => {
    const fermata = await openPage();
    setCookie("fermata", stored("-performance-security", "-functional-analytics", 10));
    await fermata.save({ functional: true });
    expect(fermata.state.choices).toEqual({
      essential: true,
      performance: true,
      functional: true,
      analytics: false,
      security: true,
    });
    expect(document.cookie).toMatch(/\.d-analytics$/);
  });

  it("does not give new life to answers that have ended", async () => {
    const fermata = await openPage();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 200 * day });
    await fermata.save({ analytics: true });
    const { grants } = fermata.state;
    expect(Object.keys(grants).filter((id) => grants[id])).toEqual(["essential", "analytics"]);
  });
});

describe("a decision that the browser does not keep", () => {
  it("is not undone by an older cookie when the page gets the focus, and by a newer one it is", async () => {
    const fermata = await openPage();
    const keeps = vi.spyOn(document, "cookie", "set").mockImplementation(() => {});
    await fermata.withdraw("analytics");
    expect(fermata.state).toMatchObject({ persisted: false, grants: { analytics: false, functional: true } });
    window.dispatchEvent(new Event("focus"));
    await settle();
    expect(fermata.isGranted("analytics")).toBe(false);
    keeps.mockRestore();
    setCookie("fermata", stored("-analytics", "-performance-functional-security", -5));
    window.dispatchEvent(new Event("focus"));
    await settle();
    expect(fermata.state).toMatchObject({ persisted: true, grants: { analytics: true, functional: false } });
  });
});

describe("the cookie", () => {
  const own = stored(all, "");
  const sameSecond = own.replace(`${all}.d`, `.d${all}`);

  it.each<[string, string | null, string, boolean, boolean]>([
    ["what this page has decided", own, own, false, false],
    ["another decision", own, stored("", all), false, true],
    ["an older decision", own, stored("", all, 90), false, true],
    ["no decision any more", own, "", false, true],
    ["the first decision", null, own, false, true],
    ["the first decision, although this page could not forget its own", null, own, true, true],
    ["an older decision than one that was not kept", own, stored("", all, 90), true, false],
    ["a decision of the second in which one was not kept", own, sameSecond, true, false],
    ["a newer decision than one that was not kept", own, stored("", all, 30), true, true],
    ["nothing, because a decision was not kept", own, "", true, false],
  ])("that holds %s is taken over, or is not", (_, before, text, unkept, isTaken) => {
    const core = createFakeCore({}, { stored: before ? parseDecision(before) : null });
    Object.assign(core.known, { unkept });
    if (text) setCookie("fermata", text);
    expect(takeStored(core)).toBe(isTaken);
    expect(core.update).toHaveBeenCalledTimes(isTaken ? 1 : 0);
    expect(core.known.stored?.text ?? "").toBe(isTaken ? text : (before ?? ""));
    expect(core.known.unkept).toBe(isTaken ? false : unkept);
  });
});

describe("settings that have no JSON", () => {
  it.each<[string, unknown]>([
    ["a big integer", 10n],
    [
      "a circular object",
      Object.assign([], {
        toJSON: () => {
          throw new Error("of the site");
        },
      }),
    ],
  ])("do not keep the acts away: a region that is %s", async (_, region) => {
    const { fermata } = createTestPage();
    fermata.init({ region } as object);
    await fermata.acceptAll();
    expect(fermata.isGranted("analytics")).toBe(true);
    expect(fermata.state.region).toBe("unknown");
    expect(fermata.problems.map(({ code, path }) => [code, path])).toEqual([["value", "region"]]);
  });
});
