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
});
