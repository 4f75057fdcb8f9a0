// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { createActs } from "../../../src/core/createActs.ts";
import type { Core, Ui } from "../../../src/core/parts.ts";
import { type Known, resolveSnapshot } from "../../../src/core/resolveSnapshot.ts";
import { mergeSettings } from "../../../src/core/settings/settings.ts";

/** A core that writes down what the acts ask of it, in order; the cookie and the paint are watched as well. */
function createRecordingCore(steps: string[]) {
  const known: Known = {
    settings: mergeSettings({}),
    found: {},
    stored: null,
    persisted: false,
    hiddenReason: null,
  };
  const ui: Ui = { show: async () => undefined, hide: () => steps.push("hide the banner") };
  const core = {
    known,
    state: () => resolveSnapshot(known, false, Date.now()),
    update(changes: Partial<Known>, isQuiet?: boolean) {
      Object.assign(known, changes);
      if (!isQuiet) steps.push("make the new snapshot");
    },
    tell: () => steps.push("tell listeners"),
    release: () => steps.push("release tags"),
    isGranted: () => false,
    report: () => undefined,
    load: async () => () => ui,
  };
  // The recorder stands in for the whole core.
  return core as unknown as Core;
}

it("keeps what was said before anybody is told, and shows it before anything starts", async () => {
  const steps: string[] = [];
  const acts = createActs(createRecordingCore(steps));
  await acts.open("banner");
  const frame = vi.spyOn(globalThis, "requestAnimationFrame").mockImplementation((callback) => {
    steps.push("yield");
    callback(0);
    return 0;
  });
  const write = vi.spyOn(document, "cookie", "set").mockImplementation(() => {
    if (steps.at(-1) !== "write the cookie") steps.push("write the cookie");
  });

  await acts.acceptAll();
  expect(steps).toEqual([
    "write the cookie",
    "make the new snapshot",
    "tell listeners",
    "hide the banner",
    "yield",
    "release tags",
  ]);
  frame.mockRestore();
  write.mockRestore();
});
