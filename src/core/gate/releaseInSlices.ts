/** Releases what a page holds so that thousands of tags do not stop it from answering. */
import { yieldToPage } from "../../platform/yieldToPage.ts";
import type { Release } from "./createGate.ts";
import { watched } from "./isReleasable.ts";
import { isDeferred, isFetched } from "./reviveScript.ts";

/** Up to so many are released at once, which takes a few milliseconds. */
const few = 100;

/** How long a slice lasts, in milliseconds: a task of over 50 is a long one. */
const sliceMs = 20;

const isScript = (element: HTMLElement): element is HTMLScriptElement => element.matches("script");

/**
 * Releases what is granted in the whole document; where much is held, in slices between which the browser does what waits. Only
 * what stands before the first script that must be fetched, and before the first template, is sliced: the order of what follows is
 * the queue's business. Deferred scripts and modules come with the rest.
 *
 * @returns resolves when everything has been released or waits for its turn. Never rejected.
 */
export async function releaseInSlices(release: Release): Promise<void> {
  const held = document.querySelectorAll<HTMLElement>(watched);
  let end = Date.now() + sliceMs;
  for (const element of held.length > few ? held : []) {
    if (element.matches("template") || (isScript(element) && isFetched(element))) break;
    if (element.isConnected && !(isScript(element) && isDeferred(element))) release(null, element);
    if (Date.now() < end) continue;
    await yieldToPage();
    end = Date.now() + sliceMs;
  }
  // Also what has come meanwhile.
  release();
}
