/** How property-based tests run here: the same cases on every machine, unless random ones are asked for. */
import fc from "fast-check";
import { vi } from "vitest";

const { FUZZ_SEED, FUZZ_CASES } = process.env;

/** A number, or `random` in the environment variable `FUZZ_SEED`; fixed without it, so that a run can be repeated. */
export const seed =
  FUZZ_SEED === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(FUZZ_SEED ?? 20240326);

/** Cases of one property; another number by `FUZZ_CASES`. */
export const cases = Number(FUZZ_CASES ?? 10_000);

// Ten thousand cases take seconds on a quiet machine, and longer on a busy one.
vi.setConfig({ testTimeout: 300_000 });
console.info(`Fuzzing: ${cases} cases of each property, seed ${seed}`);

/**
 * Checks that a property holds for each case. What fails is shrunk to the smallest example, printed with seed and path.
 *
 * @param share of `cases` to run, for a property of which one case is a whole document.
 */
export function holds<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  predicate: (...values: Values) => void,
): void {
  fc.assert(fc.property(...arbitraries, predicate), { seed, numRuns: cases });
}

/** The same for a property that takes a promise to tell. */
export async function holdsAsync<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  predicate: (...values: Values) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(...arbitraries, predicate), { seed, numRuns: cases });
}

/** Ids that the contract allows, names that objects inherit among them. */
export const id = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("essential", "performance", "functional", "analytics", "security"),
  },
  { weight: 1, arbitrary: fc.constantFrom("constructor", "__defineGetter__".toLowerCase(), "length", "0") },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z0-9_]{1,32}$/).filter((text) => text !== "__proto__") },
);

/** Any text: of every script, with signs that mean something in cookies, paths and markup. */
export const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."abZ09-_.;,= \"'%&<>/\\\n\r\t\0*?#[](){}üß改😀"), maxLength: 60 }),
);

/** Any value of JavaScript, its own kinds of nonsense included. */
export const anything = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});
