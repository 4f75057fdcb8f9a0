import { expect, test } from "vitest";
import { readFailures } from "../../../scripts/readFailures.mjs";

const rule = "⎯".repeat(20);

test("a failed test of vitest is named with the words of its error, without code and stack", () => {
  const text = `
 FAIL  |unit| test/unit/a.test.ts > outer > counts
AssertionError: expected 1 to be 2 // Object.is equality

- Expected
+ Received

- 2
+ 1

 ❯ test/unit/a.test.ts:2:65
      1| import { expect, test } from "vitest";
       | ^
${rule}[1/2]⎯

 FAIL  |unit| test/unit/b.test.ts [ test/unit/b.test.ts ]
Error: Cannot find module './missing.ts'
 ❯ test/unit/b.test.ts:1:1
${rule}[2/2]⎯

 Test Files  2 failed (2)
`;
  expect(readFailures(text)).toEqual([
    "|unit| test/unit/a.test.ts > outer > counts\n  AssertionError: expected 1 to be 2 // Object.is equality\n  - Expected\n  + Received\n  - 2\n  + 1",
    "|unit| test/unit/b.test.ts [ test/unit/b.test.ts ]\n  Error: Cannot find module './missing.ts'",
  ]);
});

test("a failed test of Playwright is named once, with what was expected, without the call log and the list at the end", () => {
  const text = `
  ✘  1 [chromium] › test/browser/a.spec.ts:3:1 › times out (2.2s)

  1) [chromium] › test/browser/a.spec.ts:3:1 › times out ──────────

    Test timeout of 1500ms exceeded.

    Error: expect(locator).toBeVisible() failed

    Locator: locator('#x')

    Call log:
      - waiting for locator('#x')

    > 3 | test("times out", async ({ page }) => {});
        at test/browser/a.spec.ts:3:129

    Error Context: test-results/a/error-context.md

  1 failed
    [chromium] › test/browser/a.spec.ts:3:1 › times out ──────────
  2 passed (3.4s)
`;
  expect(readFailures(text)).toEqual([
    "[chromium] › test/browser/a.spec.ts:3:1 › times out\n  Test timeout of 1500ms exceeded.\n  Error: expect(locator).toBeVisible() failed\n  Locator: locator('#x')",
  ]);
});

test("a run without a failure names none, and of a long error the beginning is kept", () => {
  expect(readFailures("  2 passed (3.4s)\n      Tests  3 passed (3)\n")).toEqual([]);
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  const [failure] = readFailures(`  1) [firefox] › a.spec.ts:1:1 › t ──\n\n${lines.join("\n")}\n`);
  expect(failure?.split("\n")).toHaveLength(9);
});
