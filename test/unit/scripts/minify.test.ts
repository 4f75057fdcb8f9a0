import { expect, it } from "vitest";
import { internal } from "../../../scripts/minify.mjs";
import { strictest } from "../../../src/core/policy/regions.ts";
import {
  defaultSettings,
  emptyCategory,
  emptyItem,
  emptyNotice,
  emptyService,
  emptyTransfer,
} from "../../../src/core/settings/defaultSettings.ts";
import { messages } from "../../../src/translations/en.ts";

/** Gives the names of all members, at every depth. */
const namesOf = (value: object): string[] =>
  Object.entries(value).flatMap(([name, one]) => [
    name,
    ...(one && typeof one === "object" ? namesOf(one) : []),
  ]);

it("shortens no name by which a site writes its settings, its table of regions or its texts", () => {
  const samples = [
    defaultSettings,
    strictest,
    messages,
    emptyCategory,
    emptyService,
    emptyItem,
    emptyNotice,
    emptyTransfer,
  ];
  const names = samples.flatMap(namesOf);
  expect(names).toContain("defaults");
  expect(names.filter((name) => Object.hasOwn(internal, name))).toEqual([]);
});

it("has one letter for each name that it shortens, and not the stub's", () => {
  const letters = Object.values(internal);
  expect(new Set([...letters, "q"]).size).toBe(letters.length + 1);
});
