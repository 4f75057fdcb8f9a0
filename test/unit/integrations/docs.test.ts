import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("docs/integrations.md", () => {
  const [, page = ""] = readFileSync("docs/integrations.md", "utf8").split("## All others");
  const rows = new Map(
    [...page.matchAll(/^\| `(\w+)`(?: \(.+?\))? \| `(\w+)` \|/gm)].map(([, file = "", name = ""]) => [
      file,
      name,
    ]),
  );

  it("has a row for every file", () => {
    const files = readdirSync("src/entries/integrations").map((file) => file.replace(".ts", ""));
    expect([...rows.keys()].sort()).toEqual(files.sort());
  });

  it.each([...rows])("names what %s exports", async (file, name) => {
    const source = readFileSync("rollup.config.mjs", "utf8");
    const [, module = ""] = new RegExp(`^  ${file}: "(\\w+)",$`, "m").exec(source) ?? [];
    expect(await import(`../../../src/integrations/${module}.ts`)).toHaveProperty(name);
  });
});
