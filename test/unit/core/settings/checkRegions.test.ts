import { expect, it } from "vitest";
import { resolveRegulation } from "../../../../src/core/policy/resolveRegulation.ts";
import { checkRegions } from "../../../../src/core/settings/checkRegions.ts";

/** A member of a row, and what stands there. */
type Member = [key: string, value: unknown];

const check = (table: object) => {
  const wrong: unknown[] = [];
  const checked = checkRegions(table as never, (...problem) => void wrong.push(problem));
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

it.each<Member>([
  ...["opt-in", "opt-out", "notice", "none"].map((model): Member => ["model", model]),
  ["defaults", {}],
  ["defaults", { analytics: "on", ads: "off", functional: "notice" }],
  ...["P6M", "P12M", "P400D", "P1Y"].flatMap((duration): Member[] => [
    ["maxAge", duration],
    ["refusalMaxAge", duration],
    ["askAgainAfter", duration],
  ]),
  ["refusalMaxAge", "PERSIST"],
  ["sensitive", "on"],
  ["sensitive", "off"],
  ["from", "2026-07-01"],
  ["inherits", "US-CA"],
  ["law", "named for readers alone"],
])("keeps a row whose %s is %j", (key, value) => {
  const table = { NZ: { model: "opt-out", [key]: value } };
  expect(check(table)).toEqual({ checked: table, wrong: [] });
});

it.each<Member>([
  ["model", "opt"],
  ["model", "no notice"],
  ["model", "opt-in or so"],
  ["model", null],
  ["defaults", { analytics: "yes" }],
  ["defaults", { analytics: "on", ads: "yes" }],
  ["defaults", { analytics: "soon" }],
  ["defaults", { analytics: "only" }],
  ["defaults", { analytics: true }],
  ["defaults", "on"],
  ["defaults", 5],
  ["defaults", true],
  ["defaults", null],
  ...["forever", "PERSIST", "P6", "6M", "P1234D", "P6Months", "about P6M", "P6W", "PxM"].flatMap(
    (text): Member[] => [
      ["maxAge", text],
      ["askAgainAfter", text],
    ],
  ),
  ["refusalMaxAge", "persist"],
  ["refusalMaxAge", 12],
  ["sensitive", true],
  ["sensitive", "yes"],
  ["sensitive", ""],
  ["from", "soon"],
  ["inherits", null],
  ["inherits", ["US-CA"]],
])("leaves out a row whose %s is %j, says so, and the strictest holds there", (key, value) => {
  const { checked, wrong } = check({ NZ: { inherits: "US-CA", [key]: value } });
  expect(wrong).toEqual([["value", `policy.NZ.${key}`, value]]);
  expect(Object.keys(checked)).toEqual([]);
  expect(resolveRegulation("NZ", 0, checked).model).toBe("opt-in");
});

it("names everything that is wrong with a row, and keeps the rows around it", () => {
  const { checked, wrong } = check({
    AU: { model: "notice" },
    NZ: { model: "opt", maxAge: "long" },
    XX: { model: "opt-in" },
  });
  expect(wrong).toEqual([
    ["value", "policy.NZ.model", "opt"],
    ["value", "policy.NZ.maxAge", "long"],
  ]);
  expect(checked).toEqual({ AU: { model: "notice" }, XX: { model: "opt-in" } });
});
