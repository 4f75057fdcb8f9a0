// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAct } from "../../../src/core/createAct.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";
import { settle } from "../../support/createTestPage.ts";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** The way to the acts of a page that has started, unless told otherwise. */
function setUp(ready: Promise<void> = Promise.resolve()) {
  const acts = createFakeActs();
  const parts: Record<string, unknown> = { acts: vi.fn(() => acts) };
  const core = createFakeCore({}, { parts });
  return { act: createAct(() => core, ready), core, acts, parts, create: parts.acts };
}
const shown = (page: ReturnType<typeof setUp>) => page.core.problems.map(({ code, path }) => [code, path]);

describe("an act that is called", () => {
  it("is fetched with the first call, and has happened with the arguments and the result of each", async () => {
    const { act, core, acts, create } = setUp();
    const report = act("report");
    expect(core.fetchPart).not.toHaveBeenCalled();
    acts.report.mockReturnValueOnce("first" as never);
    expect(await report("part", "banner")).toBe("first");
    await act("ask")();
    expect(acts.report.mock.calls).toEqual([["part", "banner"]]);
    expect(acts.ask).toHaveBeenCalledTimes(1);
    expect(core.fetchPart.mock.calls).toEqual([["acts"]]);
    expect(vi.mocked(create as () => void).mock.calls).toEqual([[core]]);
    expect(core.update).not.toHaveBeenCalled();
  });

  it("has happened when its call returns, once the acts are there", async () => {
    const { act, acts } = setUp();
    await act("report")();
    act("ask")();
    expect(acts.ask).toHaveBeenCalledTimes(1);
  });

  it("waits for the start", async () => {
    let start!: () => void;
    const page = setUp(
      new Promise((resolve) => {
        start = resolve;
      }),
    );
    page.act("ask")();
    await settle();
    expect(page.core.fetchPart).not.toHaveBeenCalled();
    start();
    await settle();
    expect(page.acts.ask).toHaveBeenCalledTimes(1);
  });

  it("shares its acts with others that were called meanwhile", async () => {
    const { act, acts, create } = setUp();
    await Promise.all([act("ask")(), act("ask")(), act("showSurfaces")()]);
    expect(create).toHaveBeenCalledTimes(1);
    expect(acts.ask).toHaveBeenCalledTimes(2);
  });
});

describe("an act that cannot be had", () => {
  it("gives false, hides what asks, and is one problem however often it is called", async () => {
    const page = setUp();
    delete page.parts.acts;
    expect([await page.act("ask")(), await page.act("decide")()]).toEqual([false, false]);
    expect(shown(page)).toEqual([["part", "ask"]]);
    expect(page.core.tell.mock.calls).toEqual([["problem", page.core.problems[0]]]);
    expect(page.core.state().hiddenReason).toBe("ui-missing");
    expect(vi.mocked(console.warn).mock.calls).toEqual([["[fermata] acts"]]);
  });

  it("is fetched again by the next call", async () => {
    const page = setUp();
    delete page.parts.acts;
    await page.act("ask")();
    page.parts.acts = page.create;
    await page.act("ask")();
    expect(page.acts.ask).toHaveBeenCalledTimes(1);
  });

  it("gives false also where it fails itself", async () => {
    const page = setUp();
    page.acts.ask.mockRejectedValue(new Error("no"));
    expect(await page.act("ask")()).toBe(false);
    expect(page.core.state().hiddenReason).toBe("ui-missing");
  });
});
