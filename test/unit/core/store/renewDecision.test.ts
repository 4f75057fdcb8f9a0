// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { renewDecision } from "../../../../src/core/store/renewDecision.ts";
import { at, decision } from "../../../support/samples.ts";

const stored = decision({ essential: true, analytics: false });

afterEach(() => vi.restoreAllMocks());

describe("renewDecision", () => {
  it.each([
    ["https://www.shop.example/", true],
    ["http://www.shop.example/", false],
  ])("on %s writes the decision as it is, to its own end, Secure: %s", (url, isSecure) => {
    (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
    const set = vi.spyOn(document, "cookie", "set").mockImplementation(() => {});
    renewDecision(stored, { name: "choice", path: "/shop", domain: "shop.example" });
    expect(set.mock.calls).toHaveLength(1);
    const [pair, ...attributes] = set.mock.calls[0]?.[0].split(";") ?? [];
    expect(pair).toBe(`choice=${stored.text}`);
    expect(attributes.sort()).toEqual(
      [
        "domain=shop.example",
        `expires=${new Date(at("2024-09-26")).toUTCString()}`,
        "path=/shop",
        "samesite=lax",
        ...(isSecure ? ["secure"] : []),
      ].sort(),
    );
  });
});
