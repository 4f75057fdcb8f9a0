import { expect, it } from "vitest";
import { resolveRegulation } from "../../../../src/core/policy/resolveRegulation.ts";
import { checkRegions } from "../../../../src/core/settings/checkRegions.ts";

const check = (table: object) => {
  const wrong: string[] = [];
  const checked = checkRegions(table as never, (_, path) => void wrong.push(path));
  return { checked, wrong };
};

it("keeps a table that makes sense", () => {
  const table = {
    XX: { model: "opt-in" },
    NZ: {
      inherits: "US-CA",
      from: "2026-01-01",
      refusalMaxAge: "PERSIST",
      defaults: { analytics: "notice" },
    },
  };
  expect(check(table)).toEqual({ checked: table, wrong: [] });
});

it.each([
  ["model", "opt"],
  ["defaults", { analytics: "yes" }],
  ["defaults", "on"],
  ["maxAge", "forever"],
  ["refusalMaxAge", 12],
  ["askAgainAfter", "PERSIST"],
  ["from", "soon"],
  ["inherits", null],
])("leaves out a row whose %s is %j, says so, and the strictest holds there", (key, value) => {
  const { checked, wrong } = check({ NZ: { inherits: "US-CA", [key]: value } });
  expect(wrong).toEqual([`policy.NZ.${key}`]);
  expect(resolveRegulation("NZ", 0, checked).model).toBe("opt-in");
});
