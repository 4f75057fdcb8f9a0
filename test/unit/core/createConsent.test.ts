// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Snapshot } from "../../../src/core/consent/snapshot.ts";
import type { DecisionEvent } from "../../../src/core/fermata.ts";
import { createTestPage, forgetVisitor, setCookie, settle } from "../../support/createTestPage.ts";

const seconds = Math.floor(Date.now() / 1e3) - 60;
const stored = (granted: string, denied: string, rest: { revision?: string; time?: number } = {}) =>
  `1.${rest.time ?? seconds}.${(rest.time ?? seconds) + 184 * 86400}.${rest.revision ?? "1"}.banner.g${granted}.d${denied}`;
const accepted = stored("-essential-performance-functional-analytics-security", "");

beforeEach(() => {
  forgetVisitor();
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = "";
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
});

describe("createConsent", () => {
  it("does nothing before the start: no cookie is read, no listener is added, nothing is loaded", () => {
    const read = vi.spyOn(document, "cookie", "get");
    const listen = vi.spyOn(document, "addEventListener");
    const { fermata, loaded } = createTestPage();
    expect(fermata.state).toMatchObject({
      status: "undecided",
      hiddenReason: "not-started",
      model: "opt-in",
    });
    expect([fermata.problems, fermata.leftovers]).toEqual([[], []]);
    expect(fermata.isGranted("analytics")).toBe(false);
    expect(read).not.toHaveBeenCalled();
    expect(listen).not.toHaveBeenCalled();
    expect(loaded).toEqual([]);
  });

  it("stores nothing before a decision", async () => {
    const write = vi.spyOn(document, "cookie", "set");
    const { fermata } = createTestPage();
    fermata.init({});
    await settle();
    await fermata.open("preferences");
    await fermata.close();
    expect(write).not.toHaveBeenCalled();
  });

  it("shows the banner to a visitor who was never asked", async () => {
    const { fermata, shown } = createTestPage();
    fermata.init({});
    await settle();
    expect(shown).toEqual(["show banner"]);
    expect(fermata.state).toMatchObject({ status: "undecided", hiddenReason: null });
  });

  it("loads nothing for a visitor who has decided, and grants what was accepted", async () => {
    setCookie("fermata", accepted);
    const { fermata, loaded } = createTestPage();
    fermata.init({});
    expect(fermata.isGranted("analytics")).toBe(true);
    await settle();
    expect(loaded).toEqual([]);
    expect(fermata.state).toMatchObject({ status: "decided", persisted: true, hiddenReason: "decided" });
  });

  it.each<[string, string, object]>([
    ["a corrupt cookie", "%7B%22analytics%22%3Atrue%7D", {}],
    ["a cookie of a later format version", `2${accepted.slice(1)}`, {}],
    ["an expired decision", stored("-essential-analytics", "", { time: seconds - 400 * 86400 }), {}],
    ["a decision of a clock far ahead", stored("-essential-analytics", "", { time: seconds + 9e7 }), {}],
    ["settings that make no sense with a decision", accepted, { categories: 5 as never, revision: "2" }],
    ["categories that are a text", accepted, { categories: "analytics" as never, revision: "2" }],
  ])("denies and asks after %s", async (_, value, found) => {
    setCookie("fermata", value);
    const { fermata, shown } = createTestPage();
    expect(() => fermata.init(found)).not.toThrow();
    expect(fermata.isGranted("analytics")).toBe(false);
    await settle();
    expect(shown).toEqual(["show banner"]);
  });

  // Every page of this file shares one document: a category of its own keeps the others from releasing these tags.
  const tag = '<iframe data-consent="fraud" data-src="about:blank"></iframe>';
  const isReleased = () => document.querySelector("iframe")?.hasAttribute("src");
  const fraud = { id: "fraud" };

  it.each<[string, object]>([
    ["a lock by a text", { categories: [{ ...fraud, required: "false", reason: "law" }] }],
    ["a lock by a number", { categories: [{ ...fraud, required: 1, reason: "law" }] }],
    ["a lock without a reason", { categories: [{ ...fraud, required: true }] }],
    [
      "a lock by a reason that is no text",
      { categories: [{ ...fraud, required: true, reason: { en: "law" } }] },
    ],
    [
      "a service with the id of a category",
      { categories: [fraud], services: [{ ...fraud, category: "essential" }] },
    ],
    ["two categories of one id", { categories: [fraud, { ...fraud, required: true, reason: "law" }] }],
    ["services that are a text", { categories: [fraud], services: "fraud" }],
    ["services that are null", { categories: [fraud], services: [null] }],
    ["categories that are null", { categories: [null, fraud] }],
  ])("never grants by settings that make no sense, also before they are checked: %s", async (_, found) => {
    document.body.innerHTML = tag;
    const { fermata, shown } = createTestPage();
    const granted: unknown[] = [];
    fermata.on("state", ({ grants }) => granted.push(grants.fraud === true));
    expect(() => fermata.init(found)).not.toThrow();
    await settle();
    expect(granted).not.toContain(true);
    expect(isReleased()).toBe(false);
    expect(shown).toEqual(["show banner"]);
  });

  it("releases what an earlier decision granted once settings that made no sense are checked", async () => {
    document.body.innerHTML = tag;
    setCookie("fermata", stored("-essential-fraud", ""));
    const { fermata, shown } = createTestPage();
    fermata.init({ categories: [{ id: "essential" }, fraud], revision: 1 } as object);
    expect([fermata.isGranted("fraud"), isReleased()]).toEqual([false, false]);
    await vi.waitFor(() => expect([fermata.isGranted("fraud"), isReleased()]).toEqual([true, true]));
    expect(shown).toEqual([]);
  });

  it.each([["false"], [0], [null]])(
    "honours Global Privacy Control although `honourGpc` is %j, which is no answer",
    (honourGpc) => {
      Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
      setCookie("fermata", stored("-essential-ads", ""));
      const { fermata } = createTestPage();
      const categories = [{ id: "essential" }, { id: "ads", saleOrShare: true }];
      fermata.init({ categories, honourGpc } as object);
      expect(fermata.isGranted("ads")).toBe(false);
    },
  );

  it("does not ask a visitor whose browser sends Global Privacy Control, until the settings are opened", async () => {
    Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
    const { fermata, shown } = createTestPage();
    fermata.init({});
    await settle();
    expect(shown).toEqual([]);
    expect(fermata.state).toMatchObject({ status: "undecided", hiddenReason: "gpc", gpc: true });
    await fermata.open();
    expect(shown).toEqual(["show preferences"]);
  });

  it("creates its acts once, whatever is called while they are on their way", async () => {
    const page = createTestPage();
    page.fermata.init({ revision: 5, colour: "red" } as object);
    await Promise.all([page.fermata.open(), page.fermata.acceptAll(), page.fermata.close()]);
    await settle();
    expect(page.createdActs).toBe(1);
  });

  it("asks for the words of each problem once", async () => {
    const { fermata, explained } = createTestPage();
    fermata.init({ revision: 5, colour: "red" } as object);
    await settle();
    await fermata.acceptAll();
    expect(explained.map(({ path }) => path).sort()).toEqual(["colour", "revision"]);
    expect(fermata.problems).toHaveLength(2);
  });

  it("prints the bare problem when its words do not arrive", async () => {
    const { fermata } = createTestPage(["problems"]);
    fermata.init({ colour: "red" } as object);
    await settle();
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(vi.mocked(console.warn).mock.calls[0]?.[1]).toMatchObject({ code: "unknown", path: "colour" });
  });
});

describe("the acts that cannot be loaded", () => {
  it.each<[string, (page: ReturnType<typeof createTestPage>) => Promise<unknown>]>([
    ["acceptAll", ({ fermata }) => fermata.acceptAll()],
    ["rejectAll", ({ fermata }) => fermata.rejectAll()],
    ["save", ({ fermata }) => fermata.save({ analytics: true })],
    ["withdraw", ({ fermata }) => fermata.withdraw()],
    ["reset", ({ fermata }) => fermata.reset()],
    ["open", ({ fermata }) => fermata.open()],
    ["close", ({ fermata }) => fermata.close()],
  ])("leave everything denied after %s, with one problem and no rejection", async (_, call) => {
    const page = createTestPage(["acts"]);
    page.fermata.init({});
    await settle();
    await expect(call(page)).resolves.not.toThrow();
    const { grants, status, hiddenReason } = page.fermata.state;
    expect(Object.keys(grants).filter((id) => grants[id])).toEqual(["essential"]);
    expect([status, hiddenReason]).toEqual(["undecided", "ui-missing"]);
    expect(page.fermata.problems.map(({ code, path }) => [code, path])).toEqual([["part", "prepare"]]);
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(document.cookie).toBe("");
  });

  it("are asked for again by the next call", async () => {
    const page = createTestPage(["acts"]);
    page.fermata.init({});
    await settle();
    page.missing = [];
    await page.fermata.acceptAll();
    expect(page.fermata.isGranted("analytics")).toBe(true);
    expect(document.cookie).toContain("fermata=1.");
  });
});

describe("the banner that cannot be loaded", () => {
  it("is a problem, leaves everything denied, and the API works", async () => {
    const { fermata } = createTestPage(["ui"]);
    fermata.init({});
    await settle();
    expect(fermata.state).toMatchObject({ status: "undecided", hiddenReason: "ui-missing" });
    expect(fermata.problems.map(({ code, path }) => [code, path])).toEqual([["part", "banner"]]);
    expect(await fermata.open()).toBe(false);
    await fermata.save({ analytics: true });
    expect(fermata.isGranted("analytics")).toBe(true);
    expect(fermata.isGranted("functional")).toBe(false);
  });
});

describe("listeners", () => {
  const setUp = async () => {
    const page = createTestPage();
    page.fermata.init({});
    await settle();
    return page;
  };

  it("of `state` are told at once, however late they come, and at each change", async () => {
    const { fermata } = await setUp();
    await fermata.acceptAll();
    const heard: Snapshot[] = [];
    const off = fermata.on("state", (state) => heard.push(state));
    expect(heard).toEqual([fermata.state]);
    await fermata.rejectAll();
    expect(heard).toHaveLength(2);
    expect(heard[1]).toBe(fermata.state);
    off();
    await fermata.acceptAll();
    expect(heard).toHaveLength(2);
  });

  it("of `decision` hear of each act once, with previous, current, what changed and the method", async () => {
    const { fermata } = await setUp();
    const heard: DecisionEvent[] = [];
    fermata.on("decision", (event) => heard.push(event));
    const before = fermata.state;
    await fermata.save({ analytics: true });
    await fermata.save({ analytics: true });
    await fermata.rejectAll();
    await fermata.reset();
    expect(heard.map(({ changed, method }) => [changed, method])).toEqual([
      [["analytics"], "api"],
      [[], "api"],
      [["analytics"], "api"],
    ]);
    expect(heard[0]?.previous).toBe(before);
    expect(heard[0]?.current.grants.analytics).toBe(true);
    expect(heard[1]?.previous).toBe(heard[0]?.current);
  });

  it("hear of a decision when it is in force and written, and at the same time on the document", async () => {
    const { fermata } = await setUp();
    const heard: unknown[] = [];
    const onDocument = (event: Event) => heard.push([event.type, event.bubbles]);
    document.addEventListener("fermata:state", onDocument);
    document.addEventListener("fermata:decision", onDocument);
    fermata.on("decision", () =>
      heard.push([fermata.isGranted("analytics"), document.cookie.includes("analytics")]),
    );
    const isOver = fermata.acceptAll();
    await isOver;
    document.removeEventListener("fermata:state", onDocument);
    document.removeEventListener("fermata:decision", onDocument);
    expect(heard).toEqual([
      ["fermata:state", true],
      ["fermata:decision", true],
      [true, true],
    ]);
  });

  it("of `state` hear nothing of a check that changes nothing", async () => {
    const page = createTestPage();
    const heard: (string | null)[] = [];
    page.fermata.on("state", ({ hiddenReason }) => heard.push(hiddenReason));
    page.fermata.init({});
    await settle();
    expect(page.createdActs).toBe(1);
    expect(heard).toEqual(["not-started", null]);
  });

  it("of `state` hear once of a start whose settings make no sense", () => {
    const { fermata } = createTestPage();
    const heard: (string | null)[] = [];
    fermata.on("state", ({ hiddenReason }) => heard.push(hiddenReason));
    fermata.init({ services: [null] } as object);
    expect(heard).toEqual(["not-started", null]);
  });

  it("of `decision` hear nothing of what was before", async () => {
    const { fermata } = await setUp();
    await fermata.acceptAll();
    fermata.isGranted("marketing");
    await settle();
    expect(fermata.problems.map(({ code, path }) => [code, path])).toEqual([["unknown", "id"]]);
    const heard = vi.fn();
    fermata.on("decision", heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it("of `problem` hear also of those found before", async () => {
    const { fermata } = createTestPage();
    fermata.init({});
    await settle();
    const heard: string[] = [];
    fermata.isGranted("marketing");
    fermata.on("problem", ({ found }) => heard.push(String(found)));
    fermata.isGranted("shopping");
    expect(heard).toEqual(["marketing", "shopping"]);
  });
});
