import { describe, expect, it } from "vitest";
import { isAllowable } from "../../../src/ui/placeholders/isAllowable.ts";
import { known } from "../../support/samples.ts";

const { settings } = known({
  categories: [{ id: "functional" }, { id: "health", explicit: true }],
  services: [
    { id: "film", category: "functional", saleOrShare: true },
    { id: "map", category: "functional", sensitive: true },
    { id: "form", category: "functional" },
    { id: "fit", category: "health" },
  ],
});
const seen = (choices: Record<string, boolean> = {}, gpc = false) => ({
  choices,
  gpc,
  grants: { functional: false, film: false, map: false, form: false, fit: false, health: false },
});

describe("a yes at a placeholder", () => {
  it.each([
    ["counts where nothing speaks against it", "film", seen(), true],
    ["counts for a category, and after a refusal of it", "functional", seen({ functional: false }), true],
    ["does not count against the browser's signal (11 CCR 7025(c)(4))", "film", seen({}, true), false],
    ["does not count against an opt-out of sale", "film", seen({ saleOrShare: false }), false],
    ["counts where a yes against the signal was given", "film", seen({ saleOrShare: true }, true), true],
    ["counts against the signal where nothing is sold", "form", seen({}, true), true],
    ["does not count against a limit on sensitive data", "map", seen({ sensitiveUse: false }), false],
    ["counts for what a limit on sensitive data leaves alone", "form", seen({ sensitiveUse: false }), true],
    ["does not count for a service that needs an express yes (GDPR Art. 9(2)(a))", "fit", seen(), false],
    ["does not count for a category that needs one", "health", seen(), false],
    ["does not count for what nobody declared", "other", seen(), false],
  ] as const)("%s", (_, name, state, isCounted) => {
    expect(isAllowable([name], settings, state)).toBe(isCounted);
  });

  it("does not count from a minor, nor where there is nothing to say yes to, nor where one of two is denied", () => {
    expect(isAllowable(["form"], { ...settings, audience: { minor: true } }, seen())).toBe(false);
    expect(isAllowable([], settings, seen())).toBe(false);
    expect(isAllowable(["form", "film"], settings, seen({}, true))).toBe(false);
  });
});
