/** What each setting may be: good values are taken as they are, wrong ones are reported by path and replaced by the default. */
import { describe, expect, it } from "vitest";
import { check } from "../../../support/samples.ts";

type Row = readonly [path: string, strict: unknown, good: readonly unknown[], wrong: readonly unknown[]];

const call = () => {};
const place = () => "FR";
const texts = { good: [[], ["a"], ["a", "b"]], wrong: [[""], ["a", ""], ["a", 5], [null], "a", {}, null] };
const lists = [
  "services[0].match",
  "services[0].inline",
  "services[0].recipients",
  "services[0].data",
  "ui.languages",
  "replayExcept",
];
const calls = {
  good: [call, ["gtag", "consent"], ["dataLayer.push", {}], ["$"]],
  wrong: ["gtag", [], ["a b"], ["a("], ["(a"], [" "], {}, { 0: "gtag" }, 5, true, null],
};
const links = {
  good: ["", "/r", "?a=b:c", "http://x.example/r", "https://x.example/r"],
  wrong: ["javascript:alert(1)", "data:text/html,x", "java\nscript:1", " /r", "httpx:/r", 5, null],
};

const rows: readonly Row[] = [
  ...lists.map((path): Row => [path, [], texts.good, texts.wrong]),
  ["services[0].onGrant", undefined, calls.good, calls.wrong],
  ["services[0].onDeny", undefined, calls.good, calls.wrong],
  ["findRegion", undefined, [place, async () => "FR"], ["FR", ["FR"], {}, true, null]],
  ["guard", true, [true, false, "report"], ["", "true", "reports", 0, 1, [], null]],
  ["report.sample", 0.01, [0, 0.5, 1], [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY, "0.5", true, null]],
  [
    "record.headers",
    {},
    [{}, { "X-Key": "a b~" }, { key_1: "" }, { A: "1", B: "2" }],
    [
      { "X Key": "a" },
      { " X": "a" },
      { "X:": "a" },
      { "": "a" },
      { A: "ä" },
      { A: 5 },
      { A: null },
      { A: "a\nb" },
      { A: "1", "B C": "2" },
      { A: "1", B: "ä" },
      [],
      "X: a",
      null,
    ],
  ],
  [
    "policy",
    "universal",
    ["universal", "regional", {}, { NZ: {} }, { NZ: { model: "opt-in" }, FR: {} }],
    ["", "Regional", { NZ: "opt-in" }, { NZ: null }, { NZ: [] }, { NZ: {}, FR: 5 }, [], [{}], true, null],
  ],
  // A text of the site's own may speak of anything.
  ["changes", "", ["our ?privacyUrl=mailto:x", "a=__proto__", "id=Ü"], ["__proto__", 5, null]],
  ["region", "auto", ["auto", "FR", "US-CA", "GB-ENG"], ["", "autos", "FRA", "US-", "US-CALI", "USCA", "fr"]],
  [
    "revision",
    "1",
    ["2", "x".repeat(40), "a-b-c-d-e-f-g-h-i-j-k", "a.b.c.d.e.f.g.h.i"],
    ["", "x".repeat(41), "1-a.b.c.d.e.f.g.h.i.j", "a_b_c_d_e_f_g_h_i_j", "a--b--c--d--e--f--g--h--i--j"],
  ],
  ["cookie.name", "fermata", ["a", "my-choice_2"], ["", "a b", "a;", "=a"]],
  ["cookie.domain", "", ["", "auto", "shop.my-site.example"], ["a b", "a/", "a;b", " a"]],
  ["cookie.path", "/", ["/", "/shop", "/shop/de"], ["", "shop", "shop/de", "/a b", "/a;b", "/shop;"]],
  ["cookie.maxAge", "P6M", ["P1D", "P90D", "P6M", "P1Y"], ["", "6M", "P6", "P1Mx", "xP1M", "P1W", "P-1M"]],
  [
    "record.retention",
    "P4Y",
    ["P1Y", "P4Y", "P24M", "P730D", "P9999D"],
    ["", "P0D", "P04Y", "P12345D", "P4W", "P4", "P4Yx", "xP4Y", "4Y"],
  ],
  ["ui.layout", "bar", ["bar", "box", "dialog"], ["", "boxes", "xbar", "Bar"]],
  [
    "ui.position",
    "bottom",
    ["bottom", "top", "bottom-end", "top-end"],
    ["", "left", "top-", "top-ends", "bottomx", "xbottom"],
  ],
  ["ui.scheme", "auto", ["auto", "light", "dark"], ["", "darker", "xlight", "Dark"]],
  ["ui.preferences", "dialog", ["dialog", "side"], ["", "sideways", "inside"]],
  ["ui.floatingButton", false, [true, false], ["true", 1, null]],
  ["frames", "inherit", ["inherit", "hide", "show"], ["", "shown", "hides", "xshow"]],
  [
    "services[0].exempt",
    "",
    [
      "",
      "fr-statistics",
      "uk-statistics",
      "it-statistics",
      "nl-statistics",
      "uk-appearance",
      "es-preferences",
    ],
    ["fr", "de-statistics", "fr-appearance", "fr-statistics-2", "x es-preferences"],
  ],
  [
    "services[0].role",
    "",
    ["", "processor", "joint", "controller"],
    ["friend", "joints", "processor of data", "xjoint"],
  ],
  ["policyUrl", "", links.good, links.wrong],
  ["imprintUrl", "", links.good, links.wrong],
  ["services[0].policyUrl", "", links.good, links.wrong],
  ["report.endpoint", "", links.good, links.wrong],
  ["record.endpoint", "", links.good, links.wrong],
  ["earlierNotices[0].date", "", ["2023-05-01"], ["", "2023-05-011", "2023-5-1", "x2023-05-01", "May 2023"]],
];

/** Items of lists with what they must have, so that one more member can be tried. */
const items: Readonly<Record<string, object>> = {
  services: { id: "counter", category: "analytics" },
  earlierNotices: { url: "/old" },
};

/** Settings in which nothing stands but a value at a path. */
function settingsWith(path: string, value: unknown): object {
  const [, list = "", member = ""] = /^(\w+)\[0\]\.(\w+)$/.exec(path) ?? [];
  if (list) return { [list]: [{ ...items[list], [member]: value }] };
  const nested = path.split(".").reduceRight((inner: unknown, key) => ({ [key]: inner }), value);
  return nested as object;
}

const read = (settings: unknown, path: string) =>
  path.split(/\W+/).reduce((at, key) => (at as Record<string, unknown>)[key], settings);

const show = (value: unknown) =>
  typeof value === "function" || typeof value === "number" ? String(value) : JSON.stringify(value);

const goods = rows.flatMap(([path, , good]) => good.map((value) => [path, show(value), value] as const));
const wrongs = rows.flatMap(([path, strict, , wrong]) =>
  wrong.map((value) => [path, show(value), value, strict] as const),
);

describe("the value of a setting", () => {
  it.each(goods)("%s takes %s as it is", (path, _, value) => {
    const { settings, problems } = check(settingsWith(path, value));
    expect(problems).toEqual([]);
    expect(read(settings, path)).toEqual(value);
  });

  it.each(wrongs)("%s reports %s, and takes the default", (path, _, value, strict) => {
    const { settings, problems } = check(settingsWith(path, value));
    expect(problems).toEqual([{ code: "value", path, found: value }]);
    expect(read(settings, path)).toEqual(strict);
  });

  it.each([
    "id=A",
    "revision=",
    "revision=.........",
    "region=Europe",
    "exempt=all",
    "domain=a b",
    "path=shop",
    "maxAge=long",
    "record.retention=long",
    "cookie.name=a b",
    "layout=wall",
    "position=left",
    "scheme=red",
    "preferences=none",
    "frames=all",
    "endpoint=a:b",
    "url=a:b",
    "date=today",
    "role=friend",
    "country=France",
  ])("a text may speak of %s, which binds the setting of that name alone", (words) => {
    const { settings, problems } = check({
      changes: words,
      services: [{ ...items.services, purpose: words }],
    });
    expect(problems).toEqual([]);
    expect([settings.changes, settings.services[0]?.purpose]).toEqual([words, words]);
  });

  it("a name and a retention of a service are free texts, unlike those of the cookie and the record", () => {
    const free = { name: "My counter!", retention: "as long as it takes" };
    const { settings, problems } = check({ services: [{ ...items.services, ...free }] });
    expect(problems).toEqual([]);
    expect(settings.services[0]).toMatchObject(free);
  });
});

describe("a transfer", () => {
  const withTransfers = (...transfers: unknown[]) =>
    check({ services: [{ ...items.services, transfers }] } as object);

  it("is taken with its country", () => {
    const { settings, problems } = withTransfers({ country: "US", ground: "scc" }, { country: "IN" });
    expect(problems).toEqual([]);
    expect(settings.services[0]?.transfers).toEqual([
      { country: "US", ground: "scc" },
      { country: "IN", ground: "" },
    ]);
  });

  it.each(["", "U", "us", "USA", "xUS", "United States", 5])("to %j is reported, and left out", (country) => {
    const { settings, problems } = withTransfers({ country }, { country: "US" });
    expect(problems).toEqual([{ code: "value", path: "services[0].transfers[0].country", found: country }]);
    expect(settings.services[0]?.transfers.map((one) => one.country)).toEqual(["US"]);
  });

  it("without a country is reported as missing it, and left out", () => {
    const { settings, problems } = withTransfers({ ground: "scc" });
    expect(problems).toEqual([
      { code: "missing", path: "services[0].transfers[0].country", found: { ground: "scc" } },
    ]);
    expect(settings.services[0]?.transfers).toEqual([]);
  });
});

describe("an earlier notice", () => {
  it.each(["/old", "http://x.example/old", "https://x.example/old"])("may stand at %s", (url) => {
    const { settings, problems } = check({ earlierNotices: [{ url }] });
    expect(problems).toEqual([]);
    expect(settings.earlierNotices).toEqual([{ date: "", url, revision: "" }]);
  });

  it("without a link is reported as missing it, and left out", () => {
    const { settings, problems } = check({ earlierNotices: [{ date: "2023-05-01" }] });
    expect(problems).toEqual([
      { code: "missing", path: "earlierNotices[0].url", found: { date: "2023-05-01" } },
    ]);
    expect(settings.earlierNotices).toEqual([]);
  });
});
