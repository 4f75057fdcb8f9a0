import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { version } from "../src/platform/version.ts";

const bytesOf = (file: string) => readFileSync(`dist/${file}`);
const sizeOf = (file: string) => gzipSync(bytesOf(file), { level: 9 }).length;
const published = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^dist\//, ""));
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const budgets: Record<string, { files: string[]; bytes: number }> = manifest.fermata.budgets;

describe("sizes", () => {
  it.each(Object.entries(budgets))("keeps the budget: %s", (_, { files, bytes }) => {
    expect(files.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(bytes);
  });

  const rows = [
    ...readFileSync("README.md", "utf8").matchAll(/^\| `([\w.-]+\.(?:js|html))` \| ([\d,]+) \|/gm),
  ];

  it("has a README row for every file that a visitor may download", () => {
    const named = rows.map(([, file]) => file);
    expect(named).toEqual(
      expect.arrayContaining([
        "fermata.js",
        "fermata-acts.js",
        "fermata-ui.js",
        "fermata-preferences.js",
        "fermata-problems.js",
        "fermata-guard.js",
        "fermata-google.js",
        "fermata-embeds.js",
        "fermata-withdrawal.js",
        "fermata-record.js",
        "fermata-receipt.js",
        "fermata-locales.js",
        "fermata-declaration.js",
        "fermata-insight.js",
        "fermata-panel.js",
        "fermata-more.js",
        "fermata-facts.js",
        "fermata-explicit.js",
      ]),
    );
  });

  it.each(rows.map(([, file = "", size = ""]) => [file, size]))(
    "is in the README as it is: %s",
    (file, size) => {
      expect(Number(size.replace(",", ""))).toBe(sizeOf(file));
    },
  );

  it.each(["fermata.js", "fermata-guard.js", "fermata-google.js", "fermata-ui.js"])(
    "has V8 compile all of it with the file, where the comment must be the first: %s",
    (file) => {
      expect(bytesOf(file).toString()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
    },
  );

  it("keeps the stub within 400 bytes as it is pasted", () => {
    expect(bytesOf("stub.html").length).toBeLessThanOrEqual(400);
  });
});

describe("published files", () => {
  it.each(published.filter((file) => /\.(js|html)$/.test(file) && !file.startsWith("esm/")))(
    "is plain ASCII: %s",
    (file) => {
      expect(bytesOf(file).every((byte) => byte < 128)).toBe(true);
    },
  );

  it("bears no word that filter lists block", () => {
    expect(published.filter((file) => /cookie|consent|gdpr|cmp|privacy-/i.test(file))).toEqual([]);
  });

  it("has the right hash of every script and page in sri.json", () => {
    const hashes: Record<string, string> = JSON.parse(readFileSync("dist/sri.json", "utf8"));
    const files = published.filter((file) => /\.(js|html)$/.test(file)).sort();
    expect(Object.keys(hashes).sort()).toEqual(files);
    for (const file of files) {
      expect(hashes[file]).toBe(`sha384-${createHash("sha384").update(bytesOf(file)).digest("base64")}`);
    }
  });

  it.each([
    ["fermata.js", "fermata-acts.js"],
    ["fermata.js", "fermata-ui.js"],
    ["fermata-guard.js", "fermata-acts.js"],
    ["fermata-guard.js", "fermata-ui.js"],
    ["fermata-google.js", "fermata-acts.js"],
    ["fermata-google.js", "fermata-ui.js"],
    ["fermata-acts.js", "fermata-withdrawal.js"],
    ["fermata-acts.js", "fermata-record.js"],
    ["fermata-acts.js", "fermata-receipt.js"],
    ["fermata-acts.js", "fermata-embeds.js"],
    ["fermata-acts.js", "fermata-locales.js"],
    ["fermata-acts.js", "fermata-declaration.js"],
    ["fermata-acts.js", "fermata-insight.js"],
    ["fermata-acts.js", "fermata-panel.js"],
    ["fermata-acts.js", "fermata-more.js"],
    ["fermata-acts.js", "fermata-facts.js"],
    ["fermata-acts.js", "fermata-explicit.js"],
    ["fermata-more.js", "fermata-locales.js"],
    ["fermata-acts.js", "fermata-preferences.js"],
    ["fermata-acts.js", "fermata-problems.js"],
  ])("%s knows the integrity hash of %s", (loader, part) => {
    const hash = createHash("sha256").update(bytesOf(part)).digest("base64");
    expect(bytesOf(loader).toString()).toContain(`sha256-${hash}`);
  });

  it("says the version of the package", () => {
    expect(version).toBe(manifest.version);
    expect(bytesOf("fermata.js").toString()).toContain(version);
  });
});
