import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

/** Every import of a file: static, dynamic, type-only, and re-exports. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join("src", file), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g,
  );
  return [...found].map(([, type, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? "";
    const to = target.startsWith(".") ? normalize(join(dirname(file), target)).replaceAll("\\", "/") : target;
    return { from: file, to, isType: !!type };
  });
}

const imports = files.flatMap(importsOf);

/** The row of the table that a file stands in. */
function rowOf(file: string): string {
  if (file.startsWith("../styles/")) return "styles";
  if (file.startsWith("node:")) return "node:";
  if (!file.includes("/") || !/\.tsx?$/.test(file)) return file;
  const [top = "", second = ""] = file.split("/");
  if (top !== "core") return top;
  return second.endsWith(".ts") ? "core" : `core/${second}`;
}

/** Who may import whom: the table of ARCHITECTURE.md. */
const allowed: Record<string, readonly string[]> = {
  platform: ["platform"],
  "core/consent": ["core/consent"],
  "core/policy": ["core/policy", "core/consent"],
  "core/store": ["core/store", "core/consent", "platform", "js-cookie"],
  "core/gate": ["core/gate", "core/consent", "platform"],
  "core/settings": ["core/settings", "core/consent", "core/policy"],
  "core/withdrawal": ["core/withdrawal", "core", "core/consent", "core/policy", "platform"],
  core: ["core", "core/consent", "core/policy", "core/store", "core/gate", "core/settings", "platform"],
  translations: ["translations"],
  ui: [
    ...["ui", "core", "core/consent", "core/policy", "core/gate", "core/settings", "core/withdrawal"],
    ...["translations", "platform", "styles", "preact"],
  ],
  guard: ["guard", "core", "core/consent", "core/policy", "core/settings", "platform"],
  server: [
    "server",
    "core/consent",
    "core/policy",
    "core/store",
    "services",
    "parse5-html-rewriting-stream",
    "node:",
  ],
  record: ["record", "core", "core/consent", "core/policy", "core/settings", "platform"],
  services: ["services", "core/consent"],
  integrations: ["core", "core/consent", "core/policy", "core/store", "platform"],
};

/**
 * Rows from which a row may take types alone. Values come from pure files only: what is required or releasable (ui), how names and
 * addresses are matched (guard, withdrawal), how a decision is read (server), what is required, when something ends, and what checked
 * settings are (record).
 */
const typesOnly: Record<string, readonly string[]> = {
  "core/store": ["core/consent"],
  "core/gate": ["core/consent"],
  "core/withdrawal": ["core", "core/consent"],
  ui: ["core", "core/settings", "core/withdrawal"],
  guard: ["core", "core/consent", "core/settings"],
  record: ["core"],
  services: ["core/consent"],
  integrations: ["core", "core/consent"],
};

/** Everything that a file brings along when it is loaded: static imports that are not types. */
function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const isDynamic = (to: string) => readFileSync(join("src", file), "utf8").includes(`import("${to}")`);
  for (const { from, to, isType } of imports) {
    if (from === file && !isType && !isDynamic(to)) reachableFrom(to, seen);
  }
  return seen;
}

describe("architecture", () => {
  it("finds the imports it judges", () => {
    expect(imports.length).toBeGreaterThan(60);
    for (const { to } of imports) {
      const isOurs = rowOf(to) !== to && !["styles", "node:"].includes(rowOf(to));
      expect(!isOurs || existsSync(join("src", to)), to).toBe(true);
    }
  });

  it("imports along the arrows of the table alone", () => {
    const wrong = imports.filter(({ from, to, isType }) => {
      if (rowOf(from) === "entries") return rowOf(to) === "entries";
      return (
        !allowed[rowOf(from)]?.includes(rowOf(to)) || (!isType && typesOnly[rowOf(from)]?.includes(rowOf(to)))
      );
    });
    expect(wrong).toEqual([]);
  });

  it("has no cycle of values", () => {
    const inCycle = files.filter((file) =>
      imports.some(
        ({ from, to, isType }) => from === file && !isType && to !== file && reachableFrom(to).has(file),
      ),
    );
    expect(inCycle).toEqual([]);
  });

  it("keeps Preact, texts and styles out of the head part", () => {
    const head = [...reachableFrom("entries/script.ts")].map(rowOf);
    expect(head.filter((row) => /preact|translations|styles|^ui$/.test(row))).toEqual([]);
    expect(head).toContain("core/gate");
  });

  it("writes the cookie in the acts alone", () => {
    expect([...reachableFrom("entries/script.ts")]).not.toContain("core/store/writeDecision.ts");
    expect([...reachableFrom("entries/acts.ts")]).toContain("core/store/writeDecision.ts");
  });

  it("keeps every file under 250 lines", () => {
    const long = files.filter((file) => readFileSync(join("src", file), "utf8").split("\n").length > 250);
    expect(long).toEqual([]);
  });

  it("has no folder that the tree does not name", () => {
    const folders = new Set(files.map((file) => file.split("/")[0]));
    expect([...folders].sort()).toEqual([
      "core",
      "entries",
      "guard",
      "integrations",
      "platform",
      "record",
      "server",
      "services",
      "translations",
      "ui",
    ]);
  });
});
