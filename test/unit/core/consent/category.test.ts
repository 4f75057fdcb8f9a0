import { describe, expect, it } from "vitest";
import { isExplicit, isRequired } from "../../../../src/core/consent/category.ts";
import { emptyCategory, emptyService } from "../../../../src/core/settings/defaultSettings.ts";

const categories = [
  { ...emptyCategory, id: "health", explicit: true },
  { ...emptyCategory, id: "analytics" },
];
const services = [
  { ...emptyService, id: "clinic", category: "health" },
  { ...emptyService, id: "counter", category: "analytics" },
];

describe("isExplicit", () => {
  it.each([
    ["a category that asks for it", "health", true],
    ["a service of such a category", "clinic", true],
    ["another category", "analytics", false],
    ["a service of another category", "counter", false],
    ["an id that nobody declared", "nobody", false],
  ])("says of %s whether it takes an express yes", (_, id, expected) => {
    expect(isExplicit(id, { categories, services })).toBe(expected);
  });

  it("goes by the service where a service and a category have one name", () => {
    const twice = [...services, { ...emptyService, id: "health", category: "analytics" }];
    expect(isExplicit("health", { categories, services: twice })).toBe(false);
  });
});

describe("isRequired", () => {
  it.each([
    ["the essential one", { id: "essential" }, true],
    ["another with a reason", { id: "fraud", required: true, reason: "Law asks for it." }, true],
    ["another without a reason", { id: "fraud", required: true, reason: " " }, false],
    ["another with a reason that is no text", { id: "fraud", required: true, reason: 5 }, false],
    ["another with no reason at all", { id: "fraud", required: true, reason: undefined }, false],
    ["one that only has a reason", { id: "fraud", reason: "Law asks for it." }, false],
  ])("says of %s whether it is always on", (_, category, expected) => {
    expect(isRequired({ ...emptyCategory, ...category } as never)).toBe(expected);
  });
});
