/**
 * Runs released scripts one after the other in the order of the HTML standard: blocking ones in document order, then deferred
 * ones and modules once the page is parsed. Nothing waits for an async one, but it waits for the blocking ones before it, as
 * it would behind a parser. All of them download in parallel.
 */
import type { Trust } from "../../platform/createTrust.ts";
import { isDeferred, isFetched, reviveScript } from "./reviveScript.ts";

/** Says whether the parser still adds to the document. */
export const isParsing = () => document.readyState === "loading";

/**
 * Places what a released script writes, behind it.
 *
 * @param texts what one call wrote; none when the script has ended.
 * @param start runs a written script at once.
 * @param waiting takes those that must be fetched, before all others.
 * @returns resolves when it stands there, at once where the acts are here already. Never rejected.
 */
export type Place = (
  script: HTMLScriptElement,
  texts: readonly string[] | undefined,
  start: (held: HTMLScriptElement) => void,
  waiting: HTMLScriptElement[],
) => Promise<unknown>;

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
  trust: Trust,
  place: Place,
): () => void {
  /** The script that is running or on its way: the others wait for it. */
  let running: HTMLScriptElement | undefined;

  const start = (held: HTMLScriptElement) => {
    if (!held.isConnected || !isGranted(held)) {
      released.delete(held);
      return;
    }
    const script = reviveScript(held, trust);
    if (script.async && isFetched(held)) return held.replaceWith(script);
    // A script that another one wrote runs inside it.
    const outer = running;
    const { write, writeln } = document;
    /** What it wrote, being placed. */
    let placed: Promise<unknown> | undefined;
    // Whoever waited for this one goes on by itself: thousands of scripts in a row do not nest.
    const next = () => {
      running = outer;
    };
    const end = () => {
      Object.assign(document, { write, writeln });
      if (placed) place(script, undefined, start, waiting).then(next).then(run);
      else next();
    };
    running = script;
    Object.assign(document, {
      write(...texts: string[]) {
        if (document.currentScript === script) placed = place(script, texts, start, waiting);
        else write.apply(document, texts);
      },
      writeln: (...texts: string[]) => document.write(...texts, "\n"),
    });
    held.replaceWith(script);
    // The guard may have made it wait again, for a service of its own.
    if (isFetched(held) && script.type !== held.type)
      for (const name of ["load", "error"])
        script.addEventListener(name, () => {
          end();
          run();
        });
    else end();
  };

  const run = () => {
    while (!running) {
      const next = waiting.find((held) => !isDeferred(held)) ?? (!isParsing() && waiting[0]);
      if (!next) break;
      waiting.splice(waiting.indexOf(next), 1);
      start(next);
    }
  };
  return run;
}
