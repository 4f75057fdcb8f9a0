// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLaw } from "../../../src/core/createLaw.ts";
import { createLawLoader } from "../../../src/core/createLoaders.ts";
import type { Language } from "../../../src/core/settings/resolveLanguage.ts";
import { integrity } from "../../../src/platform/integrity.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";
import { decision } from "../../support/samples.ts";

/** A table of the site's own, of places that there are not. */
const policy = {
  AA: { model: "opt-out", defaults: { analytics: "on" } },
  BB: { model: "notice", defaults: { analytics: "notice" } },
  CC: { model: "none", defaults: { analytics: "on" } },
  DD: { model: "opt-in", defaults: { analytics: "notice" } },
  EE: { model: "opt-out", defaults: { analytics: "notice" } },
};
const spoken: Language = { lang: "en", dir: "ltr", own: { notice: "Read" } };

/** The law of a page in a region, with a banner of this height. */
async function setUp(region: string, found: object = {}, page: Parameters<typeof createFakeCore>[1] = {}) {
  const core = createFakeCore({ policy, region, ...found }, page);
  const acts = createFakeActs();
  const speak = vi.fn(async () => spoken);
  const law = await createLaw(core, acts, speak);
  return { core, acts, speak, law };
}

/** Puts a banner of this height into the page. */
function setBanner({ core }: Awaited<ReturnType<typeof setUp>>, height: number) {
  const find = vi.fn((selector: string) => (selector === "[part=banner]" ? { offsetHeight: height } : null));
  core.known.ui = { find } as never;
}

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
});

describe("the law of a place", () => {
  it("says what applies without an answer, quietly before the listeners are told once", async () => {
    const { core, law } = await setUp("AA");
    await law.settle();
    expect(core.state()).toMatchObject({ region: "AA", model: "opt-out", grants: { analytics: true } });
    expect(core.known).toMatchObject({
      regulation: { model: "opt-out", maxAge: "P6M" },
      apart: [],
      settings: { region: "AA", policy },
    });
    expect(core.known).not.toHaveProperty("needsNotice");
    expect(core.update.mock.calls.map(([, isQuiet]) => isQuiet)).toEqual([true]);
    expect(core.tell.mock.calls).toEqual([["state", core.state()]]);
    expect(core.release).toHaveBeenCalled();
  });

  it("tells nobody twice what it has said", async () => {
    const { core, law } = await setUp("AA");
    await law.settle();
    core.release.mockClear();
    await law.settle();
    expect(core.tell).toHaveBeenCalledTimes(1);
    expect(core.release).not.toHaveBeenCalled();
  });

  it("is the strictest where the place has no row", async () => {
    const { core, law, speak } = await setUp("JP");
    await law.settle();
    expect(core.state()).toMatchObject({ model: "opt-in", hiddenReason: null });
    expect(core.state().grants.analytics).toBe(false);
    expect(speak).not.toHaveBeenCalled();
  });

  it("is that of the shipped table where the site has none of its own", async () => {
    const { core, law } = await setUp("US-CA", { policy: "regional" });
    await law.settle();
    expect(core.state()).toMatchObject({ region: "US-CA", model: "opt-out", grants: { analytics: true } });
  });

  it("is not that of a row that makes no sense, which is a problem", async () => {
    const { core, acts, law } = await setUp("FF", { policy: { FF: { model: "none", maxAge: "1 year" } } });
    await law.settle();
    expect(core.state().model).toBe("opt-in");
    expect(acts.report.mock.calls).toContainEqual(["value", "policy.FF.maxAge", "1 year"]);
  });

  it.each([
    ["AA", "not-required", "nothing is to be told"],
    ["CC", "not-required", "there is no law"],
    ["BB", null, "something runs after a notice"],
    ["DD", null, "an answer is needed"],
  ])("of %s hides the banner by %j: %s", async (region, hiddenReason, _why) => {
    const { core, law } = await setUp(region);
    await law.settle();
    expect(core.state().hiddenReason).toBe(hiddenReason);
  });

  it("leaves the reason by which nothing is shown anyway", async () => {
    const page = await setUp("AA");
    page.core.update({ hiddenReason: "closed" });
    await page.law.settle();
    expect(page.core.state().hiddenReason).toBe("closed");
  });
});

describe("a notice", () => {
  it.each(["BB", "EE"])("is spoken in the place of a question, in %s", async (region) => {
    const { core, acts, law, speak } = await setUp(region);
    await law.settle();
    expect(speak.mock.calls).toEqual([[{ lang: "en", dir: "ltr", own: {} }, acts.report]]);
    expect(core.known.language).toBe(spoken);
    expect(core.state().grants.analytics).toBe(false);
    expect(acts.decide).not.toHaveBeenCalled();
  });

  it.each(["AA", "CC", "DD"])("is not spoken in %s, where there is none", async (region) => {
    const { core, law, speak } = await setUp(region);
    await law.settle();
    expect(speak).not.toHaveBeenCalled();
    expect(core.known.language).toBe(undefined);
  });

  it("is not spoken where nothing is shown", async () => {
    const { core, law, speak } = await setUp("BB");
    core.update({ hiddenReason: "closed" });
    await law.settle();
    expect(speak).not.toHaveBeenCalled();
  });

  it("that stands in the page grants what may run after it", async () => {
    const page = await setUp("BB");
    await page.law.settle();
    setBanner(page, 80);
    await page.law.notice();
    expect(page.core.state().grants.analytics).toBe(true);
    expect(page.core.tell).toHaveBeenCalledTimes(2);
  });

  it("has been given when a router exchanges the banner with its page: what it granted runs on", async () => {
    const page = await setUp("BB");
    await page.law.settle();
    setBanner(page, 80);
    await page.law.notice();
    await page.law.settle();
    expect(page.core.state().grants.analytics).toBe(true);
    expect(page.core.tell).toHaveBeenCalledTimes(2);
  });

  it("is spoken in any language that the visitor changes to", async () => {
    const { acts, law, speak } = await setUp("BB");
    expect(acts.speak).toBe(undefined);
    await law.settle();
    const german: Language = { lang: "de", dir: "ltr", own: {} };
    expect(await acts.speak?.(german)).toBe(spoken);
    expect(speak.mock.lastCall).toEqual([german, acts.report]);
  });

  it("that something hides has told nobody", async () => {
    const page = await setUp("BB");
    await page.law.settle();
    await page.law.notice();
    setBanner(page, 0);
    await page.law.notice();
    page.core.known.ui = { find: () => null } as never;
    await page.law.notice();
    expect(page.core.state().grants.analytics).toBe(false);
  });

  it("grants nothing before the law has settled, nor where none is needed", async () => {
    const page = await setUp("AA");
    setBanner(page, 80);
    await page.law.notice();
    expect(page.core.update).not.toHaveBeenCalled();
    await page.law.settle();
    await page.law.notice();
    expect(page.core.update).toHaveBeenCalledTimes(1);
  });
});

describe("the browser's signal", () => {
  const send = () =>
    Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });

  it.each(["AA", "BB"])("is kept as a refusal of sale in %s, and nothing is spoken", async (region) => {
    send();
    const { acts, law, speak } = await setUp(region);
    await law.settle();
    expect(acts.decide.mock.calls).toEqual([[{ saleOrShare: false }, "gpc"]]);
    expect(speak).not.toHaveBeenCalled();
  });

  it("is no decision where nothing runs without a yes", async () => {
    send();
    const { acts, law } = await setUp("DD");
    await law.settle();
    expect(acts.decide).not.toHaveBeenCalled();
  });

  const decided = (choices: Record<string, boolean>) => {
    const now = Date.now();
    return { stored: decision(choices, { decidedAt: now - 1000, expiresAt: now + 9e9 }) };
  };

  it.each(["AA", "DD"])(
    "is no new decision of a visitor who has decided in %s, and stays heard with the one there is",
    async (region) => {
      send();
      const { acts, law } = await setUp(region, {}, decided({ analytics: true }));
      await law.settle();
      expect(acts.decide).not.toHaveBeenCalled();
      expect(acts.amend.mock.calls).toEqual([[{ choices: { saleOrShare: false, analytics: true } }]]);
    },
  );

  it.each([true, false])(
    "changes nothing where the visitor has said %j to sale and sharing",
    async (said) => {
      send();
      const { acts, law } = await setUp("AA", {}, decided({ analytics: true, saleOrShare: said }));
      await law.settle();
      expect(acts.amend).not.toHaveBeenCalled();
      expect(acts.decide).not.toHaveBeenCalled();
    },
  );

  it("that is not sent is no decision", async () => {
    const undecided = await setUp("AA");
    await undecided.law.settle();
    const page = await setUp("AA", {}, decided({ analytics: true }));
    await page.law.settle();
    for (const { acts } of [undecided, page]) {
      expect(acts.decide).not.toHaveBeenCalled();
      expect(acts.amend).not.toHaveBeenCalled();
    }
  });
});

describe("the loader of the law", () => {
  it("fetches the law once", async () => {
    Object.assign(integrity, { regions: "sha-regions" });
    const law = { settle: async () => {}, notice: async () => {} };
    const regions = vi.fn(async () => law);
    const core = createFakeCore({ policy: "regional" }, { parts: { regions } });
    const acts = createFakeActs();
    const load = createLawLoader(core, () => acts);
    expect([await load(), await load()]).toEqual([law, law]);
    expect(regions.mock.calls).toEqual([[core, acts]]);
    expect(core.fetchPart.mock.calls).toEqual([["regions", "sha-regions"]]);
    Reflect.deleteProperty(integrity, "regions");
  });

  it("fetches nothing where opt-in holds for everybody", async () => {
    const core = createFakeCore({ policy: "universal" });
    expect(await createLawLoader(core, createFakeActs)()).toBe(undefined);
    expect(core.fetchPart).not.toHaveBeenCalled();
  });

  it("says that the law is missing where it does not arrive", async () => {
    const acts = createFakeActs();
    const core = createFakeCore({ policy: "regional" });
    expect(await createLawLoader(core, () => acts)()).toBe(undefined);
    expect(acts.report.mock.calls).toEqual([["part", "regions"]]);
  });
});
