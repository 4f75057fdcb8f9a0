import { defineConfig } from "vitest/config";

// The unit tests of the slice that is mutated, as one project: what kills a mutant is quick and says what broke.
export default defineConfig({
  oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
  test: {
    include: (process.env.MUTATION_TESTS ?? "test/unit/core/**/*.test.ts").split(","),
    environment: "node",
  },
});
