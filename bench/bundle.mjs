// Bundles c15t and React for production, as a site of theirs would.
import { copyFileSync, mkdirSync } from "node:fs";
import { build } from "rolldown";

/** Writes bench/build/c15t: one script, and the style sheet of the package. */
export async function bundleC15t() {
  mkdirSync("bench/build/c15t", { recursive: true });
  await build({
    input: "bench/c15tPage.mjs",
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    logLevel: "silent",
    output: { file: "bench/build/c15t/c15t.js", format: "iife", minify: true, codeSplitting: false },
  });
  // What the style sheet of @c15t/react imports.
  copyFileSync("bench/node_modules/@c15t/ui/dist/styles.css", "bench/build/c15t/styles.css");
}
