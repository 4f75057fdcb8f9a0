/** Lets `document.write` of one revived script land where its tag stood, instead of wiping the finished page. */

/**
 * Replaces `document.write` and `writeln` while one script runs; calls by other scripts reach the browser's own.
 *
 * Markup is placed with each call as soon as every element in it is closed, else when the script has ended.
 *
 * @param place inserts content behind a node.
 * @returns the way to end it: places what is left and gives the browser's functions back.
 */
export function captureWrites(
  script: HTMLScriptElement,
  held: HTMLScriptElement,
  place: (content: DocumentFragment, behind: ChildNode) => void,
): () => void {
  const { write, writeln } = document;
  let text = "";
  let behind: ChildNode = script;
  // Markup means what it means at this place, inside a table for example, even when the script takes itself away.
  const range = document.createRange();
  range.selectNode(held);
  const flush = (isEnded?: boolean) => {
    const content = range.createContextualFragment(`${text}<!---->`);
    // The comment ends up last only when no element, attribute or script text is still open.
    const mark = content.lastChild as ChildNode;
    if (isEnded || mark.nodeType === 8) {
      text = "";
      place(content, behind);
      behind = mark;
    }
  };
  document.writeln = (...texts: string[]) => document.write(...texts, "\n");
  document.write = (...texts: string[]) => {
    if (document.currentScript !== script) return write.apply(document, texts);
    text += texts.join("");
    flush();
  };
  return () => {
    Object.assign(document, { write, writeln });
    if (text) flush(true);
  };
}
