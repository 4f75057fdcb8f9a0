import { minify as terser } from "terser";
import uglify from "uglify-js";

/**
 * Members of our own objects that no site, visitor or vendor sees, and that nobody asks for by a text; the parts of the SDK know each other by them.
 * They get short names, the same in every file, because all files are minified by one build. Which letter stands for which was chosen by trying:
 * it makes the head part some ten bytes smaller or larger.
 */
export const internal = {
  known: "c",
  fetchPart: "a",
  asGiven: "u",
  givenTag: "r",
  unkept: "b",
  stored: "e",
  update: "K",
  release: "G",
  renew: "i",
  trust: "S",
  tell: "s",
  act: "h",
  fallback: "I",
  deliver: "p",
  libraries: "y",
  redraw: "U",
  toKey: "o",
};

/** What Preact would ask of components that are classes, and of extensions: there is none, and nobody else gets to the Preact of our UI. */
const ofClasses =
  /^(component(Will|Did)\w+|shouldComponentUpdate|get(DerivedState|SnapshotBefore|ChildContext)\w*|contextType|setState|forceUpdate|defaultProps|__html|vnode|diffed|unmount|debounceRendering)$/;

const shortened = new RegExp(`^(${Object.keys(internal).join("|")})$|${ofClasses.source}`);
const nameCache = {
  vars: {},
  props: { props: Object.fromEntries(Object.entries(internal).map(([name, short]) => [`$${name}`, short])) },
};

/**
 * Rollup output plugin: terser, then UglifyJS on its result, which makes the head part another 80 bytes smaller; plain ASCII, for browsers that know ES2020.
 *
 * @param options further compress options of terser.
 * @param kind `isModule`: an ES module stays one, with its names. `isCalledOnLoad`: most functions are called while the page loads, and V8 is told
 *   to compile them with the file, on its own thread where it can, instead of each when it is first called.
 * @see https://v8.dev/blog/explicit-compile-hints (read 2026-11-28)
 */
export function minify(options = {}, { isModule = false, isCalledOnLoad = false } = {}) {
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
        mangle: { properties: isModule ? false : { regex: shortened, undeclared: true } },
        nameCache,
        format: { ascii_only: true, comments: false },
      });
      if (isModule) return smaller;
      const result = uglify.minify(smaller, {
        toplevel: true,
        compress: { passes: 10, inline: 1, unsafe: true, comparisons: false },
        mangle: { toplevel: true },
        output: { ascii_only: true },
      });
      if (result.error) throw result.error;
      return isCalledOnLoad ? `//# allFunctionsCalledOnLoad\n${result.code}` : result.code;
    },
  };
}
