import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveDefaults } from "../../../../src/core/policy/resolveDefaults.ts";
import { resolveRegulation } from "../../../../src/core/policy/resolveRegulation.ts";
import { resolveSnapshot } from "../../../../src/core/resolveSnapshot.ts";
import { facts } from "../../../support/regulations.ts";
import { at, known } from "../../../support/samples.ts";

const later = at("2028-01-01");
const services = [{ id: "network", category: "advertising", saleOrShare: true }];
const categories = [{ id: "essential" }, { id: "analytics" }, { id: "advertising" }];

describe.each(facts.map((fact) => [fact.code ?? "", fact] as const))("minors in %s", (code, fact) => {
  const regulation = resolveRegulation(code, later);

  it("have the age and the rules of the row, each of which docs/regions.md explains", () => {
    expect(regulation.childAge).toBe(Number(fact.child_age));
    expect(regulation.minors).toBe(fact.minor_ads);
    const [, explained = ""] = readFileSync("docs/regions.md", "utf8").split("## Minors");
    for (const rule of regulation.minors.split("|")) {
      const [ages = "", kind = ""] = rule.split(":");
      expect(ages).toMatch(/^(U\d\d|\d\d-\d\d)$/);
      expect(explained).toContain(`| \`${kind}\` |`);
    }
  });

  it.each([
    ["without an answer", {}],
    [
      "after a yes to everything",
      { essential: true, analytics: true, advertising: true, network: true, saleOrShare: true },
    ],
  ])("are granted nothing optional, %s", (_, choices) => {
    const page = known({ categories, services, audience: { minor: true } });
    const { settings } = page;
    const { fallback } = resolveDefaults(settings.categories, settings.services, regulation, code, {}, true);
    const stored = {
      decidedAt: later,
      expiresAt: later + 1e9,
      revision: "1",
      method: "banner",
      choices,
      text: "",
    } as const;
    const { grants } = resolveSnapshot({ ...page, fallback, stored }, false, later);
    expect(Object.keys(grants).filter((id) => grants[id])).toEqual(["essential"]);
  });
});
