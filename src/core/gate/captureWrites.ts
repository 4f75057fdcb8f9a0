/** Keeps what one revived script writes, instead of letting it wipe the finished page. */

/**
 * Replaces `document.write` and `writeln` while one script runs; calls by other scripts reach the browser's own.
 *
 * @returns the way to end it: gives the browser's functions back, and what was written.
 */
export function captureWrites(script: HTMLScriptElement): () => string {
  const { write, writeln } = document;
  let text = "";
  document.write = (...texts: string[]) => {
    if (document.currentScript === script) text += texts.join("");
    else write.apply(document, texts);
  };
  document.writeln = (...texts: string[]) => document.write(...texts, "\n");
  return () => {
    Object.assign(document, { write, writeln });
    return text;
  };
}
