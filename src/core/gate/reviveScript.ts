/** Makes the script that runs in place of a held one: browsers never run an element whose type they once refused. */

/** The script as its author meant it: `data-type` is its type. */
const typeOf = (held: HTMLScriptElement) => held.dataset.type ?? "";

/** Says whether the browser will fetch a script and say `load` or `error` when it is over; a data block it does not. */
export const isFetched = (held: HTMLScriptElement) =>
  held.src && !held.noModule && /^$|module|script/.test(typeOf(held));

/** Says whether the standard runs a script like this after the page is parsed. */
export const isDeferred = (held: HTMLScriptElement) => (held.defer && held.src) || typeOf(held) === "module";

/**
 * Copies a script that did not run, attribute by attribute. The nonce is copied as a property, because browsers empty the
 * attribute, and so are handlers, which may have been set as properties.
 *
 * @returns a script that is not in the document; inserted, it runs once.
 */
export function reviveScript(held: HTMLScriptElement): HTMLScriptElement {
  const script = document.createElement("script");
  for (const { name, value } of held.attributes) script.setAttribute(name, value);
  const { nonce, text, onload, onerror } = held;
  Object.assign(script, { nonce, text, onload, onerror });
  script.type = typeOf(held);
  // Scripts made by script are async unless told otherwise.
  script.async = held.hasAttribute("async");
  return script;
}

/** Fetches a script that must wait for another, with the same request that the script will make. */
export function preload(held: HTMLScriptElement): void {
  const { src, integrity, crossOrigin, referrerPolicy, nonce } = held;
  const link = document.createElement("link");
  const rel = typeOf(held) === "module" ? "modulepreload" : "preload";
  document.head.append(
    Object.assign(link, { integrity, crossOrigin, referrerPolicy, nonce, rel, as: "script", href: src }),
  );
}
