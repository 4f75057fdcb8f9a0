import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatServices, replaceTable } from "../../../scripts/writeServices.mjs";
import * as services from "../../../src/services/index.ts";

describe("docs/services.md", () => {
  const page = readFileSync("docs/services.md", "utf8");

  it("has a row for every service, as the data stands (node scripts/writeServices.mjs)", () => {
    expect(page).toContain(formatServices(services));
    expect(replaceTable(page, formatServices(services))).toBe(page);
  });
});
