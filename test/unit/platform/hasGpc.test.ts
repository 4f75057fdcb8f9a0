import { afterEach, describe, expect, it, vi } from "vitest";
import { hasGpc } from "../../../src/platform/hasGpc.ts";

afterEach(() => vi.unstubAllGlobals());

describe("hasGpc", () => {
  it.each([true, 1, "1"])("hears %j", (globalPrivacyControl) => {
    vi.stubGlobal("navigator", { globalPrivacyControl });
    expect(hasGpc()).toBe(true);
  });

  it.each([false, 0, "0", "", null, undefined, Number.NaN, "true", "false", {}])(
    "hears nothing in %j",
    (value) => {
      vi.stubGlobal("navigator", { globalPrivacyControl: value });
      expect(hasGpc()).toBe(false);
    },
  );

  it("hears nothing outside a browser", () => {
    vi.stubGlobal("navigator", undefined);
    expect(hasGpc()).toBe(false);
  });
});
