// npm test: every check in the order in which it fails fastest, then the browser tests, in Chromium or in the engines that are named:
// `node scripts/test.mjs chromium firefox webkit`. Each step is printed with its counts and its time; at the end stand the failed tests of
// all steps, so that the end of a log tells what has failed, and the last line is the sum.
import { spawn } from "node:child_process";
import { describeEngine } from "./findBrowser.mjs";
import { readFailures } from "./readFailures.mjs";

const engines = process.argv[2] ? process.argv.slice(2) : ["chromium"];

/**
 * The core of the browser tests: all but those whose subject is looks and words, and the shapes of tags one by one. Engines named in CORE_IN run
 * these alone, where all of them in all engines would take too long.
 */
const coreSpecs = [
  ...[
    "consentMode",
    "decision",
    "embeds",
    "failures",
    "filterLists",
    "hydration",
    "integrations",
    "lockdown",
  ],
  ...[
    "manyTags",
    "neighbours",
    "optimisers",
    "pageLife",
    "policy",
    "ready",
    "records",
    "regions",
    "response",
  ],
  ...["returning", "settings", "signals", "softNavigation", "store", "withdrawal"],
  ...["guard/guard", "guard/ownCode", "visitor/focus", "visitor/integrity"],
].map((name) => `test/browser/${name}.spec.ts`);
const coreIn = (process.env.CORE_IN ?? "").split(",");

const titles = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };

/** What must hold before a browser is worth starting. */
const steps = [
  ["Format, lint and types", "check"],
  ["Unit tests", "test:unit"],
  ["Build", "build"],
  ["Sizes and architecture", "test:built"],
];

/** What a step that fails without naming a test has said last. */
const lastLines = (text) => text.trimEnd().split("\n").slice(-15).join("\n");

/** Runs one script of package.json and prints what it says; resolves to its counts and to what has failed, in words. */
function run(script, env = {}, specs = []) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script, "--", ...specs], {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, ...env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    // Errors go to the other stream in vitest, and their lines must not be mixed with the rest.
    const texts = { stdout: "", stderr: "" };
    for (const stream of Object.keys(texts)) {
      child[stream].setEncoding("utf8").on("data", (chunk) => {
        texts[stream] += chunk;
        process[stream].write(chunk);
      });
    }
    child.on("close", (status) => {
      const counts = { passed: 0, failed: 0, failures: Object.values(texts).flatMap(readFailures) };
      // The closing lines of vitest ("Tests  12 passed | 1 failed") and of Playwright ("12 passed").
      for (const [line] of texts.stdout.matchAll(/^\s*(Tests\s+)?\d+ (passed|failed)\b.*$/gm)) {
        for (const [, count, outcome] of line.matchAll(/(\d+) (passed|failed)\b/g))
          counts[outcome] += Number(count);
      }
      // A step that ends badly without a count has failed once.
      if (status !== 0) counts.failed ||= 1;
      if (counts.failed && !counts.failures[0])
        counts.failures = [lastLines(Object.values(texts).join("\n"))];
      resolve(counts);
    });
  });
}

const sum = { passed: 0, failed: 0 };
const summary = [];
/** The failed tests of each step, under its title. */
const failed = [];

async function step(title, script, env, specs) {
  const startedAt = Date.now();
  console.log(`\n== ${title}`);
  const counts = await run(script, env, specs);
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  failed.push(...counts.failures.map((failure) => `${title}: ${failure}`));
  const line = `${title}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - startedAt) / 1000)} s`;
  summary.push(line);
  console.log(`== ${line}`);
  return counts.failed === 0;
}

async function runAll() {
  // A missing engine fails before anything else takes its time.
  for (const engine of engines) console.log(`Engine: ${describeEngine(engine)}`);
  for (const [title, script] of steps) if (!(await step(title, script))) return;
  for (const engine of engines) {
    const isCore = coreIn.includes(engine);
    await step(
      `Browser tests in ${titles[engine]}${isCore ? " (the core of them)" : ""}`,
      engine === "webkit" ? "test:webkit" : "test:browser",
      engine === "webkit" ? {} : { ENGINES: engine },
      isCore ? coreSpecs : [],
    );
  }
}

const startedAt = Date.now();
try {
  await runAll();
} catch (error) {
  console.log(error.message);
  sum.failed += 1;
  failed.push(error.message);
}
const others = Object.keys(titles).filter((engine) => !engines.includes(engine));
console.log(`\n${summary.join("\n")}`);
if (others[0])
  console.log(`Not run: ${others.map((engine) => titles[engine]).join(", ")} (npm run test:engines)`);
console.log(`All of it: ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
if (failed[0]) console.log(`Failed:\n\n${failed.join("\n\n")}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed ? 1 : 0;
