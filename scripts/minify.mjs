import { minify as terser } from "terser";

/** Rollup output plugin: terser with further compress options, plain ASCII, for browsers that know ES2020. */
export function minify(options = {}) {
  return {
    name: "minify",
    async renderChunk(code) {
      const result = await terser(code, {
        ecma: 2020,
        toplevel: true,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true, ...options },
        format: { ascii_only: true, comments: false },
      });
      return result.code;
    },
  };
}
