import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatExemptions, formatRegions, replaceTable } from "../../../../scripts/writeRegions.mjs";
import { exemptions } from "../../../../src/core/policy/exemptions.ts";
import { regions } from "../../../../src/core/policy/regions.ts";
import { resolveRegulation } from "../../../../src/core/policy/resolveRegulation.ts";

describe("docs/regions.md", () => {
  const page = readFileSync("docs/regions.md", "utf8");
  const tables = [formatRegions(regions, resolveRegulation), formatExemptions(exemptions)];

  it("has the tables as the data stands (node scripts/writeRegions.mjs)", () => {
    for (const table of tables) expect(page).toContain(table);
    expect(tables.reduce(replaceTable, page)).toBe(page);
  });

  it("carries the flag of every row of low confidence", () => {
    const low = Object.entries(regions).filter(([, { confidence }]) => confidence === "low");
    expect(low.length).toBeGreaterThan(20);
    for (const [code] of low)
      expect(page).toMatch(new RegExp(`^\\| \`${code}\` .*low: have it checked`, "m"));
  });
});
