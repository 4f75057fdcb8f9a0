import { describe, expect, it } from "vitest";
import { resolveDefaults } from "../../../../src/core/policy/resolveDefaults.ts";
import { resolveRegulation } from "../../../../src/core/policy/resolveRegulation.ts";
import { facts } from "../../../support/regulations.ts";
import { at, category, fiveCategories, service } from "../../../support/samples.ts";

const later = at("2028-01-01");
const categories = [...fiveCategories, category("advertising"), category("own")];
const resolve = (
  region: string,
  isNoticed: boolean,
  services = [] as ReturnType<typeof service>[],
  choices = {},
) => resolveDefaults(categories, services, resolveRegulation(region, later), region, choices, isNoticed);
const granted = (fallback: Readonly<Record<string, boolean>>) =>
  Object.keys(fallback).filter((id) => fallback[id]);

describe("resolveDefaults", () => {
  it.each(facts.map((fact) => [fact.code ?? "", fact] as const))(
    "%s grants without an answer what its row says, and what it says of a notice after one",
    (code, { perf, func, anal, adv }) => {
      const cells = { performance: perf, functional: func, analytics: anal, advertising: adv };
      const ids = (...states: string[]) =>
        Object.entries(cells).flatMap(([id, cell]) => (states.includes(cell ?? "") ? [id] : []));
      const own = (fallback: Readonly<Record<string, boolean>>) =>
        granted(fallback).filter((id) => id !== "security");
      expect(own(resolve(code, false).fallback)).toEqual(ids("on"));
      expect(own(resolve(code, true).fallback)).toEqual(ids("on", "inf"));
      // Security that the site does not lock as needed is as free as advertising is.
      expect(granted(resolve(code, true).fallback).includes("security")).toBe(adv !== "off");
      expect(resolve(code, true).needsNotice).toBe(ids("inf").length > 0 || adv === "inf");
      expect(resolve(code, true).fallback.own).toBe(false);
    },
  );

  it("never grants session replay, nor what needs an express yes", () => {
    const services = [service("recorder", "analytics", { replay: true })];
    const { fallback, apart } = resolve("US-CA", true, services);
    expect([fallback.analytics, fallback.recorder, apart]).toEqual([true, false, ["recorder"]]);
    const health = [category("analytics", { explicit: true })];
    const regulation = resolveRegulation("US-CA", later);
    expect(resolveDefaults(health, [], regulation, "US-CA", {}, true).fallback.analytics).toBe(false);
  });

  it.each([
    ["US-CA", true],
    ["US-IA", true],
    ["US-UT", true],
    ["US-CO", false],
    ["US-TX", false],
    ["US", false],
    ["JP", false],
  ])("in %s, a service that uses sensitive data follows its category without an answer: %s", (region, is) => {
    const services = [service("health", "analytics", { sensitive: true }), service("counter", "analytics")];
    const { fallback, apart } = resolve(region, true, services);
    expect([fallback.analytics, fallback.health ?? true, fallback.counter]).toEqual([true, is, undefined]);
    expect(apart).toEqual(is ? [] : ["health"]);
    const exempt = [service("health", "analytics", { sensitive: true, exempt: "uk-statistics" })];
    expect(resolve("GB", true, exempt)).toMatchObject({ needsNotice: false, apart: [] });
  });

  it.each([
    ["FR", "fr-statistics", true],
    ["FR-75", "fr-statistics", true],
    ["DE", "fr-statistics", false],
    ["GB", "uk-statistics", true],
    ["GB", "toString", false],
    ["GB", "", false],
  ])("in %s, a service with the exemption %j may run after the notice: %s", (region, exempt, is) => {
    const services = [service("counter", "analytics", { exempt })];
    expect(resolve(region, false, services).fallback.counter ?? false).toBe(false);
    expect(resolve(region, true, services).fallback.counter ?? false).toBe(is);
    expect(resolve(region, true, services).needsNotice).toBe(is);
    expect(resolve(region, true, services, { analytics: false }).fallback.counter).toBe(undefined);
  });

  it("says nothing of essential categories and of services in them or in none", () => {
    const services = [
      service("session", "essential", { replay: true }),
      service("lost", "nowhere", { replay: true }),
    ];
    const { fallback, apart } = resolve("US-CA", true, services);
    expect([Object.hasOwn(fallback, "essential"), apart]).toEqual([false, []]);
  });

  it.each([
    ["the category needs an express yes", "FR", { explicit: true }, {}],
    ["the category runs there anyway", "FR", {}, { defaults: { analytics: "on" } as const }],
  ])("makes nothing of an exemption where %s", (_, region, marks, row) => {
    const services = [service("counter", "analytics", { exempt: "fr-statistics" })];
    const regulation = { ...resolveRegulation(region, later), ...row };
    const list = [category("analytics", marks)];
    const { fallback, apart, needsNotice } = resolveDefaults(list, services, regulation, region, {}, true);
    expect([Object.keys(fallback), apart, needsNotice]).toEqual([["analytics"], [], false]);
  });
});
