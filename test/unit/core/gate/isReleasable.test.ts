// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { isReleasable } from "../../../../src/core/gate/isReleasable.ts";
import { service } from "../../../support/samples.ts";

const services = [service("youtube", "functional"), service("counter", "analytics")];
const ask = (marks: Record<string, string>, granted: string[]) => {
  const element = document.createElement("script");
  for (const [name, value] of Object.entries(marks)) element.setAttribute(name, value);
  const asked: string[] = [];
  const isGranted = (id: string) => {
    asked.push(id);
    return granted.includes(id);
  };
  return { is: isReleasable(element, services, isGranted), asked };
};
const consent = (value: string) => ({ "data-consent": value });
const both = (value: string, own: string) => ({ "data-consent": value, "data-consent-service": own });

describe("isReleasable", () => {
  it.each<[string, Record<string, string>, string[], boolean]>([
    ["a granted category", consent("analytics"), ["analytics"], true],
    ["a denied category", consent("analytics"), ["functional"], false],
    ["two categories, both granted", consent("analytics functional"), ["analytics", "functional"], true],
    ["two categories, one denied", consent("analytics functional"), ["analytics"], false],
    [
      "names between spaces and line feeds",
      consent(" \n analytics\t functional "),
      ["analytics", "functional"],
      true,
    ],
    ["a mark that is empty", consent(""), ["", "analytics"], false],
    ["a mark of spaces alone", consent("  "), ["", "analytics"], false],
    ["no mark at all", {}, ["", "analytics"], false],
    ["a name with other letters", consent("Analytics"), ["analytics"], false],
    ["names divided by commas", consent("analytics,functional"), ["analytics", "functional"], false],
    ["a granted service", { "data-consent-service": "youtube" }, ["youtube"], true],
    ["a denied service", { "data-consent-service": "youtube" }, ["functional"], false],
    ["a service granted on its own, its category denied", both("functional", "youtube"), ["youtube"], true],
    [
      "a service denied on its own, its category granted",
      both("functional", "youtube"),
      ["functional"],
      false,
    ],
    [
      "a granted service under a further category that is denied",
      both("functional analytics", "youtube"),
      ["youtube", "functional"],
      false,
    ],
    [
      "a granted service under a further category that is granted",
      both("functional analytics", "youtube"),
      ["youtube", "analytics"],
      true,
    ],
    ["an unknown service alone", { "data-consent-service": "ghost" }, [], false],
    ["an unknown service under a granted category", both("analytics", "ghost"), ["analytics"], true],
    ["an unknown service under a denied category", both("analytics", "ghost"), [], false],
    ["an empty service under a granted category", both("analytics", ""), ["analytics"], true],
  ])("%s: %4$s", (_, marks, granted, expected) => {
    expect(ask(marks, granted).is).toBe(expected);
  });

  it("asks for nothing where no mark names anything", () => {
    expect(ask({}, []).asked).toEqual([]);
  });

  it("asks for a service that nobody declared where no category decides, so that it is reported", () => {
    expect(ask(both("", "ghost"), ["analytics"]).asked).toContain("ghost");
  });
});
