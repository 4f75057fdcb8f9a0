/**
 * Runs released scripts one after the other in the order of the HTML standard: blocking ones in document order, then deferred
 * ones and modules once the page is parsed. Nothing waits for an async one, but it waits for the blocking ones before it, as
 * it would behind a parser. All of them download in parallel.
 */
import { captureWrites } from "./captureWrites.ts";
import { isDeferred, isFetched, preload, reviveScript } from "./reviveScript.ts";

/**
 * Makes the scripts of content that is about to be inserted wait like held ones, under the marks of `owner`. Those with
 * marks of their own wait already.
 */
export function holdScripts(content: DocumentFragment, owner: HTMLElement) {
  const scripts = content.querySelectorAll<HTMLScriptElement>('script:not([type="text/plain"])');
  // An empty mark is none.
  const { consent = "", consentService = "" } = owner.dataset;
  for (const script of scripts) {
    Object.assign(script.dataset, { consent, consentService, type: script.type });
    script.type = "text/plain";
  }
  return scripts;
}

/**
 * Creates the queue.
 *
 * @param isGranted asked when the turn of a script has come: whether it is still granted.
 * @param released what has been released: who runs in place of a held script is added, who does not start is taken out.
 * @param waiting scripts that are granted and wait for their turn, in document order.
 * @returns starts whatever may start now.
 */
export function createScriptQueue(
  isGranted: (held: HTMLElement) => boolean,
  released: WeakSet<Element>,
  waiting: HTMLScriptElement[],
): () => void {
  const preloaded = new WeakSet<Element>();
  /** The script that is running or on its way: the others wait for it. */
  let current: HTMLScriptElement | undefined;

  const start = (held: HTMLScriptElement) => {
    if (!held.isConnected || !isGranted(held)) {
      released.delete(held);
      return;
    }
    const script = reviveScript(held);
    released.add(script);
    if (script.async && isFetched(held)) return held.replaceWith(script);
    // There is one already when a script writes another, which then runs inside it.
    const outer = current;
    let written = 0;
    const endWrites = captureWrites(script, held, (content, behind) => {
      const scripts = holdScripts(content, held);
      behind.after(content);
      for (const one of scripts) {
        // A parser runs a written inline script before the writing one goes on, unless an earlier one must be fetched.
        if (written || isFetched(one)) waiting.splice(written++, 0, one);
        else start(one);
      }
    });
    const end = () => {
      current = outer;
      endWrites();
    };
    current = script;
    if (isFetched(held)) {
      for (const name of ["load", "error"]) {
        script.addEventListener(name, () => {
          end();
          run();
        });
      }
    }
    held.replaceWith(script);
    if (!isFetched(held)) end();
  };

  const run = () => {
    while (!current) {
      const isParsed = document.readyState !== "loading";
      const next = waiting.find((held) => !isDeferred(held)) ?? (isParsed && waiting[0]);
      if (!next) break;
      waiting.splice(waiting.indexOf(next), 1);
      start(next);
    }
    for (const held of waiting) {
      if (!preloaded.has(held) && isFetched(held)) preload(held);
      preloaded.add(held);
    }
  };
  return run;
}
