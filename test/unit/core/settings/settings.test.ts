import { describe, expect, it } from "vitest";
import { coreDefaults, mergeSettings } from "../../../../src/core/settings/settings.ts";
import { check } from "../../../support/samples.ts";

describe("mergeSettings", () => {
  it("lays what a site wrote over the defaults, the cookie member by member", () => {
    const merged = mergeSettings({ revision: "2", cookie: { maxAge: "P1Y" } });
    expect(merged).toMatchObject({ revision: "2" });
    expect(merged.cookie).toEqual({ name: "fermata", domain: "", path: "/", maxAge: "P1Y" });
  });

  it("gives the same grants-relevant defaults as the check", () => {
    const { categories, ...rest } = coreDefaults;
    expect(check({}).settings).toMatchObject(rest);
    expect(check({}).settings.categories.map(({ id }) => ({ id }))).toEqual(categories);
  });
});
