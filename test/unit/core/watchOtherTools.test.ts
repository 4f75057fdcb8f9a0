// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchOtherTools } from "../../../src/core/watchOtherTools.ts";
import { noteListeners } from "../../support/createFakeCore.ts";

let forgetListeners: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  forgetListeners = noteListeners();
});
afterEach(() => {
  forgetListeners();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
});

/** Watches a page, and gives the names of the tools that were reported. */
function watch() {
  const report = vi.fn((): undefined => undefined);
  watchOtherTools(report);
  return () => report.mock.calls as unknown[][];
}
/** Stands for an element, which is an event target: those of happy-dom are none of Node's. */
const createElement = () => new EventTarget();
const decide = () => document.dispatchEvent(new Event("fermata:decision"));

describe("another consent tool", () => {
  it.each(["OneTrust", "Cookiebot", "klaro", "__tcfapi"])(
    "%s is named two seconds after the start",
    (name) => {
      const told = watch();
      vi.advanceTimersByTime(1999);
      vi.stubGlobal(name, () => {});
      expect(told()).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(told()).toEqual([["tool", name]]);
    },
  );

  it("that comes later is named at the next decision", () => {
    const told = watch();
    vi.advanceTimersByTime(2000);
    vi.stubGlobal("Didomi", {});
    expect(told()).toEqual([]);
    decide();
    expect(told()).toEqual([["tool", "Didomi"]]);
  });

  it("is called by its own name, not by that of the interface that many share", () => {
    vi.stubGlobal("__tcfapi", () => {});
    vi.stubGlobal("Didomi", {});
    const told = watch();
    decide();
    expect(told()).toEqual([["tool", "Didomi"]]);
  });

  it("is none where an element of the page has such a name", () => {
    vi.stubGlobal("klaro", createElement());
    vi.stubGlobal("truste", null);
    const told = watch();
    decide();
    vi.advanceTimersByTime(2000);
    expect(told()).toEqual([]);
  });

  it("is found beside an element with the name of another", () => {
    vi.stubGlobal("OneTrust", createElement());
    vi.stubGlobal("Osano", {});
    const told = watch();
    decide();
    expect(told()).toEqual([["tool", "Osano"]]);
  });
});
