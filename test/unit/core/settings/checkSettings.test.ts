import { describe, expect, it } from "vitest";
import type { Settings } from "../../../../src/core/settings/settings.ts";
import { check } from "../../../support/samples.ts";

const essential = { id: "essential" };
const analytics = { id: "analytics" };
const huge = "x".repeat(2001);
const withOne = (rest: object) => ({ services: [{ id: "counter", category: "analytics", ...rest }] });
const firstService = ({ services }: Settings) => services[0];
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("checkSettings", () => {
  it("gives the defaults and no problem for a site that sets nothing", () => {
    const { settings, problems } = check({});
    expect(problems).toEqual([]);
    expect(Object.isFrozen(settings)).toBe(true);
    expect(ids(settings.categories)).toEqual([
      "essential",
      "performance",
      "functional",
      "analytics",
      "security",
    ]);
    expect(settings).toMatchObject({
      services: [],
      revision: "1",
      region: "auto",
      policy: "universal",
      honourGpc: true,
      cookie: { name: "fermata", domain: "", path: "/", maxAge: "P6M" },
      locale: "auto",
      ui: { layout: "bar", position: "bottom" },
      reloadOnWithdraw: false,
      debug: false,
    });
  });

  it.each<[string, object]>([
    ["every setting", { revision: "2024-03-26", policyUrl: "/privacy", region: "US-CA", debug: true }],
    ["links of all allowed kinds", { policyUrl: "https://x.example/a:b", imprintUrl: "imprint.html#a" }],
    ["a link with a query that holds a colon", { policyUrl: "?url=https://x.example" }],
    ["a link with letters beyond ASCII", { policyUrl: "/datenschutz-erklärung" }],
    ["a link to a fragment", { policyUrl: "#policy" }],
    ["texts of 2000 characters", { changes: "x".repeat(2000) }],
    [
      "members that are undefined",
      { policyUrl: undefined, cookie: { domain: undefined }, services: undefined },
    ],
    [
      "a category that is required with a reason",
      { categories: [essential, { ...analytics, required: true, reason: "law" }] },
    ],
    ["a service with cookies", withOne({ cookies: [{ name: "_ga*", duration: "P2Y" }] })],
    [
      "a service whose data is described in full",
      withOne({ recipients: ["Host Inc."], role: "processor", data: ["IP address"], retention: "P14M" }),
    ],
    ["a category that needs an express yes", { categories: [essential, { ...analytics, explicit: true }] }],
    ["earlier notices", { earlierNotices: [{ date: "2023-05-01", url: "/old", revision: "1" }] }],
    ["languages to choose among", { ui: { languages: ["en", "de"] }, history: true }],
    ["a domain", { cookie: { domain: "shop.example" } }],
    ["the longest lifetime in months", { cookie: { maxAge: "P13M" } }],
    ["the longest lifetime in days", { cookie: { maxAge: "P396D" } }],
    ["the longest lifetime in years", { cookie: { maxAge: "P1Y" } }],
    ["the shortest lifetime", { cookie: { maxAge: "P1D" } }],
    ["a revision of 40 characters", { revision: "2024-03-26-and-a-long-name-of-the-release".slice(0, 40) }],
    ["a revision with eight signs that are neither letters nor digits", { revision: "v1.2: a, b, c!" }],
    ["texts of the site's own", { messages: { en: { heading: "Cookies?" } } }],
  ])("takes %s as it is", (_, found) => {
    const { settings, problems } = check(found);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject(JSON.parse(JSON.stringify(found)));
  });

  it.each<
    [string, object, code: string, path: string, used: (settings: Settings) => unknown, strict: unknown]
  >([
    // Wrong types
    ["a number as text", { revision: 5 }, "value", "revision", (all) => all.revision, "1"],
    ["null as text", { policyUrl: null }, "value", "policyUrl", (all) => all.policyUrl, ""],
    ["a list as text", { revision: ["1"] }, "value", "revision", (all) => all.revision, "1"],
    ["a text as a switch", { debug: "yes" }, "value", "debug", (all) => all.debug, false],
    ["a number as a switch", { honourGpc: 0 }, "value", "honourGpc", (all) => all.honourGpc, true],
    ["null as a switch", { honourGpc: null }, "value", "honourGpc", (all) => all.honourGpc, true],
    [
      "a text as a list",
      { categories: "analytics" },
      "value",
      "categories",
      (all) => all.categories.length,
      5,
    ],
    ["an object as a list", { services: {} }, "value", "services", (all) => all.services, []],
    ["a list as an object", { cookie: [] }, "value", "cookie", (all) => all.cookie.name, "fermata"],
    ["null as an object", { cookie: null }, "value", "cookie", (all) => all.cookie.maxAge, "P6M"],
    ["a text as an object", { ui: "box" }, "value", "ui", (all) => all.ui.layout, "bar"],
    ["a function", { controller: () => {} }, "value", "controller", (all) => all.controller.name, ""],
    [
      "a number inside an object",
      { cookie: { maxAge: 6 } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P6M",
    ],
    [
      "a role that does not exist",
      withOne({ role: "friend" }),
      "value",
      "services[0].role",
      (all) => all.services[0]?.role,
      "",
    ],
    [
      "one recipient as text",
      withOne({ recipients: "Host Inc." }),
      "value",
      "services[0].recipients",
      (all) => all.services[0]?.recipients,
      [],
    ],
    [
      "a script as the link of an earlier notice",
      { earlierNotices: [{ url: "javascript:alert(1)" }] },
      "value",
      "earlierNotices[0].url",
      (all) => all.earlierNotices,
      [],
    ],
    [
      "a date in words",
      { earlierNotices: [{ url: "/old", date: "May 2023" }] },
      "value",
      "earlierNotices[0].date",
      (all) => all.earlierNotices[0]?.date,
      "",
    ],
    [
      "numbers as languages",
      { ui: { languages: [1] } },
      "value",
      "ui.languages",
      (all) => all.ui.languages,
      [],
    ],
    // Unknown names
    [
      "a setting that does not exist",
      { colour: "red" },
      "unknown",
      "colour",
      (all) => "colour" in all,
      false,
    ],
    [
      "one in an object",
      { cookie: { days: 5 } },
      "unknown",
      "cookie.days",
      (all) => "days" in all.cookie,
      false,
    ],
    ["another case", { policyURL: "/p" }, "unknown", "policyURL", (all) => all.policyUrl, ""],
    [
      "one in a category",
      { categories: [{ ...analytics, on: true }] },
      "unknown",
      "categories[0].on",
      (all) => all.categories.length,
      2,
    ],
    [
      "one in a service",
      withOne({ vendor: "x" }),
      "unknown",
      "services[0].vendor",
      (all) => all.services.length,
      1,
    ],
    [
      "an inherited name",
      { toString: "x" },
      "unknown",
      "toString",
      (all) => Object.hasOwn(all, "toString"),
      false,
    ],
    [
      "`constructor`",
      { ui: { constructor: "x" } },
      "unknown",
      "ui.constructor",
      (all) => all.ui.layout,
      "bar",
    ],
    [
      "`__proto__` from JSON",
      JSON.parse('{"__proto__":{"debug":true}}'),
      "unknown",
      "__proto__",
      (all) => all.debug,
      false,
    ],
    [
      "`__proto__` in an object from JSON",
      JSON.parse('{"cookie":{"__proto__":{"path":"/x"}}}'),
      "unknown",
      "cookie.__proto__",
      (all) => all.cookie.path,
      "/",
    ],
    // Ids
    [
      "a category without id",
      { categories: [essential, {}] },
      "missing",
      "categories[1].id",
      (all) => ids(all.categories),
      ["essential"],
    ],
    [
      "a category that is a text",
      { categories: ["analytics"] },
      "missing",
      "categories[0].id",
      (all) => ids(all.categories),
      ["essential"],
    ],
    [
      "a category that is null",
      { categories: [null] },
      "missing",
      "categories[0].id",
      (all) => ids(all.categories),
      ["essential"],
    ],
    [
      "a service that is a text",
      { services: ["youtube"] },
      "missing",
      "services[0].id",
      (all) => all.services,
      [],
    ],
    [
      "two categories of one id",
      { categories: [analytics, { ...analytics, required: true, reason: "x" }] },
      "duplicate",
      "categories[1].id",
      (all) => all.categories.find(({ id }) => id === "analytics")?.required,
      false,
    ],
    [
      "two services of one id",
      {
        services: [
          { id: "a", category: "analytics" },
          { id: "a", category: "essential" },
        ],
      },
      "duplicate",
      "services[1].id",
      (all) => all.services.map(({ category }) => category),
      ["analytics"],
    ],
    [
      "a service with the id of a category",
      { services: [{ id: "analytics", category: "essential" }] },
      "duplicate",
      "services[0].id",
      (all) => all.services,
      [],
    ],
    [
      "a service with the id of the category that the site forgot",
      { categories: [analytics], services: [{ id: "essential", category: "analytics" }] },
      "duplicate",
      "services[0].id",
      (all) => [ids(all.categories), all.services],
      [["essential", "analytics"], []],
    ],
    [
      "a revision that the cookie would write with more than 80 characters",
      { revision: "v 1.2.3 / a.b.c.d" },
      "value",
      "revision",
      (all) => all.revision,
      "1",
    ],
    [
      "a revision of doubled hyphens",
      { revision: "1------------------" },
      "value",
      "revision",
      (all) => all.revision,
      "1",
    ],
    // Categories and services
    [
      "a category required without a reason",
      { categories: [{ ...analytics, required: true }] },
      "reason",
      "analytics",
      (all) => all.categories.length,
      2,
    ],
    [
      "a service of no category",
      { services: [{ id: "ghost" }] },
      "category",
      "ghost",
      (all) => all.services,
      [],
    ],
    [
      "a service of a category that is not there",
      { services: [{ id: "ghost", category: "ads" }] },
      "category",
      "ghost",
      (all) => all.services,
      [],
    ],
    [
      "a service that is sold by text",
      withOne({ saleOrShare: "no" }),
      "value",
      "services[0].saleOrShare",
      (all) => firstService(all)?.saleOrShare,
      false,
    ],
    [
      "cookies that are no list",
      withOne({ cookies: "_ga" }),
      "value",
      "services[0].cookies",
      (all) => firstService(all)?.cookies,
      [],
    ],
    [
      "a category locked by a text",
      { categories: [{ ...analytics, required: "true", reason: "x" }] },
      "value",
      "categories[0].required",
      (all) => all.categories[1]?.required,
      false,
    ],
    // Texts
    ["an empty revision", { revision: "" }, "value", "revision", (all) => all.revision, "1"],
    [
      "a revision of 41 characters",
      { revision: "x".repeat(41) },
      "value",
      "revision",
      (all) => all.revision,
      "1",
    ],
    ["a revision of two lines", { revision: "1\n2" }, "value", "revision", (all) => all.revision, "1"],
    ["a huge text", { changes: huge }, "value", "changes", (all) => all.changes, ""],
    [
      "a huge text of many lines",
      { changes: "x\n".repeat(1001) },
      "value",
      "changes",
      (all) => all.changes,
      "",
    ],
    [
      "a huge label",
      { categories: [{ ...analytics, label: huge }] },
      "value",
      "categories[0].label",
      (all) => all.categories[1]?.label,
      "",
    ],
    ["a huge revision", { revision: huge.repeat(100) }, "value", "revision", (all) => all.revision, "1"],
    // Fixed sets
    ["a region in words", { region: "California" }, "value", "region", (all) => all.region, "auto"],
    ["a region in small letters", { region: "fr" }, "value", "region", (all) => all.region, "auto"],
    [
      "a policy that does not exist",
      { policy: "opt-out" },
      "value",
      "policy",
      (all) => all.policy,
      "universal",
    ],
    [
      "a layout that does not exist",
      { ui: { layout: "wall" } },
      "value",
      "ui.layout",
      (all) => all.ui.layout,
      "bar",
    ],
    [
      "a layout with more behind it",
      { ui: { layout: "bar x" } },
      "value",
      "ui.layout",
      (all) => all.ui.layout,
      "bar",
    ],
    [
      "a position that does not exist",
      { ui: { position: "left" } },
      "value",
      "ui.position",
      (all) => all.ui.position,
      "bottom",
    ],
    // Links
    [
      "a link that is code",
      { policyUrl: "javascript:alert(1)" },
      "value",
      "policyUrl",
      (all) => all.policyUrl,
      "",
    ],
    [
      "one in capitals",
      { policyUrl: "JavaScript:alert(1)" },
      "value",
      "policyUrl",
      (all) => all.policyUrl,
      "",
    ],
    [
      "one behind a space",
      { imprintUrl: " javascript:alert(1)" },
      "value",
      "imprintUrl",
      (all) => all.imprintUrl,
      "",
    ],
    [
      "one behind a control character",
      { policyUrl: "\u0001javascript:alert(1)" },
      "value",
      "policyUrl",
      (all) => all.policyUrl,
      "",
    ],
    [
      "one behind a line feed",
      { policyUrl: "\njavascript:alert(1)" },
      "value",
      "policyUrl",
      (all) => all.policyUrl,
      "",
    ],
    [
      "one with a line feed in it",
      { policyUrl: "java\nscript:alert(1)" },
      "value",
      "policyUrl",
      (all) => all.policyUrl,
      "",
    ],
    [
      "one with a tab in it",
      { policyUrl: "java\tscript:alert(1)" },
      "value",
      "policyUrl",
      (all) => all.policyUrl,
      "",
    ],
    [
      "one with a line feed before the colon",
      { policyUrl: "javascript\r\n:alert(1)" },
      "value",
      "policyUrl",
      (all) => all.policyUrl,
      "",
    ],
    ["data as a link", { policyUrl: "data:text/html,x" }, "value", "policyUrl", (all) => all.policyUrl, ""],
    ["a scheme of its own", { policyUrl: "x-y.z+1:a" }, "value", "policyUrl", (all) => all.policyUrl, ""],
    [
      "a service's link that is code",
      withOne({ policyUrl: "javascript:1" }),
      "value",
      "services[0].policyUrl",
      (all) => firstService(all)?.policyUrl,
      "",
    ],
    // The cookie
    [
      "a domain with a slash",
      { cookie: { domain: "https://x.example" } },
      "value",
      "cookie.domain",
      (all) => all.cookie.domain,
      "",
    ],
    [
      "a domain that adds an attribute",
      { cookie: { domain: "x.example; Max-Age=9" } },
      "value",
      "cookie.domain",
      (all) => all.cookie.domain,
      "",
    ],
    [
      "a path that adds an attribute",
      { cookie: { path: "/; Secure" } },
      "value",
      "cookie.path",
      (all) => all.cookie.path,
      "/",
    ],
    ["a relative path", { cookie: { path: "shop" } }, "value", "cookie.path", (all) => all.cookie.path, "/"],
    [
      "a name with a space",
      { cookie: { name: "my choice" } },
      "value",
      "cookie.name",
      (all) => all.cookie.name,
      "fermata",
    ],
    ["an empty name", { cookie: { name: "" } }, "value", "cookie.name", (all) => all.cookie.name, "fermata"],
    [
      "a name that ends the name",
      { cookie: { name: "a=b" } },
      "value",
      "cookie.name",
      (all) => all.cookie.name,
      "fermata",
    ],
    [
      "a lifetime in words",
      { cookie: { maxAge: "six months" } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P6M",
    ],
    [
      "a lifetime in weeks",
      { cookie: { maxAge: "P4W" } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P6M",
    ],
    [
      "a lifetime in minutes",
      { cookie: { maxAge: "PT5M" } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P6M",
    ],
    ["no days", { cookie: { maxAge: "P0D" } }, "value", "cookie.maxAge", (all) => all.cookie.maxAge, "P1D"],
    ["no months", { cookie: { maxAge: "P0M" } }, "value", "cookie.maxAge", (all) => all.cookie.maxAge, "P1D"],
    [
      "397 days",
      { cookie: { maxAge: "P397D" } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P13M",
    ],
    [
      "fourteen months",
      { cookie: { maxAge: "P14M" } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P13M",
    ],
    [
      "two years",
      { cookie: { maxAge: "P2Y" } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P13M",
    ],
    [
      "ten thousand days",
      { cookie: { maxAge: "P10000D" } },
      "value",
      "cookie.maxAge",
      (all) => all.cookie.maxAge,
      "P13M",
    ],
  ])("answers %s with one problem and the strict value", (_, found, code, path, used, strict) => {
    const { settings, problems } = check(found);
    expect(problems.map((one) => [one.code, one.path])).toEqual([[code, path]]);
    expect(used(settings)).toEqual(strict);
  });

  it.each(["Analytics", "a b", "a-b", "ä", "x".repeat(33), "__proto__", "<b>", "a.b"])(
    "leaves out a category and a service whose id is %s, with one problem each",
    (id) => {
      const { settings, problems } = check({
        categories: [essential, JSON.parse(JSON.stringify({ id }))],
        services: [{ id, category: "essential" }],
      });
      expect(ids(settings.categories)).toEqual(["essential"]);
      expect(settings.services).toEqual([]);
      expect(problems.map(({ path }) => path)).toEqual(["categories[1].id", "services[0].id"]);
    },
  );

  it("keeps markup in a text as text", () => {
    const label = "<img src=x onerror=alert(1)>";
    const { settings, problems } = check({ categories: [essential, { ...analytics, label }] });
    expect(problems).toEqual([]);
    expect(settings.categories[1]?.label).toBe(label);
  });

  it("puts essential first when the site forgot it, and does not change what the site wrote", () => {
    const found = Object.freeze({ categories: Object.freeze([Object.freeze({ ...analytics })]) });
    expect(ids(check(found).settings.categories)).toEqual(["essential", "analytics"]);
  });

  it("names every problem, not only the first", () => {
    const { problems } = check({ revision: 1, colour: 2, cookie: { path: 3 }, services: [4, 5] });
    expect(problems.map(({ path }) => path)).toEqual([
      "revision",
      "colour",
      "cookie.path",
      "services[0].id",
      "services[1].id",
    ]);
  });

  it("is silent about unknown attributes of the tag, which are another tool's, and about no other", () => {
    const attributes = { cfasync: "false", policyUrl: "javascript:1", constructor: "" };
    const { problems } = check({ ...attributes, colour: "red", valueOf: "blue" }, attributes);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["value", "policyUrl"],
      ["unknown", "colour"],
      ["unknown", "valueOf"],
    ]);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a text", "_ga"],
    ["a number", 5],
    ["a list", []],
    ["nothing", {}],
    ["a name that is no text", { name: { toString: 1 } }],
  ])("leaves out a stored item that is %s, with one problem", (_, item) => {
    const good = { name: "_ga", type: "cookie" };
    const { settings, problems } = check(withOne({ cookies: [item, good], storage: [item] }));
    expect(firstService(settings)?.cookies.map(({ name }) => name)).toEqual(["_ga"]);
    expect(firstService(settings)?.storage).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual([
      "services[0].cookies[0].name",
      "services[0].storage[0].name",
    ]);
  });

  it("uses the defaults, with one problem, when the site's own object throws where it is read", () => {
    const found = {
      revision: "2",
      get categories(): never {
        throw new Error("of the site");
      },
    };
    const { settings, problems } = check(found);
    expect(settings).toEqual(check({}).settings);
    expect(problems).toEqual([{ code: "value", path: "settings", found: "of the site" }]);
  });
});
