// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Core } from "../../../src/core/parts.ts";
import { countRaises, watchPage } from "../../../src/core/watchRevisions.ts";
import { at, known } from "../../support/samples.ts";

const today = "2027-02-28";
const reported: unknown[][] = [];

/** Looks at a page of a site, for a visitor with a history. */
function look(settings: object, history: readonly (readonly [string, string])[] = []): unknown[][] {
  const texts = history.map(
    ([day, revision]) => `1.${at(day) / 1e3}.1990000000.${revision}.banner.g-essential.d-analytics`,
  );
  localStorage.setItem("fermata-history", texts.reverse().join(" "));
  return lookOnce(settings);
}

/** Looks at a page of a site whose visitor has no history. */
function lookOnce(settings: object): unknown[][] {
  const act =
    (name: string) =>
    async (...details: readonly unknown[]) =>
      name === "report" && reported.push([...details]);
  watchPage({ known: known(settings), state: () => ({ grants: {} }), act } as unknown as Core);
  return reported;
}

beforeEach(() => {
  vi.useFakeTimers({ now: at(today) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  localStorage.clear();
  reported.length = 0;
});

describe("a revision that is raised too often", () => {
  it("is named from what the visitor has answered to", () => {
    const answers = [
      ["2026-09-01", "1"],
      ["2026-11-10", "2"],
      ["2026-12-24", "3"],
    ] as const;
    expect(look({ revision: "4" }, answers)).toEqual([["often", "revision", 3]]);
  });

  it("is named from the list of earlier notices", () => {
    const earlierNotices = [
      { url: "/3", date: "2027-01-10", revision: "v3" },
      { url: "/2", date: "2026-10-01", revision: "v2" },
      { url: "/1", date: "2024-01-01", revision: "v1" },
    ];
    expect(look({ revision: "v4", earlierNotices })).toEqual([["often", "revision", 3]]);
  });

  it.each<[string, object, readonly (readonly [string, string])[]]>([
    [
      "two raises",
      { revision: "3" },
      [
        ["2026-10-01", "1"],
        ["2026-12-01", "2"],
      ],
    ],
    [
      "answers to one revision",
      { revision: "1" },
      [
        ["2026-10-01", "1"],
        ["2026-11-01", "1"],
        ["2026-12-01", "1"],
        ["2027-01-01", "1"],
      ],
    ],
    [
      "three raises of which one may be older than six months",
      { revision: "4" },
      [
        ["2026-08-27", "1"],
        ["2026-10-01", "2"],
        ["2026-12-01", "3"],
      ],
    ],
    [
      "notices without a revision, which asked nobody",
      {
        revision: "1",
        earlierNotices: ["2026-10-01", "2026-11-01", "2026-12-01"].map((date) => ({
          url: "/old",
          date,
          revision: "",
        })),
      },
      [],
    ],
    [
      "notices without a revision between those of one",
      {
        revision: "v1",
        earlierNotices: [
          { url: "/1", date: "2026-10-01", revision: "v1" },
          { url: "/2", date: "2026-10-20", revision: "" },
          { url: "/3", date: "2026-11-01", revision: "v1" },
          { url: "/4", date: "2026-11-20", revision: "" },
        ],
      },
      [],
    ],
    ["nothing that is known", { revision: "9" }, []],
  ])("says nothing of %s", (_, settings, history) => {
    expect(look(settings, history)).toEqual([]);
  });

  it.each(["has no history", "lets nobody read storage"])(
    "is not one of two, for a browser that %s",
    (what) => {
      if (what !== "has no history")
        vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
          throw new DOMException("denied", "SecurityError");
        });
      const earlierNotices = [
        { url: "/1", date: "2026-10-01", revision: "v1" },
        { url: "/2", date: "2026-11-01", revision: "v2" },
        { url: "/3", date: "2026-12-01", revision: "v3" },
      ];
      expect(lookOnce({ revision: "v3", earlierNotices })).toEqual([]);
    },
  );

  it("counts in order of time", () => {
    const sights = [
      { at: at("2026-10-01"), revision: "1" },
      { at: at("2026-12-01"), revision: "2" },
      { at: at("2026-11-01"), revision: "1" },
    ];
    expect(countRaises(sights, at(today))).toBe(1);
    expect(countRaises(sights.reverse(), at(today))).toBe(1);
  });

  it("counts in calendar months, to the day", () => {
    const sights = (day: string) => [
      { at: at(day), revision: "1" },
      { at: at("2027-02-28"), revision: "2" },
    ];
    // Six months after 31 August are 28 February.
    expect(countRaises(sights("2026-08-31"), at("2027-02-28") - 1)).toBe(1);
    expect(countRaises(sights("2026-08-31"), at("2027-02-28"))).toBe(0);
    expect(countRaises(sights("2026-09-01"), at("2027-02-28"))).toBe(1);
  });
});
