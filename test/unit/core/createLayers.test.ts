// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLayers } from "../../../src/core/createLayers.ts";
import type { Core, Ui } from "../../../src/core/parts.ts";
import { integrity } from "../../../src/platform/integrity.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";
import { settle } from "../../support/createTestPage.ts";

/** Work that waits for the browser to have nothing better to do. */
let idle: (() => void)[];

beforeEach(() => {
  idle = [];
  vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work));
  Object.assign(integrity, { preferences: "sha-preferences" });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const name of Object.keys(integrity)) Reflect.deleteProperty(integrity, name);
});

/** Lets the browser have nothing better to do. */
async function rest() {
  for (const work of idle.splice(0)) work();
  await settle();
}

/** The layers of a page on which these parts do not arrive. */
function setUp(missing: readonly string[] = []) {
  const shown: string[] = [];
  const ui = {
    libraries: { h: "h" },
    show: async () => void shown.push("banner"),
    hide: () => void shown.push("hide"),
  } as unknown as Ui;
  const presence = vi.fn();
  const preferences = vi.fn(async (_core: Core, _ui: Ui) => void shown.push("preferences"));
  const found: Record<string, unknown> = {
    ui: (core: Core) => {
      core.known.ui = ui;
      return ui;
    },
    preferences,
  };
  for (const name of missing) delete found[name];
  const core = createFakeCore({ locale: "en" }, { parts: found });
  const acts = createFakeActs();
  const layers = createLayers(core, () => acts, presence);
  const fetched = () => core.fetchPart.mock.calls.map(([name]) => name);
  return { core, acts, layers, ui, shown, found, presence, preferences, fetched };
}

describe("a layer that is opened", () => {
  it("is fetched no sooner than it is asked for", async () => {
    const { core, layers, shown } = setUp();
    layers.hide();
    await rest();
    expect(core.fetchPart).not.toHaveBeenCalled();
    expect(shown).toEqual([]);
  });

  it("is the banner, which the UI shows by itself", async () => {
    const { core, layers, shown, acts } = setUp();
    expect(await layers.open("banner")).toBe(true);
    expect(shown).toEqual(["banner"]);
    expect(core.fetchPart.mock.calls).toEqual([["ui"]]);
    expect(acts.report).not.toHaveBeenCalled();
    expect(core.update).not.toHaveBeenCalled();
  });

  it("asks on where the banner had been closed before", async () => {
    const { core, layers } = setUp();
    core.update({ hiddenReason: "closed" });
    await layers.open("preferences");
    expect(core.state().hiddenReason).toBe("closed");
    await layers.open("banner");
    expect(core.state().hiddenReason).toBeNull();
  });

  it("stays closed where it was closed again on its way", async () => {
    const { core, layers } = setUp();
    const isShown = layers.open("banner");
    layers.hide();
    core.update({ hiddenReason: "closed" });
    expect(await isShown).toBe(false);
    expect(core.state().hiddenReason).toBe("closed");
  });

  it("is the preference centre, drawn with what the UI has", async () => {
    const { core, layers, shown, ui, preferences } = setUp();
    expect(await layers.open("preferences")).toBe(true);
    expect(shown).toEqual(["preferences"]);
    expect(preferences.mock.calls).toEqual([[core, ui]]);
    expect(core.fetchPart.mock.calls).toContainEqual(["preferences", "sha-preferences", ui.libraries]);
  });

  it("is not shown where it was closed while its file was on its way", async () => {
    const { layers, shown } = setUp();
    const isShown = layers.open("preferences");
    layers.hide();
    expect(await isShown).toBe(false);
    expect(shown).not.toContain("preferences");
  });

  it("gives way to another that is opened meanwhile", async () => {
    const { layers, shown } = setUp();
    const first = layers.open("banner");
    const second = layers.open("preferences");
    expect([await first, await second]).toEqual([false, true]);
    expect(shown).toEqual(["preferences"]);
  });

  it.each([
    ["banner", ["ui"]],
    ["preferences", ["ui"]],
    ["preferences", ["ui", "preferences"]],
  ] as const)("is a problem, and nothing is asked, where the %s needs %j in vain", async (layer, missing) => {
    const { core, layers, acts, shown } = setUp(missing);
    expect(await layers.open(layer)).toBe(false);
    expect(acts.report.mock.calls).toEqual([["part", layer]]);
    expect(core.state().hiddenReason).toBe("ui-missing");
    expect(shown).toEqual([]);
  });

  it("leaves a banner that asks where the preference centre does not arrive", async () => {
    const { core, layers, acts } = setUp(["preferences"]);
    await layers.open("banner");
    expect(await layers.open("preferences")).toBe(false);
    expect(acts.report.mock.calls).toEqual([["part", "preferences"]]);
    expect(core.state().hiddenReason).toBe(null);
  });

  it("is shown by the next try, when it arrives after all", async () => {
    const page = setUp(["preferences"]);
    await page.layers.open("preferences");
    page.found.preferences = page.preferences;
    expect(await page.layers.open("preferences")).toBe(true);
    expect(page.shown).toEqual(["preferences"]);
  });

  it("goes away at once", async () => {
    const { layers, shown } = setUp();
    await layers.open("banner");
    layers.hide();
    expect(shown).toEqual(["banner", "hide"]);
  });
});

describe("what comes after the banner", () => {
  it("waits until the browser has nothing better to do, and shows nothing", async () => {
    const { core, layers, shown, fetched, ui, acts, presence } = setUp();
    await layers.open("banner");
    expect(fetched()).toEqual(["ui"]);
    await rest();
    expect(fetched().sort()).toEqual(["preferences", "ui", "ui"]);
    expect(core.fetchPart.mock.calls).toContainEqual(["preferences", "sha-preferences", ui.libraries]);
    expect(shown).toEqual(["banner"]);
    expect(presence.mock.calls).toEqual([[core, acts, { lang: "en", dir: "ltr", own: {} }]]);
  });

  it("is looked after once, however many layers are opened", async () => {
    const { layers, presence } = setUp();
    layers.accompany();
    await layers.open("banner");
    await rest();
    layers.accompany();
    await layers.open("preferences");
    await rest();
    expect(presence).toHaveBeenCalledTimes(1);
  });

  it("is looked after alone where no layer was opened", async () => {
    const { layers, fetched, presence } = setUp();
    layers.accompany();
    expect(presence).not.toHaveBeenCalled();
    await rest();
    expect(presence).toHaveBeenCalledTimes(1);
    expect(fetched()).toEqual([]);
  });

  it("is no problem before anybody opens the preference centre, which does not arrive", async () => {
    const { layers, acts, core } = setUp(["preferences"]);
    await layers.open("banner");
    await rest();
    expect(acts.report).not.toHaveBeenCalled();
    expect(core.state().hiddenReason).toBe(null);
  });
});
