import { describe, expect, it } from "vitest";
import { mergeSettings } from "../../../../src/core/settings/settings.ts";

describe("mergeSettings", () => {
  it("lays what a site wrote over the defaults, the cookie member by member", () => {
    const merged = mergeSettings({ revision: "2", cookie: { maxAge: "P1Y" } });
    expect(merged).toMatchObject({ revision: "2" });
    expect(merged.cookie).toEqual({ name: "fermata", domain: "", path: "/", maxAge: "P1Y" });
  });

  it("gives the defaults that grants and the cookie depend on where the site sets nothing", () => {
    expect(mergeSettings({})).toEqual({
      categories: [
        { id: "essential" },
        { id: "performance" },
        { id: "functional" },
        { id: "analytics" },
        { id: "security" },
      ],
      services: [],
      revision: "1",
      cookie: { name: "fermata", domain: "", path: "/" },
    });
  });
});
