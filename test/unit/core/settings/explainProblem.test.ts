import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Problem, ProblemCode } from "../../../../src/core/settings/createReport.ts";
import { explainProblem } from "../../../../src/core/settings/explainProblem.ts";
import { check } from "../../../support/samples.ts";

let printed: string[];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, "warn").mockImplementation((text) => void printed.push(text));
});
afterEach(() => vi.restoreAllMocks());

const explain = (code: ProblemCode, path: string, found?: unknown): Problem => {
  const problem: Problem = { code, path, found };
  explainProblem(problem);
  return problem;
};

describe("explainProblem", () => {
  it.each<[ProblemCode, string, unknown, found: string, allowed: string]>([
    ["value", "cookie.maxAge", "P9Y", '"P9Y"', "P1D to P396D, P1M to P13M, or P1Y"],
    ["value", "services[2].policyUrl", "javascript:1", '"javascript:1"', "http"],
    ["value", "revision", "", '""', "1 to 40"],
    ["value", "changes", 5, "5", "text"],
    ["value", "honourGpc", null, "null", "true or false"],
    ["value", "ui", [1], "[1]", "layout"],
    ["value", "data-consent-action", "accept", '"accept"', "accept-all"],
    ["unknown", "colour", "red", '"red"', "documentation"],
    ["unknown", "id", "marketing", '"marketing"', "id of a category"],
    ["missing", "categories[1].id", {}, "{}", "a-z"],
    ["duplicate", "services[1].id", "a", '"a"', "different"],
    ["category", "ghost", "ads", '"ads"', ""],
    ["reason", "analytics", undefined, "nothing", ""],
    ["domain", "cookie.domain", "x.example", '"x.example"', "parent domain"],
    ["start", "init", undefined, "nothing", ""],
    ["part", "ui", undefined, "nothing", ""],
    ["value", "#fermata-settings", "{", '"{"', "JSON"],
  ])(
    "says for %s at %s what was found, what is allowed and where to read more",
    (code, path, found, shown, allowed) => {
      const { message = "", allowed: words = "" } = explain(code, path, found);
      expect(message).toMatch(/^\[fermata\] /);
      expect(message).toContain(path);
      expect(message).toContain(`Found: ${shown}`);
      expect(message).toContain(`Allowed: ${words}`);
      expect(words).toContain(allowed);
      expect(message).toMatch(/ See https:\/\/\S+$/);
      expect(message.length).toBeLessThan(480);
      expect(printed).toEqual([message]);
    },
  );

  const circular: Record<string, unknown> = {};
  circular.self = circular;
  it.each<[string, unknown, RegExp]>([
    ["cuts a huge text", "x".repeat(1e6), /Found: "x{79}\.\.\. \(1000002 characters\)\./],
    ["cuts a huge list", Array(1e4).fill(1), /Found: \[[1,]{79}\.\.\. \(20001 characters\)\./],
    ["prints a line feed as a sign", "a\nb", /Found: "a\\nb"\./],
    ["prints markup as text", "<img onerror=x>", /Found: "<img onerror=x>"\./],
    ["survives a circular object", circular, /Found: an object that is not JSON\./],
    ["survives a big integer", 10n, /Found: 10\./],
    ["survives a symbol", Symbol("x"), /Found: /],
    ["names a function", () => 1, /Found: a function\./],
  ])("%s", (_, found, expected) => {
    const { message = "" } = explain("value", "changes", found);
    expect(message).toMatch(expected);
    expect(message.split("\n")).toHaveLength(1);
    expect(message.length).toBeLessThan(480);
  });

  it("has words of its own for every setting that is not a plain text", () => {
    const { settings } = check({});
    const plain = /^(changes|name|address|email|phone)$/;
    const paths = Object.entries(settings).flatMap(([key, value]) =>
      typeof value === "object" && !Array.isArray(value)
        ? [key, ...Object.keys(value).map((member) => `${key}.${member}`)]
        : [key],
    );
    for (const path of paths.filter((one) => !plain.test(one.split(".").at(-1) ?? ""))) {
      expect([path, explain("value", path, 0).allowed]).not.toEqual([path, expect.stringContaining("2000")]);
    }
  });

  it("has words for the cookie's name, which is no plain text", () => {
    expect(explain("value", "cookie.name", "a b").allowed).toMatch(/letters, digits/);
  });

  const docs = "https://github.com/fermata-sdk/fermata/blob/main/docs/settings.md";
  it.each<[ProblemCode, string, unknown, message: string]>([
    [
      "value",
      "ui.layout",
      "round",
      'ui.layout has a value that is not allowed; the default is used instead. Found: "round". Allowed: "bar", "box" or "dialog".',
    ],
    [
      "value",
      "changes[0]",
      "",
      'changes[0] has a value that is not allowed; the default is used instead. Found: "". Allowed: a text of at most 2000 characters.',
    ],
    [
      "value",
      "#fermata-settings",
      1,
      "#fermata-settings is not a settings block; it is left out. Found: 1. Allowed: a script element of that id with a JSON object in it.",
    ],
    [
      "unknown",
      "id",
      "ghost",
      'id does not exist; nothing is granted by it. Found: "ghost". Allowed: the id of a category or a service in the settings.',
    ],
    [
      "unknown",
      "services[0].id",
      "ghost",
      'services[0].id does not exist; nothing is granted by it. Found: "ghost". Allowed: the settings named in the documentation.',
    ],
    [
      "tool",
      "page",
      "other",
      'page is another consent tool on this page; two of them ask twice, and each may release or delete what the other holds or keeps. Found: "other". Allowed: one consent tool on a page.',
    ],
    [
      "often",
      "revision",
      3,
      "revision was raised so often within six months; each time every visitor is asked again. Found: 3. Allowed: two material changes in six months.",
    ],
    [
      "theme",
      "styles",
      "reject",
      'styles is drawn by a theme that makes accept and reject unequal, or a text hard to read; nothing is changed. Found: "reject". Allowed: the same computed style for accept and reject, and a contrast of at least 4.5:1.',
    ],
  ])("says of %s at %s, word for word, what is wrong", (code, path, found, expected) => {
    expect(explain(code, path, found).message).toBe(`[fermata] ${expected} See ${docs}#${code}`);
  });

  it("shows whole what has no more than 80 characters", () => {
    const whole = "x".repeat(78);
    expect(explain("value", "changes", whole).message).toContain(`Found: "${whole}". `);
    expect(explain("value", "changes", `${whole}x`).message).toContain(
      `Found: "${whole}x... (81 characters). `,
    );
  });
});
