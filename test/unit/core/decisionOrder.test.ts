// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createActs } from "../../../src/core/createActs.ts";
import type { Core, LoadPart, Ui } from "../../../src/core/parts.ts";
import { type Known, resolveSnapshot } from "../../../src/core/resolveSnapshot.ts";
import { createTrust } from "../../../src/platform/createTrust.ts";
import { known as knownOf, noUi } from "../../support/samples.ts";

/** What happened, in order. The order of a decision is a contract; see the nine steps in ARCHITECTURE.md. */
let steps: string[];
let frames: (() => void)[];
let cookie: string;

beforeEach(() => {
  steps = [];
  frames = [];
  cookie = "";
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => {
    steps.push("yield");
    frames.push(frame);
  });
  vi.spyOn(document, "cookie", "get").mockImplementation(() => cookie);
  vi.spyOn(document, "cookie", "set").mockImplementation((text) => {
    cookie = text.split(";")[0] ?? "";
    steps.push("write the cookie");
  });
  vi.spyOn(location, "reload").mockImplementation(() => void steps.push("reload"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The acts of a page whose banner is shown; every collaborator writes down when it was called. */
async function setUp(found: object = {}) {
  const ui: Ui = {
    libraries: {},
    show: async () => {},
    ask: async () => {},
    redraw: () => {},
    hide: () => void steps.push("hide the banner"),
    find: () => null,
  };
  const known: Known = { ...knownOf(found), asGiven: found };
  const take = () => resolveSnapshot(known, false, Date.now());
  let snapshot = take();
  const core: Core = {
    known,
    state: () => snapshot,
    update(changes) {
      Object.assign(known, changes);
      snapshot = take();
      steps.push("new snapshot");
    },
    tell: (name) => void steps.push(`tell ${name}`),
    release: () => void steps.push("release"),
    isGranted: (id) => snapshot.grants[id] === true,
    problems: [],
    leftovers: [],
    renew: () => {},
    toKey: (text) => text,
    act: () => async () => false,
    trust: createTrust(),
    fetchPart: (async () => () => ui) as unknown as LoadPart,
  };
  core.known.ui = ui;
  const acts = createActs(core, noUi);
  await acts.open("banner");
  steps = [];
  return { acts, core };
}

const beforePaint = ["write the cookie", "new snapshot", "tell decision", "hide the banner", "yield"];

/** Lets the browser paint: the frame, then the task after it. */
async function paint() {
  for (const frame of frames.splice(0)) frame();
  await vi.advanceTimersByTimeAsync(0);
}

describe("a decision", () => {
  it.each([
    ["accept all", (acts: ReturnType<typeof createActs>) => acts.decide(true, "banner")],
    ["reject all", (acts: ReturnType<typeof createActs>) => acts.decide(false, "banner")],
    ["a save", (acts: ReturnType<typeof createActs>) => acts.save({ analytics: true })],
    ["a withdrawal", (acts: ReturnType<typeof createActs>) => acts.withdraw("analytics")],
  ])(
    "is written, taken over, told and hidden when %s returns, and released after the next paint",
    async (_, act) => {
      const { acts } = await setUp();
      const isOver = act(acts);
      expect(steps).toEqual(beforePaint);
      await paint();
      await isOver;
      expect(steps).toEqual([...beforePaint, "release"]);
    },
  );

  it("releases nothing before the frame, nor in the frame itself", async () => {
    const { acts } = await setUp();
    const isOver = acts.acceptAll();
    await Promise.resolve();
    for (const frame of frames.splice(0)) frame();
    expect(steps).not.toContain("release");
    await vi.advanceTimersByTimeAsync(0);
    await isOver;
    expect(steps.at(-1)).toBe("release");
  });

  it("is released within 100 ms in a tab that does not paint", async () => {
    const { acts } = await setUp();
    const isOver = acts.acceptAll();
    await vi.advanceTimersByTimeAsync(99);
    expect(steps).not.toContain("release");
    await vi.advanceTimersByTimeAsync(1);
    await isOver;
    expect(steps.at(-1)).toBe("release");
  });

  it("reloads last of all, and only when something lost its grant", async () => {
    const { acts } = await setUp({ reloadOnWithdraw: true });
    const accepted = acts.acceptAll();
    await paint();
    await accepted;
    expect(steps).not.toContain("reload");
    steps = [];
    const rejected = acts.rejectAll();
    await paint();
    await rejected;
    expect(steps).toEqual([...beforePaint, "release", "reload"]);
  });

  it("does not reload where the site did not ask for it", async () => {
    const { acts } = await setUp();
    for (const act of [acts.acceptAll, acts.rejectAll]) {
      const isOver = act();
      await paint();
      await isOver;
    }
    expect(steps).not.toContain("reload");
  });
});
