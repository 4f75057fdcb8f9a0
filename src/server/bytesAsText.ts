/**
 * Bytes of a page as text for the parser, and back, exactly: the markup of HTML is ASCII in every charset that browsers and servers still use for it, and
 * what a page's charset is need not be known. A byte that is not ASCII becomes one character of the private use area, as in the charset
 * `x-user-defined`.
 *
 * @see https://encoding.spec.whatwg.org/#x-user-defined (read 2026-11-29)
 */

/** Where the characters begin that stand for bytes. */
const first = 0xf700;

/** Gives bytes as text. */
export function bytesToText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\x80-\xff]/g, (one) => String.fromCharCode(first + one.charCodeAt(0)));
}

/** Gives text as bytes. Any other character can come of a reference in a tag that was written anew alone, and is written as one. */
export function textToBytes(text: string): Buffer {
  const known = text.replace(/[^\0-\x7f\uf780-\uf7ff]/gu, (one) => `&#${one.codePointAt(0)};`);
  // Of each character, the lower byte is taken.
  return Buffer.from(known, "latin1");
}

/** Gives what is written in UTF-8, as far as it is, to be compared with settings. */
export const readUtf8 = (text: string): string =>
  /[\uf780-\uf7ff]/.test(text) ? textToBytes(text).toString() : text;
