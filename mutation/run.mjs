// npm run mutation [slice ...]: mutates src/core slice by slice, each with its own unit tests, and prints what survived and the score.
// Needs `npm ci --prefix mutation` once. The reports stay in mutation/reports, so that slices may be run one by one.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync } from "node:fs";

const least = 85;
const all = "test/unit/core/**/*.test.ts";

/** What is mutated, the tests that are to notice, and options of Stryker. */
const slices = {
  consent: ["src/core/consent/*.ts", "test/unit/core/consent/*.test.ts"],
  policy: ["src/core/policy/*.ts", "test/unit/core/policy/*.test.ts"],
  store: ["src/core/store/*.ts", "test/unit/core/store/*.test.ts"],
  settings: [
    "src/core/settings/*.ts,!src/core/settings/explainProblem.ts",
    "test/unit/core/settings/*.test.ts",
  ],
  // The words themselves are no logic: only what chooses them is mutated.
  words: [
    "src/core/settings/explainProblem.ts",
    "test/unit/core/settings/explainProblem.test.ts",
    "--ignoreStatic",
  ],
  withdrawal: ["src/core/withdrawal/*.ts", "test/unit/core/withdrawal/*.test.ts"],
  gate: ["src/core/gate/*.ts", all],
  core: ["src/core/*.ts", all],
};

const report = (slice) => `mutation/reports/${slice}.json`;
const wanted = process.argv.slice(2);
for (const slice of wanted.length ? wanted : Object.keys(slices)) {
  const [files, tests, ...options] = slices[slice] ?? [];
  if (!files) throw new Error(`no slice ${slice}; there are ${Object.keys(slices).join(", ")}`);
  console.log(`\n== ${slice}`);
  const { status } = spawnSync(
    "mutation/node_modules/.bin/stryker",
    ["run", "mutation/stryker.config.json", "--mutate", files, ...options],
    { stdio: "inherit", env: { ...process.env, MUTATION_TESTS: tests } },
  );
  if (status !== 0) process.exit(1);
  renameSync("mutation/reports/mutation.json", report(slice));
}

const total = { killed: 0, survived: 0 };
const line = (name, { killed, survived }) => {
  const score = ((100 * killed) / (killed + survived)).toFixed(1);
  console.log(
    `${name.padEnd(12)} ${String(killed + survived).padStart(5)} mutants, ${String(survived).padStart(3)} survive, ${score} %`,
  );
};
for (const slice of Object.keys(slices).filter((one) => existsSync(report(one)))) {
  const { files } = JSON.parse(readFileSync(report(slice), "utf8"));
  const counts = { killed: 0, survived: 0 };
  for (const { status } of Object.values(files).flatMap(({ mutants }) => mutants)) {
    if (status === "Killed" || status === "Timeout") counts.killed++;
    if (status === "Survived" || status === "NoCoverage") counts.survived++;
  }
  line(slice, counts);
  total.killed += counts.killed;
  total.survived += counts.survived;
}
line("src/core", total);
if (total.killed / (total.killed + total.survived) < least / 100) {
  console.error(`at least ${least} % are asked for`);
  process.exit(1);
}
