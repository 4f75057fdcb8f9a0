// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decide, followChange, sweepAgain } from "../../../src/core/decide.ts";
import { integrity } from "../../../src/platform/integrity.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";
import { forgetVisitor } from "../../support/createTestPage.ts";
import { noteChannels } from "../../support/noteChannels.ts";

const services = [
  { id: "counter", category: "analytics", onGrant: ["counter.start"] },
  { id: "heat", category: "analytics" },
  { id: "chat", category: "functional", onGrant: ["chat.start"] },
];

/** Tells the other tabs, where the browser does not do so itself. */
let channels: ReturnType<typeof noteChannels>;

beforeEach(() => {
  channels = noteChannels();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame));
  vi.spyOn(location, "reload").mockImplementation(() => {});
  forgetVisitor();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
});

/** A page whose withdrawal part notes which services it was given: lost, won, and whether again. */
function setUp(found: object = {}, grants: Record<string, boolean> = {}) {
  const settled: unknown[] = [];
  const withdrawal = async (_: unknown, lost: { id: string }[], won: { id: string }[], isAgain?: boolean) => {
    settled.push([lost.map(({ id }) => id), won.map(({ id }) => id), isAgain]);
  };
  const core = createFakeCore({ services, ...found }, { grants, parts: { withdrawal } });
  return { core, acts: createFakeActs(), hide: vi.fn(), settled };
}

/** Changes what is granted, and lets the page follow. */
async function change({ core, acts }: ReturnType<typeof setUp>, fallback: Record<string, boolean>) {
  const previous = core.state();
  core.update({ fallback });
  await followChange(core, acts, previous);
}

describe("a page that follows a change", () => {
  it("has the services told that were won, where they want to hear of it", async () => {
    const page = setUp({}, { chat: true });
    await change(page, { analytics: true, chat: true });
    expect(page.settled).toEqual([[[], ["counter"], undefined]]);
    expect(page.acts.showSurfaces).not.toHaveBeenCalled();
    expect(page.core.release).toHaveBeenCalled();
  });

  it("has those told that were lost, and looks at the surfaces first", async () => {
    const page = setUp({}, { analytics: true, functional: true });
    page.acts.showSurfaces.mockImplementation(async () => void page.settled.push("surfaces"));
    await change(page, { functional: true });
    expect(page.settled).toEqual(["surfaces", [["counter", "heat"], [], undefined]]);
  });

  it("has both told in one go", async () => {
    const page = setUp({}, { analytics: true });
    await change(page, { functional: true });
    expect(page.settled).toEqual([[["counter", "heat"], ["chat"], undefined]]);
  });

  it("fetches nothing where no service has to hear of it", async () => {
    const page = setUp({}, { performance: true });
    await change(page, { heat: true });
    expect(page.settled).toEqual([]);
    expect(page.acts.showSurfaces).toHaveBeenCalledTimes(1);
    expect(page.core.fetchPart).not.toHaveBeenCalled();
  });

  it("fetches what deletes by its hash", async () => {
    Object.assign(integrity, { withdrawal: "sha-withdrawal" });
    const page = setUp({}, { analytics: true });
    await change(page, {});
    expect(page.core.fetchPart.mock.calls).toEqual([["withdrawal", "sha-withdrawal"]]);
    Reflect.deleteProperty(integrity, "withdrawal");
  });

  it("says what was left behind where the part that deletes does not arrive", async () => {
    const page = setUp({}, { analytics: true });
    page.core.fetchPart.mockRejectedValue(new Error("no"));
    await change(page, {});
    expect(page.core.leftovers).toEqual([{ name: "*", reason: "fermata-withdrawal.js did not arrive" }]);
  });

  it.each<[string, object, Record<string, boolean>, Record<string, boolean>, number]>([
    ["a withdrawal, where the site wants it", { reloadOnWithdraw: true }, { analytics: true }, {}, 1],
    ["a grant", { reloadOnWithdraw: true }, {}, { analytics: true }, 0],
    ["a withdrawal without more", {}, { analytics: true }, {}, 0],
    ["a lockdown that ends", { lockdown: true }, { a: true }, { a: true, b: true }, 1],
    ["a lockdown that begins", { lockdown: true }, { a: true, b: true }, { b: true }, 1],
    ["a grant within a lockdown", { lockdown: true }, {}, { a: true }, 0],
    ["a page that knows no lockdown", {}, { a: true }, { a: true, b: true }, 0],
  ])("is loaded anew, or is not, after %s", async (_, found, before, after, times) => {
    const categories =
      found && "lockdown" in found ? [{ id: "essential" }, { id: "a" }, { id: "b" }] : undefined;
    const page = setUp({ services: [], ...found, ...(categories && { categories }) }, before);
    await change(page, after);
    expect(location.reload).toHaveBeenCalledTimes(times);
  });
});

describe("a page that follows what the next page would see again", () => {
  it.each([{ reloadOnWithdraw: true }, { lockdown: true }])("is not loaded anew with %j", async (found) => {
    const { core, acts } = setUp(found, {
      analytics: true,
      performance: true,
      functional: true,
      security: true,
    });
    const previous = core.state();
    core.update({ fallback: {} });
    await followChange(core, acts, previous, false);
    expect(core.state().grants.analytics).toBe(false);
    expect(location.reload).not.toHaveBeenCalled();
  });
});

describe("forgetting the decision", () => {
  it.each([
    ["in a frame, asks nothing", {}, "frame"],
    ["on a page that was closed, asks", self, null],
  ] as const)("%s", async (_, top, after) => {
    vi.stubGlobal("top", top);
    vi.stubGlobal("frameElement", null);
    const { core, acts, hide } = setUp();
    core.update({ hiddenReason: "closed" });
    await decide(core, acts, hide, null, "api");
    expect(core.state().hiddenReason).toBe(after);
  });
});

describe("the page after a withdrawal", () => {
  it("has deleted once more what services stored that are denied still", async () => {
    localStorage.setItem("fermata", "counter chat gone");
    const { core, settled } = setUp({}, { chat: true, heat: false });
    await sweepAgain(core);
    expect(settled).toEqual([[["counter"], [], true]]);
    expect(localStorage.getItem("fermata")).toBe("counter chat gone");
  });

  it("forgets the withdrawal where everything is granted again", async () => {
    localStorage.setItem("fermata", "chat");
    const { core, settled } = setUp({}, { chat: true });
    await sweepAgain(core);
    expect(settled).toEqual([]);
    expect(localStorage.getItem("fermata")).toBe(null);
  });

  it("does nothing where nothing was withdrawn", async () => {
    const removeItem = vi.fn();
    const { core, settled } = setUp();
    vi.stubGlobal("localStorage", { removeItem });
    await sweepAgain(core);
    expect(settled).toEqual([]);
    expect(removeItem).not.toHaveBeenCalled();
  });
});

describe("a decision", () => {
  const make = async (page: ReturnType<typeof setUp>, answer: boolean | object | null, options?: object) =>
    decide(page.core, page.acts, page.hide, answer as never, "api", options as never);

  it("is told to the other tabs, and so is that it is forgotten", async () => {
    const page = setUp();
    await make(page, true);
    const text = page.core.known.stored?.text;
    await make(page, null);
    expect(text).toContain(".api.g-essential");
    expect(channels.map(({ name, said }) => [name, ...said])).toEqual([
      ["fermata", text],
      ["fermata", ""],
    ]);
  });

  it("is told with what it changed, and noted with what was before", async () => {
    const page = setUp();
    const previous = page.core.state();
    await make(page, { functional: true });
    const current = page.core.state();
    expect(page.core.tell.mock.calls).toEqual([
      ["decision", { previous, current, changed: ["functional", "chat"], method: "api" }],
    ]);
    expect(page.acts.note.mock.calls).toEqual([[previous]]);
    expect(page.settled).toEqual([[[], ["chat"], undefined]]);
  });

  it("leaves the answers in force that it does not name", async () => {
    const page = setUp();
    await make(page, { analytics: true });
    await make(page, { functional: true });
    expect(page.core.known.stored?.choices).toMatchObject({ analytics: true, functional: true });
  });

  it("is known to be kept, or not", async () => {
    const page = setUp();
    await make(page, true);
    expect(page.core.state().persisted).toBe(true);
    vi.spyOn(document, "cookie", "set").mockImplementation(() => {});
    await make(page, false);
    expect(page.core.state().persisted).toBe(false);
  });

  it("hides the banner, unless something is still to be asked", async () => {
    const page = setUp();
    await make(page, { functional: true });
    expect(page.hide).toHaveBeenCalledTimes(1);
    forgetVisitor();
    const asked = setUp();
    await decide(asked.core, asked.acts, asked.hide, { chat: true }, "placeholder");
    expect(asked.core.state().status).toBe("undecided");
    expect(asked.hide).not.toHaveBeenCalled();
  });

  it("is in the visitor's history where the site keeps one, until it is forgotten", async () => {
    const page = setUp({ history: true });
    await make(page, true);
    expect(localStorage.getItem("fermata-history")).toContain(page.core.known.stored?.text);
    await make(page, null);
    expect(localStorage.getItem("fermata-history")).toBe(null);
    const plain = setUp();
    await make(plain, true);
    expect(localStorage.getItem("fermata-history")).toBe(null);
  });

  it("is noted as forgotten where the visitor wants the record to end too", async () => {
    const page = setUp();
    await make(page, true);
    const before = page.core.state();
    page.acts.note.mockClear();
    await make(page, null, { forget: true });
    await make(page, null);
    expect(page.acts.note.mock.calls).toEqual([
      [before, true],
      [expect.anything(), undefined],
    ]);
    expect(page.core.state()).toMatchObject({ status: "undecided", hiddenReason: null });
    expect(page.settled.at(-1)).toEqual([["counter", "heat", "chat"], [], undefined]);
  });

  it("has an id, which stays, where it is recorded, and none elsewhere", async () => {
    const page = setUp({ record: { endpoint: "/records" } });
    await make(page, true);
    const { id } = page.core.state();
    expect(id).toBeTruthy();
    await make(page, false);
    expect(page.core.state().id).toBe(id);
    const plain = setUp();
    forgetVisitor();
    await make(plain, true);
    expect(plain.core.state().id).toBe(null);
  });

  it.each([
    ["sent and honoured", true, true, false],
    ["sent and not honoured", true, false, undefined],
    ["not sent", false, true, undefined],
  ])("of a small kind keeps the browser's signal where it is %s", async (_, isSent, honourGpc, kept) => {
    if (isSent) Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
    const categories = [{ id: "essential" }, { id: "ads", saleOrShare: true }];
    const page = setUp({ categories, honourGpc, services: [] });
    await make(page, true);
    expect(page.core.known.stored?.choices.saleOrShare).toBe(kept);
  });
});
