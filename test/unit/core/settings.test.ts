import { describe, expect, it, vi } from "vitest";
import { checkSettings } from "../../../src/core/settings/checkSettings.ts";
import type { Problem } from "../../../src/core/settings/createReport.ts";
import { createReport } from "../../../src/core/settings/createReport.ts";
import { explainProblem } from "../../../src/core/settings/explainProblem.ts";
import { readAttributes } from "../../../src/core/settings/readAttributes.ts";

function checked(found: object, attributes?: object) {
  const problems: Problem[] = [];
  const settings = checkSettings(
    found,
    attributes,
    createReport(problems, () => undefined),
  );
  return { settings, problems };
}
const ids = (found: object) => checked(found).settings.categories.map(({ id }) => id);

describe("settings", () => {
  it("are complete where a site sets nothing", () => {
    const { settings, problems } = checked({});
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      revision: "1",
      honourGpc: true,
      cookie: { name: "fermata", domain: "", path: "/", maxAge: "P6M" },
      ui: { layout: "bar", position: "bottom" },
    });
    expect(settings.categories.map(({ id }) => id)).toEqual([
      "essential",
      "performance",
      "functional",
      "analytics",
      "security",
    ]);
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it.each([
    ["value", "revision", { revision: 3 }],
    ["value", "revision", { revision: "x".repeat(41) }],
    ["value", "honourGpc", { honourGpc: "yes" }],
    ["value", "policyUrl", { policyUrl: "javascript:alert(1)" }],
    ["value", "policyUrl", { policyUrl: "\u0001javascript:alert(1)" }],
    ["value", "policyUrl", { policyUrl: " data:text/html,x" }],
    ["value", "controller", { controller: "Larkspan" }],
    ["value", "controller.name", { controller: { name: "x".repeat(100_000) } }],
    ["value", "categories", { categories: { id: "analytics" } }],
    ["value", "services", { services: "youtube" }],
    ["value", "cookie", { cookie: null }],
    ["value", "cookie.path", { cookie: { path: "x" } }],
    ["value", "cookie.domain", { cookie: { domain: "a b" } }],
    ["value", "cookie.name", { cookie: { name: "a;b" } }],
    ["value", "cookie.maxAge", { cookie: { maxAge: "six months" } }],
    ["value", "cookie.maxAge", { cookie: { maxAge: "P24M" } }],
    ["value", "ui.layout", { ui: { layout: "circus" } }],
    ["value", "policy", { policy: "regional" }],
    ["value", "region", { region: "Europe" }],
    ["unknown", "colour", { colour: "red" }],
    ["unknown", "ui.colour", { ui: { colour: "red" } }],
    ["unknown", "constructor", { constructor: 1 }],
    ["unknown", "__proto__", JSON.parse('{ "__proto__": { "debug": true } }')],
    ["value", "categories[0].label", { categories: [{ id: "a", label: 7 }] }],
    ["unknown", "services[0].color", { services: [{ id: "a", category: "analytics", color: 1 }] }],
    ["reason", "fraud", { categories: [{ id: "fraud", required: true }] }],
    ["category", "a", { services: [{ id: "a", category: "nowhere" }] }],
    ["duplicate", "categories[1].id", { categories: [{ id: "a" }, { id: "a" }] }],
    ["duplicate", "services[0].id", { services: [{ id: "analytics", category: "analytics" }] }],
    ["missing", "categories[0].id", { categories: [null] }],
    ["missing", "categories[0].id", { categories: [{ label: "x" }] }],
  ])("name one problem (%s at %s) and take the strict value", (code, path, found) => {
    const { settings, problems } = checked(found);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
    expect(settings.debug).toBe(false);
    expect(settings.policyUrl).toBe("");
    expect(({} as { debug?: boolean }).debug).toBeUndefined();
  });

  it.each(["__proto__", "Analytics", "a-b", "", "x".repeat(33)])(
    "leave out a category with the id %j",
    (id) => {
      const { settings, problems } = checked({ categories: [{ id }, { id: "analytics" }] });
      expect(settings.categories.map((category) => category.id)).toEqual(["essential", "analytics"]);
      expect(problems[0]?.path).toBe("categories[0].id");
    },
  );

  it.each([
    ["P24M", "P13M"],
    ["P400D", "P13M"],
    ["P2Y", "P13M"],
    ["P0M", "P1D"],
    ["P13M", "P13M"],
    ["P1D", "P1D"],
  ])("take the nearest lifetime for %s: %s", (maxAge, nearest) => {
    expect(checked({ cookie: { maxAge } }).settings.cookie.maxAge).toBe(nearest);
  });

  it("always hold essential, first", () => {
    expect(ids({ categories: [{ id: "analytics" }] })).toEqual(["essential", "analytics"]);
    expect(ids({ categories: [] })).toEqual(["essential"]);
  });

  it("take a member that is undefined for one that is not there", () => {
    expect(checked({ policyUrl: undefined, cookie: { domain: undefined } }).problems).toEqual([]);
  });

  it("keep HTML in a label as the text it is", () => {
    const label = "<img src=x onerror=alert(1)>";
    expect(checked({ categories: [{ id: "a", label }] }).settings.categories[1]?.label).toBe(label);
  });

  it("pass over unknown names that came with the tag's attributes", () => {
    const dataset = { cfasync: "false", revision: "7" };
    const { settings, problems } = checked(readAttributes({}, dataset), dataset);
    expect(problems).toEqual([]);
    expect(settings.revision).toBe("7");
  });
});

describe("attributes", () => {
  it("win over the block, and reach the members of an object", () => {
    const block = { revision: "1", cookie: { path: "/a", domain: "old.example" } };
    const dataset = {
      revision: "2",
      cookieDomain: "auto",
      uiLayout: "box",
      honourGpc: "false",
      debug: "true",
    };
    expect(readAttributes(block, dataset)).toEqual({
      revision: "2",
      cookie: { path: "/a", domain: "auto" },
      ui: { layout: "box" },
      honourGpc: false,
      debug: true,
    });
  });
});

describe("the words of a problem", () => {
  it.each<Problem>([
    { code: "value", path: "ui.layout", found: "circus" },
    { code: "unknown", path: "id", found: "marketng" },
    { code: "unknown", path: "#fermata-settings", found: "{ broken" },
    { code: "value", path: "controller.name", found: "x".repeat(100_000) },
    { code: "value", path: "categories", found: 10n },
  ])("say path, what was found, what is allowed, and where to read: $path", (problem) => {
    const print = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    explainProblem(problem);
    const message = String(print.mock.calls[0]?.[0]);
    print.mockRestore();
    expect(message).toContain(problem.path);
    expect(message).toContain("Found: ");
    expect(message).toContain(`Allowed: ${problem.allowed}`);
    expect(message).toMatch(/https:\S+$/);
    expect(message.length).toBeLessThan(600);
    expect(problem.message).toBe(message);
  });
});
