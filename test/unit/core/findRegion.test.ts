// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { findRegion } from "../../../src/core/findRegion.ts";
import { known } from "../../support/samples.ts";

const find = (settings: object = {}) => findRegion({ ...known().settings, ...settings });

/** Has the page's own response carry an entry of `Server-Timing`. */
const sendTiming = (name: string, description: string) =>
  vi
    .spyOn(performance, "getEntriesByType")
    .mockImplementation((type) =>
      type === "navigation" ? ([{ serverTiming: [{ name, description }] }] as never) : [],
    );

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.head.innerHTML = "";
});

describe("the region", () => {
  it("is the setting, before all others", async () => {
    document.head.innerHTML = '<meta name="fermata-region" content="FR">';
    expect(await find({ region: "DE", findRegion: () => "US-CA" })).toBe("DE");
  });

  it("is what the page's meta element says", async () => {
    document.head.innerHTML = '<meta name="other" content="FR"><meta name="fermata-region" content="us-ca">';
    sendTiming("fermata-region", "DE");
    expect(await find({ findRegion: () => "BR" })).toBe("US-CA");
  });

  it("is what the page's own response says", async () => {
    sendTiming("fermata-region", "GB");
    expect(await find({ findRegion: () => "BR" })).toBe("GB");
  });

  it("is what the site's function says, at once or later", async () => {
    sendTiming("cache", "GB");
    expect(await find({ findRegion: () => "BR" })).toBe("BR");
    expect(await find({ findRegion: async () => "CA-QC" })).toBe("CA-QC");
  });

  it.each<[string, unknown]>([
    ["nobody says it", undefined],
    ["the function says nothing", () => undefined],
    ["the function throws", () => Promise.reject(new Error("theirs"))],
    ["the function says no place", () => "somewhere over there"],
  ])("is unknown where %s", async (_, ask) => {
    vi.useFakeTimers();
    const found = find({ findRegion: ask });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await found).toBe("unknown");
  });

  it("is unknown after two seconds in which the function said nothing", async () => {
    vi.useFakeTimers();
    let said = "";
    find({ findRegion: () => new Promise(() => {}) }).then((region) => {
      said = region;
    });
    await vi.advanceTimersByTimeAsync(1999);
    expect(said).toBe("");
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toBe("unknown");
  });
});
