// A table of outputs: what is built from which entry, in this order, because the head part carries the integrity hashes
// of the files built before it. Input is what `tsc -p tsconfig.build.json` wrote to build/.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import resolve from "@rollup/plugin-node-resolve";
import dts from "rollup-plugin-dts";
import { cssText } from "./scripts/cssText.mjs";
import { minify } from "./scripts/minify.mjs";

/** Parts that the head part fetches by name, each in `dist/fermata-<name>.js`. */
const parts = ["acts", "ui", "preferences", "problems"];

/** Gives `src/platform/integrity.ts` the hashes of the parts that are built already. */
const integrity = {
  name: "integrity",
  load(id) {
    if (!id.endsWith("/platform/integrity.js")) return null;
    const hashes = parts
      .filter((part) => existsSync(`dist/fermata-${part}.js`))
      .map((part) => [part, `sha256-${createHash("sha256").update(readFileSync(`dist/fermata-${part}.js`)).digest("base64")}`]);
    return `export const integrity = ${JSON.stringify(Object.fromEntries(hashes))};`;
  },
};

const script = (entry, file, { plugins = [], external = [], globals = {} } = {}) => ({
  input: `build/entries/${entry}.js`,
  external,
  output: { file: `dist/${file}`, format: "iife", globals, plugins: [minify()] },
  plugins: [cssText(), ...plugins, resolve()],
});

/** Preact comes with the UI: the parts loaded after it take it from there. */
const preactOfUi = { preact: "document.currentScript.fermata.libraries.preact" };

const modules = ["index", "ui"];

export default [
  script("acts", "fermata-acts.js"),
  script("ui", "fermata-ui.js"),
  script("preferences", "fermata-preferences.js", { external: ["preact"], globals: preactOfUi }),
  script("problems", "fermata-problems.js"),
  script("script", "fermata.js", { plugins: [integrity] }),
  script("all", "fermata.all.js"),
  {
    input: Object.fromEntries(modules.map((name) => [name, `build/entries/${name === "ui" ? "uiModule" : name}.js`])),
    external: ["preact"],
    preserveEntrySignatures: "allow-extension",
    output: { dir: "dist/esm", format: "es", chunkFileNames: "[name].js", plugins: [] },
    plugins: [cssText(), resolve()],
  },
  {
    input: Object.fromEntries(modules.map((name) => [name, `build/entries/${name === "ui" ? "uiModule" : name}.d.ts`])),
    external: ["preact"],
    output: { dir: "dist/esm", format: "es", chunkFileNames: (chunk) => `${basename(chunk.name, ".d")}.d.ts` },
    plugins: [dts()],
  },
];
