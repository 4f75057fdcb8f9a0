// Reads out of what vitest and Playwright print which tests have failed, and the first lines of why.

/** A failed test's heading: ` FAIL  |unit| file > test` (vitest), `  1) [chromium] › file:2:1 › test ────` (Playwright). */
const heading = /^ FAIL {2}(.+)$|^ {2}\d+\) (.+)$/;

/** Where the words of an error end: at excerpts of code, stacks and logs, at the rules of vitest, at the counts of Playwright. */
const afterError =
  /^\s*(❯|at |>? *\d+ \||Call log:|Error Context:|⎯)|^ {2}\d+ (passed|failed|flaky|skipped|did not run)\b/;

const linesPerError = 8;

/**
 * Gives for each failed test its name and the first lines of its error, as one text without blank lines. Without any, `[]`.
 *
 * @param {string} text All that the runner has printed, without colours.
 * @returns {string[]}
 */
export function readFailures(text) {
  const failures = [];
  /** The lines of the failure that is being read; none before the first heading and after an error's words. */
  let lines;
  for (const line of text.split(/\r?\n/)) {
    const match = heading.exec(line);
    if (match) {
      // Playwright fills its headings up with a rule.
      lines = [(match[1] ?? match[2]).replace(/ ─+$/, "")];
      failures.push(lines);
    } else if (afterError.test(line)) lines = undefined;
    else if (line.trim() && lines && lines.length <= linesPerError) lines.push(`  ${line.trim()}`);
  }
  return failures.map((one) => one.join("\n"));
}
