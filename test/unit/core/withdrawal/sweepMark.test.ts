// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { readSweepMark, writeSweepMark } from "../../../../src/core/withdrawal/sweepMark.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe("the mark of a withdrawal", () => {
  it("collects services, each once, and goes", () => {
    expect(readSweepMark("fermata")).toBe(undefined);
    writeSweepMark("fermata", ["a"]);
    writeSweepMark("fermata", ["b", "a"]);
    expect(readSweepMark("fermata")).toBe("a b");
    writeSweepMark("fermata", null);
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
      expect(readSweepMark("fermata")).toBe(undefined);
      expect(() => writeSweepMark("fermata", ["a"])).not.toThrow();
      expect(() => writeSweepMark("fermata", null)).not.toThrow();
      vi.unstubAllGlobals();
    }
  });
});
