import { describe, expect, it } from "vitest";
import { isOptedOut } from "../../../../src/core/policy/isOptedOut.ts";

describe("isOptedOut", () => {
  it.each([
    ["nothing was said and no signal sent", {}, false, false],
    ["the browser sends its signal", {}, true, true],
    ["the visitor said no", { saleOrShare: false }, false, true],
    ["the visitor said yes", { saleOrShare: true }, false, false],
    ["the visitor said yes against the signal", { saleOrShare: true }, true, false],
  ])("where %s", (_, choices, gpc, expected) => {
    expect(isOptedOut({ choices, gpc })).toBe(expected);
  });
});
