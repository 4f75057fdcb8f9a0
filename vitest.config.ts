import { defineConfig } from "vitest/config";
import { cssText } from "./scripts/cssText.mjs";

// Two projects: `unit` runs on the sources, `built` on what `npm run build` wrote to dist/ and on the tree itself.
export default defineConfig({
  oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
  test: {
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
    ],
  },
});
