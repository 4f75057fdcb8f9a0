// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { readWords, writeWords } from "../../../src/platform/keptWords.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe("the mark of a withdrawal", () => {
  it("collects services, each once, and goes", () => {
    expect(readWords("fermata")).toBe(undefined);
    writeWords("fermata", ["a"]);
    writeWords("fermata", ["b", "a"]);
    expect(readWords("fermata")).toBe("a b");
    writeWords("fermata", null);
    expect({ ...localStorage }).toEqual({});
  });

  it("throws nothing where storage is null, and where it throws", () => {
    const refusing = new Proxy(
      {},
      {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      },
    );
    for (const storage of [null, refusing]) {
      vi.stubGlobal("localStorage", storage);
      expect(readWords("fermata")).toBe(undefined);
      expect(() => writeWords("fermata", ["a"])).not.toThrow();
      expect(() => writeWords("fermata", null)).not.toThrow();
      vi.unstubAllGlobals();
    }
  });
});
