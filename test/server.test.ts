import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createContext, Script } from "node:vm";
import resolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { describe, expect, it } from "vitest";

/** Bundles an import of the package as a bundler for no platform does: no condition of Node's holds. */
async function bundle(code: string): Promise<{ code: string; imports: readonly string[] }> {
  const entry = { name: "entry", resolveId: (id: string) => (id === "entry" ? id : null) };
  const made = await rollup({
    input: "entry",
    plugins: [
      { ...entry, load: (id: string) => (id === "entry" ? code : null) },
      // The package finds itself, as an installed one is found.
      resolve({ exportConditions: [], preferBuiltins: false, rootDir: process.cwd() }),
    ],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await made.generate({ format: "iife", name: "result", inlineDynamicImports: true });
  return { code: output[0].code, imports: output.flatMap((one) => ("imports" in one ? one.imports : [])) };
}

const decided = "1.1790000000.1805638400.2.banner.g-essential-analytics.d-performance-functional-security";
const program = `import { readConsent, readGpc, regionHeader, renewCookie, resolveRegion } from "fermata-sdk/server";
const headers = { cookie: "fermata=${decided}", "sec-gpc": "1", "cf-ipcountry": "FR" };
const options = { now: 1790000060e3, gpc: readGpc(headers) };
export default {
  grants: readConsent(headers.cookie, { revision: "2" }, options).grants,
  renewed: renewCookie(headers.cookie, {}, options),
  region: regionHeader(resolveRegion(headers)),
};`;
const expected = {
  grants: { essential: true, performance: false, functional: false, analytics: true, security: false },
  renewed: `fermata=${decided}; Path=/; Expires=${new Date(1805638400e3).toUTCString()}; SameSite=Lax; Secure`,
  region: 'fermata-region;desc="FR"',
};

describe("fermata-sdk/server", () => {
  it("imports nothing at all outside Node, and works where there is nothing but the language", async () => {
    const { code, imports } = await bundle(program);
    expect(imports).toEqual([]);
    const page = createContext({});
    new Script(`${code};this.result = result`).runInContext(page);
    expect(JSON.parse(JSON.stringify(page.result.default ?? page.result))).toEqual(expected);
  });

  it("works in Node, with what marks tags in HTML besides", () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `${program.replace("export default", "const result =")}
        import { holdTags } from "fermata-sdk/server";
        import { holdTags as same } from "fermata-sdk/html";
        console.log(JSON.stringify([result, holdTags === same]));`,
      ],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([expected, true]);
  });
});

describe("fermata-sdk/records", () => {
  it("imports nothing at all outside Node, and works where there is nothing but the language and text as bytes", async () => {
    const { code, imports } = await bundle(
      'import { hashOf } from "fermata-sdk/records"; export default hashOf({ b: 1, a: 2 });',
    );
    expect(imports).toEqual([]);
    const page = createContext({ TextEncoder });
    new Script(`${code};this.result = result`).runInContext(page);
    expect(page.result).toBe(createHash("sha256").update('{"a":2,"b":1}').digest("hex"));
  });
});
