// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { createCalls } from "../../../src/core/createCalls.ts";
import { integrity } from "../../../src/platform/integrity.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";

/** The public calls of a page; everything they do is written down in order. */
function setUp(found: object = {}, parts: Record<string, unknown> = {}) {
  const steps: unknown[] = [];
  const core = createFakeCore({ locale: "en", ...found }, { parts });
  const acts = createFakeActs();
  acts.decide.mockImplementation(async (...details) => {
    steps.push(["decide", ...details]);
  });
  acts.ask.mockImplementation(async () => void steps.push("ask"));
  const open = vi.fn(async (_layer: string) => true);
  const hide = () => void steps.push(["hide", core.state().hiddenReason]);
  const calls = createCalls(core, { open, hide, accompany() {}, prepare: async () => {} }, () => acts);
  return { calls, core, acts, open, steps };
}
type Calls = ReturnType<typeof createCalls>;

afterEach(() => Reflect.deleteProperty(integrity, "receipt"));

describe("a public call", () => {
  it.each<[string, (calls: Calls) => Promise<unknown>, unknown]>([
    ["acceptAll", (calls) => calls.acceptAll(), true],
    ["rejectAll", (calls) => calls.rejectAll(), false],
    ["save", (calls) => calls.save({ analytics: true }), { analytics: true }],
    ["save of nothing", (calls) => calls.save(null as never), {}],
    ["save of no object", (calls) => calls.save(true as never), {}],
    ["withdraw of one id", (calls) => calls.withdraw("analytics"), { analytics: false }],
    ["withdraw", (calls) => calls.withdraw(), false],
  ])("%s is a decision by the API", async (_, call, answer) => {
    const { calls, steps } = setUp();
    await call(calls);
    expect(steps).toEqual([["decide", answer, "api"]]);
  });

  it("looks at each id that is saved, so that one that nobody declared is named", async () => {
    const { calls, core } = setUp();
    await calls.save({ analytics: true, statistics: false });
    expect(core.isGranted.mock.calls).toEqual([["analytics"], ["statistics"]]);
  });

  it("saves what was said at the time of the call", async () => {
    const { calls, steps } = setUp();
    const said = { analytics: true };
    await calls.save(said);
    said.analytics = false;
    expect(steps).toEqual([["decide", { analytics: true }, "api"]]);
  });

  it("forgets the decision, and then asks anew", async () => {
    const { calls, steps } = setUp();
    await calls.reset({ forget: true });
    await calls.reset();
    const options = [{ forget: true }, undefined];
    expect(steps).toEqual(options.flatMap((one) => [["decide", null, "api", one], "ask"]));
  });

  it("opens the preference centre, unless it is told to open the banner", async () => {
    const { calls, open } = setUp();
    expect(await calls.open()).toBe(true);
    await calls.open("banner");
    expect(open.mock.calls).toEqual([["preferences"], ["banner"]]);
  });

  it("gives whether a layer is shown", async () => {
    const { calls, open } = setUp();
    open.mockResolvedValue(false);
    expect(await calls.open()).toBe(false);
  });

  it("takes the layers away before it says so", async () => {
    const { calls, core, steps } = setUp();
    await calls.close();
    expect(steps).toEqual([["hide", null]]);
    expect(core.state().hiddenReason).toBe("closed");
  });
});

describe("the audience", () => {
  it.each<[unknown, boolean]>([
    [{ minor: true }, true],
    [{ minor: false }, false],
    [{ minor: "yes" }, false],
    [{}, false],
    [undefined, false],
    [null, false],
  ])("that is %j is of minors: %j", async (audience, minor) => {
    const { calls, core } = setUp({ revision: "7" });
    await calls.setAudience(audience as never);
    expect(core.known.settings).toMatchObject({ audience: { minor }, revision: "7" });
  });
});

describe("the visitor's copy of the record", () => {
  const receipt = { id: "abc" };

  it("is made by its part, in the visitor's language and as the site asks", async () => {
    Object.assign(integrity, { receipt: "sha-receipt" });
    const create = vi.fn(async () => receipt);
    const { calls, core, acts } = setUp({}, { receipt: create });
    const options = { format: "linked" } as never;
    expect([await calls.receipt(), await calls.receipt(options)]).toEqual([receipt, receipt]);
    const english = { lang: "en", dir: "ltr", own: {} };
    expect(create.mock.calls).toEqual([
      [core, english, {}],
      [core, english, options],
    ]);
    expect(core.fetchPart.mock.calls[0]).toEqual(["receipt", "sha-receipt"]);
    expect(acts.report).not.toHaveBeenCalled();
  });

  it.each<[string, Record<string, unknown>]>([
    ["does not arrive", {}],
    [
      "fails",
      {
        receipt: async () => {
          throw new Error("no");
        },
      },
    ],
  ])("is nothing, and a problem, where its part %s", async (_, parts) => {
    const { calls, acts } = setUp({}, parts);
    expect(await calls.receipt()).toBe(null);
    expect(acts.report.mock.calls).toEqual([["part", "receipt"]]);
  });
});
