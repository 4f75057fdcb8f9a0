// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findRegion } from "../../../src/core/findRegion.ts";
import { check } from "../../support/samples.ts";

/** Finds the region of a page with these settings. */
const find = (found: object = {}) => findRegion(check(found).settings);
const setMeta = (html: string) => {
  document.head.innerHTML = html;
};
/** What the browser knows of the page's own response. */
const setTiming = (entries: unknown[]) =>
  vi
    .spyOn(performance, "getEntriesByType")
    .mockImplementation((type) => (type === "navigation" ? (entries as never) : []));

const others = [
  { name: "db", description: "JP" },
  { name: "fermata-region", description: "us-ca" },
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  setTiming([]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  setMeta("");
});

describe("the region", () => {
  it("is the one that is set, whatever else is said", async () => {
    setMeta('<meta name="fermata-region" content="FR">');
    expect(await find({ region: "US-CA" })).toBe("US-CA");
  });

  it("is what the meta tag says before the header and the site's function", async () => {
    const ask = vi.fn(() => "BR");
    setMeta('<meta name="region" content="JP"><meta name="fermata-region" content="us-ca">');
    setTiming([{ serverTiming: [{ name: "fermata-region", description: "FR" }] }]);
    expect(await find({ findRegion: ask })).toBe("US-CA");
    expect(ask).not.toHaveBeenCalled();
  });

  it("is what the header of the page says before the site's function", async () => {
    const ask = vi.fn(() => "BR");
    setTiming([{ serverTiming: others }]);
    expect(await find({ findRegion: ask })).toBe("US-CA");
    expect(ask).not.toHaveBeenCalled();
  });

  it.each<[string, unknown[]]>([
    ["no entry of the page", []],
    ["an entry without server timings", [{}]],
    ["no timing of that name", [{ serverTiming: others.slice(0, 1) }]],
    ["an empty timing", [{ serverTiming: [{ name: "fermata-region", description: "" }] }]],
  ])("is what the site's function says where there is %s", async (_, entries) => {
    setMeta('<meta name="fermata-region" content="">');
    setTiming(entries);
    expect(await find({ findRegion: async () => "uk" })).toBe("GB");
    expect(await find({ findRegion: () => "us-ca" })).toBe("US-CA");
  });

  it.each<[string, unknown]>([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["is rejected", async () => Promise.reject(new Error("no"))],
    ["says nothing", () => undefined],
    ["says null", async () => null],
    ["says something else", () => ({ country: "DE" })],
  ])("is unknown where the site's function %s", async (_, ask) => {
    expect(await find({ findRegion: ask })).toBe("unknown");
  });

  it("is unknown where nobody says it", async () => {
    const found = find();
    await vi.advanceTimersByTimeAsync(0);
    expect(await found).toBe("unknown");
  });

  it("is unknown where the site's function takes longer than two seconds, and waits as long", async () => {
    const answer = (after: number) => () => new Promise((resolve) => setTimeout(() => resolve("DE"), after));
    const [quick, slow] = [find({ findRegion: answer(1999) }), find({ findRegion: answer(2001) })];
    await vi.advanceTimersByTimeAsync(2001);
    expect([await quick, await slow]).toEqual(["DE", "unknown"]);
  });

  it("is unknown where the site's function never answers", async () => {
    const found = find({ findRegion: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await found).toBe("unknown");
  });
});
