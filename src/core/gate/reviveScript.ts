/** Makes the script that runs in place of a held one: browsers never run an element whose type they once refused. */

import type { Trust } from "../../platform/createTrust.ts";

/** The script as its author meant it: `data-type` is its type. */
const typeOf = (held: HTMLScriptElement) => held.dataset.type ?? "";

/**
 * Says whether the browser will fetch a script and say `load` or `error` when it is over; a data block it does not, and
 * whoever waited for one would wait for ever.
 */
export const isFetched = (held: HTMLScriptElement) =>
  held.src && !held.noModule && /^(module)?$|[aj]script$/i.test(typeOf(held));

const isModule = (held: HTMLScriptElement) => typeOf(held) === "module";

/** Says whether the standard runs a script like this after the page is parsed. */
export const isDeferred = (held: HTMLScriptElement) =>
  !held.hasAttribute("async") && ((held.defer && held.src) || isModule(held));

/**
 * Copies a script that did not run. The nonce is copied as a property, because browsers empty the attribute, and so are handlers,
 * which may have been set as properties.
 *
 * @returns a script that is not in the document; inserted, it runs once.
 */
export function reviveScript(held: HTMLScriptElement, trust: Trust): HTMLScriptElement {
  const { nonce, onload, onerror } = held;
  // A clone would not run if the held one came by innerHTML.
  const { firstChild } = document.createRange().createContextualFragment(trust.createHTML(held.outerHTML));
  return Object.assign(firstChild as HTMLScriptElement, {
    nonce,
    onload,
    onerror,
    type: typeOf(held),
    // Scripts made by script are async unless told otherwise.
    async: held.hasAttribute("async"),
  });
}

/**
 * Fetches a script that may have to wait for another, with the same request that the script will make. Modules always ask by CORS;
 * `modulepreload` would ask again for one that was not found.
 */
export function preload(held: HTMLScriptElement): void {
  if (!isFetched(held)) return;
  const { nonce, integrity, referrerPolicy, crossOrigin, src } = held;
  document.head.append(
    Object.assign(document.createElement("link"), {
      nonce,
      integrity,
      referrerPolicy,
      crossOrigin: crossOrigin ?? (isModule(held) ? "" : null),
      rel: "preload",
      as: "script",
      href: src,
    }),
  );
}
