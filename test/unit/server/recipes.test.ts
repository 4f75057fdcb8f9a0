import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withNginx } from "../../support/nginx.ts";

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

/** Whether each vector grants `analytics` under the revision; and, where somebody has a clock, at that time. */
const listExpected = (hasClock: boolean) =>
  vectors.map(({ decision }) => {
    if (!decision || decision.revision !== revision) return false;
    const [decided, expires] = [decision.decidedAt, decision.expiresAt].map((text) => Date.parse(text) / 1e3);
    const isNow = (expires ?? 0) > now && (decided ?? 0) <= now + 86400;
    return decision.choices.analytics === true && (isNow || !hasClock);
  });
const input = JSON.stringify(vectors.map(({ value }) => value));

/** Runs a program in a folder of its own, with the vectors on its standard input. */
function run(command: string, file: string, program: string, ...flags: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), "fermata-"));
  writeFileSync(join(folder, file), program);
  const { stdout, stderr } = spawnSync(command, [...flags, file], {
    input,
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, GOCACHE: join(tmpdir(), "fermata-go-cache"), GO111MODULE: "off" },
  });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

const programs: Readonly<Record<string, { readonly command: string; run(): unknown }>> = {
  js: {
    command: process.execPath,
    run: () =>
      run(
        process.execPath,
        "recipe.cjs",
        `${recipe("js")};const values=JSON.parse(require("fs").readFileSync(0,"utf8"));
        console.log(JSON.stringify(values.map((v)=>grants(v,"analytics","${revision}",${now}))))`,
      ),
  },
  python: {
    command: "python3",
    run: () =>
      run(
        "python3",
        "recipe.py",
        `${recipe("python")}
import json, sys
print(json.dumps([grants(v, "analytics", "${revision}", ${now}) for v in json.load(sys.stdin)]))`,
      ),
  },
  php: {
    command: "php",
    run: () =>
      run(
        "php",
        "recipe.php",
        `<?php ${recipe("php")} echo json_encode(array_map(fn($v) => grants($v, "analytics", "${revision}", ${now}), json_decode(stream_get_contents(STDIN))));`,
      ),
  },
  go: {
    command: "go",
    run: () =>
      run(
        "go",
        "recipe.go",
        `package main
import ("encoding/json"; "os"; "regexp"; "strconv"; "strings")
${recipe("go")}
func main() {
	var values []string
	json.NewDecoder(os.Stdin).Decode(&values)
	results := make([]bool, len(values))
	for i, value := range values { results[i] = grants(value, "analytics", "${revision}", ${now}) }
	json.NewEncoder(os.Stdout).Encode(results)
}`,
        "run",
      ),
  },
};

/** Says whether a program can be run here. */
const isThere = (command: string) => spawnSync(command, [command === "go" ? "version" : "-v"]).status === 0;
const all = [...Object.values(programs).map(({ command }) => command), "nginx"];
const here = all.filter(isThere);
console.log(
  `Recipes run here: ${here.join(", ")}. Not installed: ${all.filter((one) => !here.includes(one)).join(", ") || "none"}`,
);

/** What can stand in a Cookie header at all. */
const sendable = vectors.flatMap(({ value }, index) => (/^[!-:<-~]*$/.test(value) ? [index] : []));

/** Asks nginx with the recipe for each vector. */
function askNginx(): Promise<boolean[]> {
  const http = `${recipe("nginx").replace("2024-03-26", revision)}
    server { listen {socket}; location / { return 200 $analytics; } }`;
  return withNginx({ http }, ({ ask }) =>
    Promise.all(
      sendable.map(async (index) => (await ask(`a=1; fermata=${vectors[index]?.value}; b=2`)).body === "1"),
    ),
  );
}

describe("the recipes of docs/decision-format.md", () => {
  it.each(Object.entries(programs).filter(([, { command }]) => here.includes(command)))(
    "come to the right answer for every vector: %s",
    (_, program) => {
      expect(program.run()).toEqual(listExpected(true));
    },
    60_000,
  );

  if (here.includes("nginx"))
    it("come to the right answer for every vector that a header can hold: nginx", async () => {
      const expected = listExpected(false);
      expect(await askNginx()).toEqual(sendable.map((index) => expected[index]));
    }, 60_000);

  it("hold an expression that fits what grants, and nothing else: VCL", () => {
    const [, source = ""] = /~ "(.+)"\)/.exec(recipe("vcl")) ?? [];
    const expression = new RegExp(source.replace("2024-03-26", revision));
    const expected = listExpected(false);
    expect(sendable.map((index) => expression.test(`a=1; fermata=${vectors[index]?.value}; b=2`))).toEqual(
      sendable.map((index) => expected[index]),
    );
  });
});
