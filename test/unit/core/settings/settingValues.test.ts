import { describe, expect, it } from "vitest";
import type { Regions } from "../../../../src/core/policy/regulation.ts";
import { checkRegions } from "../../../../src/core/settings/checkRegions.ts";
import { check } from "../../../support/samples.ts";

/** Settings with one member of a service, of the records, and so on; `read` gives what is used of it. */
const places = {
  service: {
    make: (name: string, value: unknown) => ({
      services: [{ id: "counter", category: "analytics", [name]: value }],
    }),
    read: (settings: unknown, name: string) =>
      (settings as { services: Record<string, unknown>[] }).services[0]?.[name],
    path: (name: string) => `services[0].${name}`,
  },
  page: {
    make: (name: string, value: unknown) => ({ [name]: value }),
    read: (settings: unknown, name: string) => (settings as Record<string, unknown>)[name],
    path: (name: string) => name,
  },
  record: {
    make: (name: string, value: unknown) => ({ record: { [name]: value } }),
    read: (settings: unknown, name: string) => (settings as { record: Record<string, unknown> }).record[name],
    path: (name: string) => `record.${name}`,
  },
  report: {
    make: (name: string, value: unknown) => ({ report: { [name]: value } }),
    read: (settings: unknown, name: string) => (settings as { report: Record<string, unknown> }).report[name],
    path: (name: string) => `report.${name}`,
  },
  ui: {
    make: (name: string, value: unknown) => ({ ui: { [name]: value } }),
    read: (settings: unknown, name: string) => (settings as { ui: Record<string, unknown> }).ui[name],
    path: (name: string) => `ui.${name}`,
  },
} as const;

const call = () => {};
const texts = { good: [["a"], ["a", "b"], []], wrong: ["a", [1], ["a", 1], ["a", ""], {}], strict: [] };
const calls = {
  good: [call, ["dataLayer.push", 1], ["$x"]],
  wrong: ["call", ["call()"], ["two words"], [" x"], [], 1, {}, false],
  strict: undefined,
};

/** What a setting takes, what it does not, and what is used in its place. */
const values: readonly [
  place: keyof typeof places,
  name: string,
  { good: readonly unknown[]; wrong: readonly unknown[]; strict: unknown },
][] = [
  ["service", "match", texts],
  ["service", "inline", texts],
  ["service", "recipients", texts],
  ["service", "data", texts],
  ["ui", "languages", texts],
  ["page", "replayExcept", texts],
  ["service", "onGrant", calls],
  ["service", "onDeny", calls],
  ["page", "findRegion", { good: [call], wrong: ["call", ["call"], {}, null], strict: undefined }],
  ["page", "guard", { good: ["report", true, false], wrong: ["", "yes", 1, null, []], strict: true }],
  ["report", "sample", { good: [0, 0.5, 1], wrong: [-0.1, 1.1, "0.5", null, [0.5], true], strict: 0.01 }],
  [
    "record",
    "headers",
    {
      good: [{}, { "x-key": "a b" }, { a: "1", b: "" }],
      wrong: ["a", [], null, { "x key": "a" }, { "": "a" }, { a: "é" }, { a: "1", b: "\n" }, { "b:": "1" }],
      strict: {},
    },
  ],
  [
    "page",
    "policy",
    {
      good: ["universal", "regional", {}, { DE: {} }, { DE: { model: "opt-in" }, FR: {} }],
      wrong: ["", "local", null, [], 1, { DE: "opt-in" }, { DE: {}, FR: [] }],
      strict: "universal",
    },
  ],
];

describe.each(values)("the setting %s %s", (place, name, { good, wrong, strict }) => {
  const { make, read, path } = places[place];

  it.each(good.map((value) => [value]))("takes %j as it is, without a problem", (value) => {
    const { settings, problems } = check(make(name, value));
    expect(problems).toEqual([]);
    expect(read(settings, name)).toEqual(value);
  });

  it.each(wrong.map((value) => [value]))("names %j by its path, and uses the default", (value) => {
    const { settings, problems } = check(make(name, value));
    expect(problems.map((one) => [one.code, one.path])).toEqual([["value", path(name)]]);
    expect(read(settings, name)).toEqual(strict);
  });
});

describe("what a site leaves out", () => {
  it("is, for the page, what docs/settings.md says", () => {
    const { categories, ...settings } = check({}).settings;
    expect(settings).toEqual({
      services: [],
      revision: "1",
      changes: "",
      earlierNotices: [],
      history: false,
      policyUrl: "",
      imprintUrl: "",
      controller: { name: "", address: "", email: "", phone: "" },
      cookie: { name: "fermata", domain: "", path: "/", maxAge: "P6M" },
      honourGpc: true,
      region: "auto",
      policy: "universal",
      findRegion: undefined,
      locale: "auto",
      messages: {},
      audience: { minor: false },
      replayExcept: [],
      ui: {
        layout: "bar",
        position: "bottom",
        scheme: "auto",
        preferences: "dialog",
        floatingButton: false,
        languages: [],
      },
      guard: true,
      report: { endpoint: "", sample: 0.01 },
      record: { endpoint: "", retention: "P4Y", headers: {} },
      frames: "inherit",
      reloadOnWithdraw: false,
      lockdown: false,
      debug: false,
    });
    const empty = {
      required: false,
      reason: "",
      label: "",
      description: "",
      ifRejected: "",
      saleOrShare: false,
      explicit: false,
    };
    const ids = ["essential", "performance", "functional", "analytics", "security"];
    expect(categories).toEqual(ids.map((id) => ({ id, ...empty })));
  });

  it("is empty, for a service and all that it lists", () => {
    const [one] = check({
      services: [
        {
          id: "counter",
          category: "analytics",
          cookies: [{ name: "_c" }],
          storage: [{ name: "key" }],
          transfers: [{ country: "US" }],
        },
      ],
    }).settings.services;
    const item = { duration: "", purpose: "", type: "", kept: false };
    expect(one).toEqual({
      id: "counter",
      category: "analytics",
      name: "",
      provider: "",
      purpose: "",
      policyUrl: "",
      cookies: [{ name: "_c", ...item }],
      storage: [{ name: "key", ...item }],
      saleOrShare: false,
      sensitive: false,
      exempt: "",
      replay: false,
      transfers: [{ country: "US", ground: "" }],
      recipients: [],
      role: "",
      data: [],
      retention: "",
      match: [],
      inline: [],
      onGrant: undefined,
      onDeny: undefined,
    });
    expect(check({ earlierNotices: [{ url: "/old" }] }).settings.earlierNotices).toEqual([
      { date: "", url: "/old", revision: "" },
    ]);
  });

  it("is named, for a transfer without its country", () => {
    const { settings, problems } = check({
      services: [{ id: "counter", category: "analytics", transfers: [{ ground: "consent" }] }],
    });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["missing", "services[0].transfers[0].country"],
    ]);
    expect(settings.services[0]?.transfers).toEqual([]);
  });
});

describe("a row of a site's own table of regions", () => {
  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ["model", ["opt-in", "opt-out", "notice", "none"], ["opt", "an opt-in", "opt-in or out", ""]],
    [
      "defaults",
      [{}, { analytics: "off" }, { analytics: "on", security: "notice" }],
      ["off", null, { analytics: "on", security: "yes" }, { analytics: "not off" }, { analytics: "offer" }],
    ],
    ["maxAge", ["P6M", "P13M", "P180D", "P1Y"], ["6M", "P6", "P1234D", "PxM", "1 P6M", "P6MM", "P6W"]],
    ["refusalMaxAge", ["PERSIST", "P6M"], ["NEVER", "6M"]],
    ["askAgainAfter", ["P12M"], ["soon", "PERSIST"]],
    ["sensitive", ["on", "off"], ["", "yes", true]],
    ["from", ["2026-01-01"], ["next year"]],
    ["inherits", ["US"], [1, null]],
    ["name", ["Anything", 1], []],
  ])("takes of %s what makes sense, and is left out and named for the rest", (key, good, wrong) => {
    const rowOf = (value: unknown) => {
      const told: string[] = [];
      const table = { DE: { [key]: value }, FR: {} } as unknown as Regions;
      const rows = checkRegions(table, (code, path, found) => void told.push(`${code} ${path} ${found}`));
      return [Object.keys(rows), told];
    };
    for (const value of good) expect(rowOf(value)).toEqual([["DE", "FR"], []]);
    for (const value of wrong) expect(rowOf(value)).toEqual([["FR"], [`value policy.DE.${key} ${value}`]]);
  });
});
