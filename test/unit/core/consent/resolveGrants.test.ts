import { describe, expect, it } from "vitest";
import { resolveGrants } from "../../../../src/core/consent/resolveGrants.ts";
import { category, fiveCategories, service } from "../../../support/samples.ts";

const sold = { saleOrShare: true };
const locked = { required: true, reason: "keeps you signed in" };

describe("resolveGrants", () => {
  it.each([
    ["grants essential and nothing else without a choice", {}, ["essential"]],
    ["grants what the visitor accepted", { analytics: true }, ["essential", "analytics"]],
    ["denies what the visitor rejected", { analytics: false, functional: true }, ["essential", "functional"]],
    ["grants essential even when a choice denies it", { essential: false }, ["essential"]],
    [
      "does not take a value that is not `true` for a grant",
      { analytics: 1, security: "true" },
      ["essential"],
    ],
    ["does not grant an id that nobody declared", { marketing: true }, ["essential"]],
  ])("%s", (_, choices, granted) => {
    const grants = resolveGrants(fiveCategories, [], choices as Record<string, boolean>, false);
    expect(Object.keys(grants).filter((id) => grants[id])).toEqual(granted);
    expect(Object.keys(grants)).toHaveLength(5);
  });

  it.each([
    ["grants a category that is required with a reason", locked, true],
    ["does not grant a category that is required without a reason", { required: true }, false],
    ["does not grant a category that has a reason but is not required", { reason: "why not" }, false],
  ])("%s", (_, rest, isGranted) => {
    expect(resolveGrants([category("fraud", rest)], [], {}, false).fraud).toBe(isGranted);
  });

  it.each([
    ["follows its category when the visitor did not answer for it", { analytics: true }, true],
    ["is denied with its category", { analytics: false }, false],
    ["is denied when nothing was answered", {}, false],
    [
      "is denied by its own choice although its category is granted",
      { analytics: true, counter: false },
      false,
    ],
    [
      "is granted by its own choice although its category is denied",
      { analytics: false, counter: true },
      true,
    ],
  ])("a service %s", (_, choices, isGranted) => {
    const grants = resolveGrants(
      [category("analytics")],
      [service("counter", "analytics")],
      choices as Record<string, boolean>,
      false,
    );
    expect(grants.counter).toBe(isGranted);
  });

  it("grants a service of a required category whatever its own choice says", () => {
    const grants = resolveGrants(
      [category("fraud", locked)],
      [service("shield", "fraud", sold)],
      { shield: false },
      true,
    );
    expect(grants.shield).toBe(true);
  });

  it("denies a service of a category that nobody declared, whatever its own choice says", () => {
    expect(resolveGrants([], [service("ghost", "nowhere")], { ghost: true }, false).ghost).toBe(false);
  });

  it.each([
    ["denies a category that sells or shares", [category("ads", sold)], [], "ads", false],
    ["leaves a category alone that does not", [category("ads")], [], "ads", true],
    ["denies a service that sells or shares", [category("ads")], [service("net", "ads", sold)], "net", false],
  ])(
    "with Global Privacy Control %s, although the visitor accepted it",
    (_, categories, services, id, is) => {
      const grants = resolveGrants(categories, services, { ads: true }, true);
      expect(grants[id]).toBe(is);
    },
  );

  it("denies a service's own yes in a category that Global Privacy Control denies", () => {
    const categories = [category("ads", sold)];
    const choices = { ads: false, network: true };
    expect(resolveGrants(categories, [service("network", "ads")], choices, true).network).toBe(false);
    expect(resolveGrants(categories, [service("network", "ads")], choices, false).network).toBe(true);
  });

  it("denies what records sessions on a page that the site lists, and nothing else there", () => {
    const services = [service("recorder", "analytics", { replay: true }), service("counter", "analytics")];
    const granted = (isSensitive?: boolean) => {
      const { recorder, counter } = resolveGrants(
        fiveCategories,
        services,
        { analytics: true },
        false,
        isSensitive,
      );
      return [recorder, counter];
    };
    expect([granted(), granted(false), granted(true)]).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
  });

  it.each([" ", ["a"], { length: 1 }, 7])("does not lock on a category for the reason %j", (reason) => {
    const odd = category("fraud", { required: true, reason: reason as string });
    expect(resolveGrants([odd], [], {}, false).fraud).toBe(false);
  });

  it("denies a service that follows a category which Global Privacy Control denies", () => {
    const grants = resolveGrants([category("ads", sold)], [service("network", "ads")], { ads: true }, true);
    expect(grants.network).toBe(false);
  });

  it("gives an object without inherited names", () => {
    const grants = resolveGrants(fiveCategories, [], {}, false);
    expect("toString" in grants).toBe(false);
    expect(Object.getPrototypeOf(grants)).toBe(null);
  });

  it("does not let an id named like an inherited member be granted by that member", () => {
    expect(resolveGrants([category("constructor")], [], {}, false).constructor).toBe(false);
  });

  it("grants no service because of a name that every object inherits", () => {
    const named = service("constructor", "analytics");
    expect(resolveGrants(fiveCategories, [named], {}, false).constructor).toBe(false);
    expect(resolveGrants(fiveCategories, [named], { analytics: false }, false).constructor).toBe(false);
  });
});
