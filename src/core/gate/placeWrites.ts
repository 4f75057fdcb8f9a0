/** Puts what a released script wrote where its tag stood. */
import type { Trust } from "../../platform/createTrust.ts";
import { holdScripts } from "./holdScripts.ts";
import { isFetched } from "./reviveScript.ts";

/**
 * What a script has written so far: the text that is not placed yet, the node it comes behind, and how many scripts of it wait.
 */
interface Written {
  text: string;
  behind: ChildNode;
  waiting: number;
}

/**
 * Creates the way to place what scripts write. Markup is placed with each call as soon as every element in it is closed, else when
 * the script has ended. A written inline script runs before the writing one goes on, unless an earlier one must be fetched: as behind a parser.
 *
 * @returns see `Place`.
 */
export function createWriter(trust: Trust) {
  const known = new WeakMap<HTMLScriptElement, Written>();
  return (
    script: HTMLScriptElement,
    texts: readonly string[] | undefined,
    start: (held: HTMLScriptElement) => void,
    waiting: HTMLScriptElement[],
  ): void => {
    const written = known.get(script) ?? { text: "", behind: script, waiting: 0 };
    known.set(script, written);
    written.text += texts?.join("") ?? "";
    if (!written.text) return;
    // A script may take itself away, or what it wrote.
    const behind = written.behind.isConnected
      ? written.behind
      : (document.body.lastChild ?? document.body.appendChild(document.createComment("")));
    // Markup means what it means at this place, inside a table for example.
    const range = document.createRange();
    range.selectNode(behind);
    const content = range.createContextualFragment(trust.createHTML(`${written.text}<!---->`));
    // The comment ends up last only when no element, attribute or script text is still open.
    const mark = content.lastChild;
    if (texts && mark?.nodeType !== 8) return;
    written.text = "";
    const scripts = holdScripts(content, script);
    behind.after(content);
    written.behind = mark ?? behind;
    for (const one of scripts) {
      if (written.waiting || isFetched(one)) waiting.splice(written.waiting++, 0, one);
      else start(one);
    }
  };
}
