import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { cases, seed } from "../../../support/property.ts";
import { act, kinds } from "./acts.ts";
import { type Browser, createTab } from "./simulatedBrowser.ts";
import { checkWorld, openPage, type World } from "./world.ts";

const site: World["site"] = {
  revision: "1",
  categories: [
    { id: "essential" },
    { id: "functional" },
    { id: "analytics" },
    { id: "ads", saleOrShare: true },
  ],
  services: [
    { id: "video", category: "functional" },
    { id: "pixel", category: "analytics", saleOrShare: true },
  ],
};

const browser: Browser = { jar: [], now: 0, storage: "works", gpc: false };
const tabs = [createTab(browser), createTab(browser), createTab(browser)];

/** A visitor new to the site, with one page open. */
async function createWorld(): Promise<World> {
  browser.jar.length = 0;
  Object.assign(browser, { now: Date.parse("2026-01-31T23:00:00Z"), storage: "works", gpc: false });
  for (const tab of tabs) tab.close();
  const world: World = { browser, tabs, pages: tabs.map(() => undefined), site, kept: new Map() };
  await openPage(world, 0, { frame: "none", isPrerendered: false, missing: [], queued: [] });
  checkWorld(world, [undefined]);
  return world;
}

describe("any sequence of acts", () => {
  it("is made of more than 25 kinds", () => {
    expect(new Set(kinds.map(({ name }) => name)).size).toBeGreaterThan(25);
  });

  it("releases nothing that the model denies, loses no decision, and leaves pages that say what the model says", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const sequences = fc.commands([act], { maxCommands: 40, size: "max" });
    await fc.assert(
      fc.asyncProperty(sequences, async (commands) => {
        const world = await createWorld();
        await fc.asyncModelRun(() => ({ model: world, real: world }), commands);
      }),
      { seed, numRuns: Math.ceil(cases / 5) },
    );
    vi.restoreAllMocks();
  }, 120_000);
});
