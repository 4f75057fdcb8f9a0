// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readDecision } from "../../../../src/core/store/readDecision.ts";

let cookies = "";
const older = "1.1700000000.1715639600.1.banner.g-essential.d-analytics";
const newer = "1.1790000000.1805638400.1.banner.g-essential-analytics.d";

beforeEach(() => {
  vi.spyOn(document, "cookie", "get").mockImplementation(() => cookies);
});
afterEach(() => vi.restoreAllMocks());

describe("readDecision", () => {
  it.each([
    ["gives nothing without a cookie", "", null],
    ["gives nothing from other names", "other=1; xfermata=2; fermata2=3", null],
    ["gives nothing from a corrupt value", "fermata=%7B%7D", null],
    ["gives nothing from a later format version", `fermata=2${newer.slice(1)}`, null],
    ["gives nothing from an empty value", "fermata=", null],
    ["finds its own among others", `a=1; fermata=${older}; b=2`, 1700000000000],
    ["gives the newer of two, when it comes last", `fermata=${older}; fermata=${newer}`, 1790000000000],
    ["gives the newer of two, when it comes first", `fermata=${newer}; fermata=${older}`, 1790000000000],
    ["passes over a corrupt one before a good one", `fermata=broken; fermata=${older}`, 1700000000000],
    ["passes over a corrupt one behind a good one", `fermata=${older}; fermata=1.9`, 1700000000000],
  ])("%s", (_, found, decidedAt) => {
    cookies = found;
    expect(readDecision("fermata")?.decidedAt ?? null).toBe(decidedAt);
  });

  it("reads the name that the site has set", () => {
    cookies = `fermata=${older}; choice=${newer}`;
    expect(readDecision("choice")?.choices.analytics).toBe(true);
  });

  it("gives nothing where the page may not touch cookies", () => {
    vi.spyOn(document, "cookie", "get").mockImplementation(() => {
      throw new DOMException("The document is sandboxed", "SecurityError");
    });
    expect(readDecision("fermata")).toBe(undefined);
  });
});
