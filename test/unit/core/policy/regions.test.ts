import { describe, expect, it } from "vitest";
import { regions } from "../../../../src/core/policy/regions.ts";
import type { Regions } from "../../../../src/core/policy/regulation.ts";
import { resolveRegulation } from "../../../../src/core/policy/resolveRegulation.ts";
import { type Fact, facts } from "../../../support/regulations.ts";
import { at } from "../../../support/samples.ts";

/** A day on which every row counts. */
const later = at("2028-01-01");
/** What the cells of the facts are called in the table. */
const states: Readonly<Record<string, string>> = { on: "on", inf: "notice", off: "off" };

const rows = facts.map((fact) => [fact.code ?? "", fact] as const);

describe("the table of regions", () => {
  it("has the rows that were collected, and no other", () => {
    expect(Object.keys(regions).sort()).toEqual(facts.map(({ code }) => code).sort());
    expect(facts).toHaveLength(108);
  });

  it.each(rows)("%s has the model and the defaults of its row", (code, fact: Fact) => {
    const { model, defaults } = resolveRegulation(code, later);
    const { performance, functional, analytics, advertising, security = "off" } = defaults;
    expect({ model, performance, functional, analytics, advertising }).toEqual({
      model: fact.model,
      performance: states[fact.perf ?? ""],
      functional: states[fact.func ?? ""],
      analytics: states[fact.anal ?? ""],
      advertising: states[fact.adv ?? ""],
    });
    // What a site does not lock as needed is no more exempt than advertising is.
    expect(security === "off").toBe(advertising === "off");
  });

  it.each(rows)("%s lets a yes and a no hold as long as its row says", (code, fact) => {
    const { maxAge, refusalMaxAge, askAgainAfter } = resolveRegulation(code, later);
    expect([maxAge, refusalMaxAge, askAgainAfter]).toEqual([fact.grant_ttl, fact.refuse_ttl, fact.reask]);
  });

  it.each(rows)("%s has the duties of its row", (code, fact) => {
    const { gpc, gpcSince = "", reject, childAge, minors, confidence } = resolveRegulation(code, later);
    expect({ gpc, gpcSince, reject, childAge, minors, confidence }).toEqual({
      gpc: fact.gpc,
      gpcSince: fact.gpc_since,
      reject: fact.reject_l1,
      childAge: Number(fact.child_age),
      minors: fact.minor_ads,
      confidence: { H: "high", M: "medium", L: "low" }[fact.conf ?? ""],
    });
  });

  it.each(rows.filter(([, { from }]) => from))("%s counts from its first day on", (code, { from = "" }) => {
    const first = Date.parse(from);
    const country = code.includes("-") ? code.slice(0, 2) : "XX";
    expect(resolveRegulation(code, first - 1)).toEqual(resolveRegulation(country, first - 1));
    expect(resolveRegulation(code, first).confidence).toBe(
      { H: "high", M: "medium", L: "low" }[facts.find((one) => one.code === code)?.conf ?? ""],
    );
  });

  it("denies everything where no row says otherwise", () => {
    for (const code of ["unknown", "", "AQ", "AQ-1", "__proto__", "toString", "PR"])
      expect(resolveRegulation(code, later)).toEqual(resolveRegulation("XX", later));
  });

  it("falls from a part of a country to the country", () => {
    expect(resolveRegulation("FR-75", later)).toEqual(resolveRegulation("FR", later));
    expect(resolveRegulation("US-OH", later).model).toBe("notice");
    expect(resolveRegulation("CA-QC", later).model).toBe("opt-in");
  });
});

describe("a table of the site's own", () => {
  const own: Regions = {
    XX: { model: "none", defaults: { analytics: "on" } },
    "US-CA": { inherits: "US-CA", maxAge: "P6M" },
    FR: { inherits: "EU", askAgainAfter: "P12M" },
    EU: { inherits: "EU", childAge: 17 },
    loop: { inherits: "loop" },
  };

  it("counts alone, and inherits from the shipped one", () => {
    expect(resolveRegulation("JP", later, own)).toMatchObject({
      model: "none",
      defaults: { analytics: "on" },
    });
    expect(resolveRegulation("US-CA", later, own)).toMatchObject({
      model: "opt-out",
      maxAge: "P6M",
      refusalMaxAge: "PERSIST",
    });
    expect(resolveRegulation("FR", later, own)).toMatchObject({
      askAgainAfter: "P12M",
      childAge: 17,
      gpc: "hint",
    });
  });

  it("denies everything when it says nothing", () => {
    expect(resolveRegulation("US-CA", later, {})).toEqual(resolveRegulation("XX", later));
    expect(resolveRegulation("loop", later, own).model).toBe("opt-in");
  });
});
