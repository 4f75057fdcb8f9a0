// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readOwnDecision } from "../../../src/core/readOwnDecision.ts";
import { forgetVisitor, setCookie } from "../../support/createTestPage.ts";
import { decision, known } from "../../support/samples.ts";

const text = "1.1790000000.1805638400.1.banner.g-essential-analytics.d";

beforeEach(() => {
  forgetVisitor();
  setCookie("fermata", text);
});
afterEach(() => vi.unstubAllGlobals());

const own = { top: () => self, around: null };
const sameOrigin = { top: () => ({}), around: {} };
const otherOrigin = { top: () => ({}), around: null };

describe("the decision that counts", () => {
  it.each([
    ["on a page", own, "inherit", text, null],
    ["on a page that hides itself in frames", own, "hide", text, null],
    ["in a frame of the same origin", sameOrigin, "inherit", text, "frame"],
    ["in a frame of another origin", otherOrigin, "inherit", undefined, "frame"],
    ["in a frame of the same origin that is to hide", sameOrigin, "hide", undefined, "frame"],
    ["in a frame of another origin that is to ask", otherOrigin, "show", text, null],
    ["in a frame of the same origin that is to ask", sameOrigin, "show", text, null],
  ])("%s", (_, place, frames, expected, hiddenReason) => {
    vi.stubGlobal("top", place.top());
    vi.stubGlobal("frameElement", place.around);
    const found = readOwnDecision(known({ frames }));
    expect([found.stored?.text, found.hiddenReason]).toEqual([expected, hiddenReason]);
  });

  it("is none where nobody has decided", () => {
    forgetVisitor();
    expect(readOwnDecision(known({}, decision({ analytics: true })))).toEqual({
      stored: undefined,
      hiddenReason: null,
    });
  });

  it("stands in the cookie that the site named", () => {
    setCookie("mine", text.replace("g-essential-analytics.d", "g-essential.d-analytics"));
    expect(readOwnDecision(known({ cookie: { name: "mine" } })).stored?.choices.analytics).toBe(false);
  });

  it("is not yet what was kept for the acts to record", () => {
    const before = decision({ analytics: false });
    expect(readOwnDecision({ ...known({}, before), kept: text }).stored).toBe(before);
    expect(readOwnDecision({ ...known({}, before), kept: `${text}-other` }).stored?.text).toBe(text);
  });

  it("is none where what was kept is gone, and nothing was decided before", () => {
    forgetVisitor();
    expect(readOwnDecision({ ...known(), kept: text }).stored).toBe(undefined);
  });
});
