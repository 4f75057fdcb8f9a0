// npm run build: compiles src/ to build/, bundles to dist/ by the table in rollup.config.mjs, then writes the themes, the stub, the
// integrity hashes and the licences of what is bundled.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { minify } from "terser";
import { minifyCss } from "./cssText.mjs";

const bin = (name) => join("node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
const run = (name, ...details) =>
  execFileSync(bin(name), details, { stdio: "inherit", shell: process.platform === "win32" });

/** Lists the files below a folder, with forward slashes. */
const listFiles = (folder, prefix = "") =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listFiles(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [`${prefix}${entry.name}`],
  );

for (const folder of ["build", "dist"]) rmSync(folder, { recursive: true, force: true });
run("tsc", "-p", "tsconfig.build.json");
run("rollup", "-c", "--silent");

mkdirSync("dist/themes");
for (const file of readdirSync("styles/themes"))
  writeFileSync(`dist/themes/${file}`, minifyCss(`styles/themes/${file}`));

const { code } = await minify(readFileSync("scripts/stub.js", "utf8"), {
  ecma: 2020,
  compress: { passes: 3 },
  format: { ascii_only: true, semicolons: true },
});
writeFileSync("dist/stub.html", `<script>${code.replace(/;$/, "").replaceAll("const ", "let ")}</script>`);

mkdirSync("dist/schema");
for (const file of readdirSync("docs/schema"))
  copyFileSync(join("docs/schema", file), join("dist/schema", file));

const licences = ["preact", "js-cookie"].map(
  (name) => `${name}\n\n${readFileSync(join("node_modules", name, "LICENSE"), "utf8").trim()}\n`,
);
writeFileSync("dist/third-party-licences.txt", licences.join("\n\n"));

const hashes = listFiles("dist")
  .filter((file) => /\.(js|html)$/.test(file))
  .sort()
  .map((file) => [
    file,
    `sha384-${createHash("sha384")
      .update(readFileSync(join("dist", file)))
      .digest("base64")}`,
  ]);
writeFileSync("dist/sri.json", `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);

for (const file of readdirSync("dist").filter((name) => /\.(js|html)$/.test(name))) {
  console.log(
    `${String(gzipSync(readFileSync(join("dist", file)), { level: 9 }).length).padStart(6)} bytes gz  dist/${file}`,
  );
}
