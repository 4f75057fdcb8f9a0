// npm test: every check in the order in which it fails fastest. Each step is printed; the first that fails ends the run.
import { spawnSync } from "node:child_process";
import { findChromium } from "./findBrowser.mjs";

const steps = [
  ["Format, lint and types", "npm", "run", "--silent", "check"],
  ["Unit tests", "npm", "run", "--silent", "test:unit"],
  ["Build", "npm", "run", "--silent", "build"],
  ["Sizes and architecture", "npm", "run", "--silent", "test:built"],
  ["Browser tests", "npm", "run", "--silent", "test:browser"],
];

console.log(`Browser: ${findChromium()} (set CHROMIUM_PATH for another one)`);
const counts = { passed: 0, failed: 0 };
for (const [title, command, ...details] of steps) {
  const startedAt = Date.now();
  console.log(`\n== ${title}`);
  const { status, stdout = "" } = spawnSync(command, details, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  process.stdout.write(stdout);
  // The closing lines of vitest ("Tests  12 passed") and of Playwright ("12 passed").
  for (const [, count, outcome] of stdout.matchAll(/^\s*(?:Tests\s+)?(\d+) (passed|failed)\b/gm)) {
    counts[outcome] += Number(count);
  }
  console.log(
    `== ${title}: ${status === 0 ? "done" : "FAILED"} in ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
  if (status !== 0) {
    console.log(`\n${counts.passed} passed, ${Math.max(1, counts.failed)} failed`);
    process.exit(1);
  }
}
console.log(`\n${counts.passed} passed, 0 failed`);
