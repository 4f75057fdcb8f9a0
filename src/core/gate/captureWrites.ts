/** Hands on what one revived script writes, instead of letting it wipe the finished page. */

/**
 * Replaces `document.write` and `writeln` while one script runs; calls by other scripts reach the browser's own.
 *
 * @param write takes the text of each call.
 * @returns gives the browser's functions back.
 */
export function captureWrites(script: HTMLScriptElement, write: (text: string) => void): () => void {
  const { write: native, writeln } = document;
  document.write = (...texts: string[]) => {
    if (document.currentScript === script) write(texts.join(""));
    else native.apply(document, texts);
  };
  document.writeln = (...texts: string[]) => document.write(...texts, "\n");
  return () => Object.assign(document, { write: native, writeln });
}
