/** Hashes by which a record pins what was shown and set: SHA-256 over JSON of one form only. Pure. */

/**
 * Gives the one JSON text of a value: members sorted by name, nothing between them, functions and `undefined` left out. Two equal values
 * give the same text in any language that can sort and print JSON.
 * @see https://www.rfc-editor.org/rfc/rfc8785 (read 2026-11-26; texts and whole numbers alone are used here)
 */
export function formatCanonical(value: unknown): string {
  return JSON.stringify(value, (_, found) =>
    found && typeof found === "object" && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)))
      : found,
  );
}

/** Gives the SHA-256 of the canonical JSON of a value, as 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return sha256(new TextEncoder().encode(formatCanonical(value)));
}

/** First 32 bits of the fraction of a root of a prime: where the constants of the hash come from. */
const fraction = (root: number) => (root % 1) * 2 ** 32;

/** Gives the first primes. */
function listPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime)) primes.push(number);
  }
  return primes;
}

/**
 * SHA-256, in plain code because the browser's own is asynchronous and on https alone, and a record must be on its way before the page
 * is left.
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 */
function sha256(bytes: Uint8Array): string {
  const primes = listPrimes(64);
  const constants = primes.map((prime) => fraction(Math.cbrt(prime)) | 0);
  const hash = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)) | 0);
  const padded = new Uint8Array(((bytes.length + 8) & ~63) + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const rotate = (word: number, count: number) => (word >>> count) | (word << (32 - count));
  for (let block = 0; block < padded.length; block += 64) {
    const words: number[] = [];
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let index = 0; index < 64; index++) {
      const [before2 = 0, before15 = 0] = [words[index - 2], words[index - 15]];
      const spread0 = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 >>> 3);
      const spread1 = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 >>> 10);
      const word =
        index < 16
          ? view.getInt32(block + index * 4)
          : ((words[index - 16] ?? 0) + spread0 + (words[index - 7] ?? 0) + spread1) | 0;
      words.push(word);
      const mixed1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const mixed0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const first = (h + mixed1 + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + word) | 0;
      const second = (mixed0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
      hash[index] = ((hash[index] ?? 0) + word) | 0;
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
