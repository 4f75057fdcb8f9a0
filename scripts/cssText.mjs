import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { bundle, Features } from "lightningcss";

const version = (major, minor = 0) => (major << 16) | (minor << 8);

/** Browsers the styles are written for: the first ones with constructable style sheets and modal dialogs. */
const targets = { chrome: version(99), firefox: version(101), safari: version(16, 4) };

/** Gives the minified text of a style sheet with its `@import`s. */
export function minifyCss(filename) {
  return bundle({ filename, minify: true, targets, exclude: Features.LightDark }).code.toString();
}

/**
 * Plugin for rollup and vite: `import css from "../../styles/banner.css"` gives the minified text of the file with its
 * `@import`s, for a constructable stylesheet.
 */
export function cssText() {
  return {
    name: "css-text",
    enforce: "pre",
    resolveId(source) {
      if (!source.endsWith(".css")) return null;
      // Modules are compiled to build/, the styles stay where they are written.
      return `\0${resolve("styles", source.slice(source.lastIndexOf("/") + 1))}.js`;
    },
    load(id) {
      const file = id.slice(1, -3);
      if (!id.startsWith("\0") || !file.endsWith(".css") || !existsSync(file)) return null;
      return `export const css = ${JSON.stringify(minifyCss(file))};`;
    },
  };
}
