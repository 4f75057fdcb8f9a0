// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { releaseInSlices } from "../../../../src/core/gate/releaseInSlices.ts";

/** What happens when the page gets to answer. */
const yielded = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/platform/yieldToPage.ts", () => ({ yieldToPage: async () => yielded() }));

const inline = '<script type="text/plain" data-consent="a"></script>';
const fetched = '<script type="text/plain" data-consent="a" src="/a.js"></script>';
const deferred = '<script type="text/plain" data-consent="a" data-type="module"></script>';
const template = '<template data-consent="a"></template>';

/** Releases a page; gives how many elements were released one by one, and whether the whole document was at the end. */
async function releasePage(markup: string) {
  document.body.innerHTML = markup;
  const release = vi.fn();
  await releaseInSlices(release);
  const ones = release.mock.calls.filter(([, root]) => root);
  return { ones: ones.map(([, root]) => root as Element), last: release.mock.calls.at(-1) };
}

afterEach(() => {
  vi.restoreAllMocks();
  yielded.mockReset();
  document.body.innerHTML = "";
});

describe("a release in slices", () => {
  it("is one call where a hundred elements are held or fewer", async () => {
    const { ones, last } = await releasePage(inline.repeat(100));
    expect([ones.length, last]).toEqual([0, []]);
  });

  it("goes element by element where more are, and ends with the whole document", async () => {
    const { ones, last } = await releasePage(inline.repeat(101));
    expect([ones.length, last]).toEqual([101, []]);
  });

  it.each([
    ["script that must be fetched", fetched],
    ["template", template],
  ])("leaves to the queue what begins with the first %s", async (_, first) => {
    const { ones, last } = await releasePage(inline.repeat(60) + first + inline.repeat(60));
    expect([ones.length, last]).toEqual([60, []]);
  });

  it("passes by modules, which come behind all others", async () => {
    const { ones } = await releasePage(inline.repeat(60) + deferred + inline.repeat(60));
    expect(ones.length).toBe(120);
    expect(ones.some((one) => one.matches("[data-type]"))).toBe(false);
  });

  it("lets the page answer after each 20 ms, however long that takes", async () => {
    let now = 0;
    vi.spyOn(Date, "now").mockImplementation(() => now);
    document.body.innerHTML = inline.repeat(120);
    const slices: number[] = [];
    let count = 0;
    yielded.mockImplementation(() => {
      slices.push(count);
      now += 1000;
    });
    await releaseInSlices((_event?: unknown, root?: ParentNode) => {
      if (!root) return;
      now += 5;
      count += 1;
    });
    expect(count).toBe(120);
    expect(slices).toEqual(Array.from({ length: 30 }, (_, index) => 4 * (index + 1)));
  });
});
