import { defineConfig } from "vitest/config";
import { cssText } from "./scripts/cssText.mjs";

// Three projects: `unit` runs on the sources, `built` on what `npm run build` wrote to dist/ and on the tree itself, `webkit` in a browser.
export default defineConfig({
  oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
  test: {
    // Both cores of a small machine; a thread starts in half the time of a process.
    pool: "threads",
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        plugins: [cssText()],
        test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], environment: "node" },
      },
      {
        extends: true,
        test: { name: "built", include: ["test/*.test.ts"], environment: "node" },
      },
      // The core in a third engine, against the same servers as the browser tests.
      {
        extends: true,
        test: {
          name: "webkit",
          include: ["test/webkit/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
