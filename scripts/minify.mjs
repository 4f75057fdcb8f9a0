import { minify as terser } from "terser";
import uglify from "uglify-js";

/**
 * Members of our own objects that no site, visitor or vendor sees, and that nobody asks for by a text; the parts of the SDK know each other by them. They get short names, the
 * same in every file, because all files are minified by one build.
 */
export const internal =
  /^(known|fetchPart|asGiven|givenTag|unkept|stored|update|release|renew|trust|tell|act|fallback|deliver|libraries|redraw)$/;
const nameCache = { vars: {} };

/**
 * Rollup output plugin: terser, then UglifyJS on its result, which makes the head part another 80 bytes smaller; plain ASCII, for browsers that know ES2020.
 *
 * @param options further compress options of terser.
 * @param isModule an ES module stays one, with its names.
 */
export function minify(options = {}, isModule = false) {
  return {
    name: "minify",
    async renderChunk(code) {
      // Variables are the business of each file alone.
      nameCache.vars = {};
      const { code: smaller } = await terser(code, {
        ecma: 2020,
        toplevel: true,
        module: isModule,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true, ...options },
        mangle: { properties: isModule ? false : { regex: internal, undeclared: true } },
        nameCache,
        format: { ascii_only: true, comments: false },
      });
      if (isModule) return smaller;
      const result = uglify.minify(smaller, {
        toplevel: true,
        compress: { passes: 6, inline: 1, unsafe: true, comparisons: false },
        mangle: { toplevel: true },
        output: { ascii_only: true },
      });
      if (result.error) throw result.error;
      return result.code;
    },
  };
}
