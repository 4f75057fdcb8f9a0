import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const document = readFileSync("docs/decision-format.md", "utf8");
const recipe = (language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]+?)\`\`\``).exec(document)?.[1] ?? "";

interface Vector {
  readonly value: string;
  readonly decision: {
    decidedAt: string;
    expiresAt: string;
    revision: string;
    choices: Record<string, boolean>;
  } | null;
}
const vectors: readonly Vector[] = JSON.parse(readFileSync("docs/decision-vectors.json", "utf8"));
const now = Date.parse("2026-10-01T00:00:00Z") / 1e3;
const revision = "1";

/** Whether each vector grants `analytics` under the revision at that time. */
const expected = vectors.map(({ decision }) => {
  if (!decision || decision.revision !== revision) return false;
  const [decided, expires] = [decision.decidedAt, decision.expiresAt].map((text) => Date.parse(text) / 1e3);
  return decision.choices.analytics === true && (expires ?? 0) > now && (decided ?? 0) <= now + 86400;
});
const input = JSON.stringify(vectors.map(({ value }) => value));

/** How each language runs a recipe over the vectors on its standard input. */
const runners: Readonly<
  Record<string, { readonly command: string; readonly program: string; readonly flag: string }>
> = {
  js: {
    command: process.execPath,
    flag: "-e",
    program: `${recipe("js")};const values=JSON.parse(require("fs").readFileSync(0,"utf8"));
      console.log(JSON.stringify(values.map((v)=>grants(v,"analytics","${revision}",${now}))))`,
  },
  python: {
    command: "python3",
    flag: "-c",
    program: `${recipe("python")}
import json, sys
print(json.dumps([grants(v, "analytics", "${revision}", ${now}) for v in json.load(sys.stdin)]))`,
  },
  php: {
    command: "php",
    flag: "-r",
    program: `${recipe("php")} echo json_encode(array_map(fn($v) => grants($v, "analytics", "${revision}", ${now}), json_decode(stream_get_contents(STDIN))));`,
  },
};
const isThere = (command: string) => spawnSync(command, ["--version"]).status === 0;

describe("the recipes of docs/decision-format.md", () => {
  it.each(Object.entries(runners).filter(([, { command }]) => isThere(command)))(
    "come to the right answer for every vector: %s",
    (_, { command, flag, program }) => {
      const { stdout, stderr } = spawnSync(command, [flag, program], { input, encoding: "utf8" });
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toEqual(expected);
    },
  );

  it.each(["nginx", "vcl"])("hold an expression that fits what grants, and nothing else: %s", (language) => {
    const text = recipe(language);
    const [, source = ""] =
      /~\s?\^?"?(?:\(\^\|; \?\)fermata=|\^)?(1\\\.[^"]+)"/.exec(text.replace('"~^', '~ "^')) ?? [];
    const expression = new RegExp(`^${source.replaceAll("2024-03-26", revision)}`);
    for (const [index, { value, decision }] of vectors.entries()) {
      // They compare no times, and take the ids of the first list alone.
      if (!decision || decision.choices.analytics === false) continue;
      const isGranted = decision.choices.analytics === true && decision.revision === revision;
      expect([index, expression.test(value)]).toEqual([index, isGranted]);
    }
  });
});
