/** Makes the script that runs in place of a held one: browsers never run an element whose type they once refused. */

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

/** Sets properties of one element to what they are on another. */
function copy<From extends Element>(from: From, to: Element, names: readonly (keyof From & string)[]): void {
  for (const name of names) Object.assign(to, { [name]: from[name] });
}

/**
 * Copies a script that did not run, attribute by attribute. The nonce is copied as a property, because browsers empty the
 * attribute, and so are handlers, which may have been set as properties.
 *
 * @returns a script that is not in the document; inserted, it runs once.
 */
export function reviveScript(held: HTMLScriptElement): HTMLScriptElement {
  const script = document.createElement("script");
  for (const { name, value } of held.attributes) script.setAttribute(name, value);
  copy(held, script, ["nonce", "text", "onload", "onerror"]);
  script.type = typeOf(held);
  // Scripts made by script are async unless told otherwise.
  script.async = held.hasAttribute("async");
  return script;
}

/**
 * Fetches a script that must wait for another, with the same request that the script will make. Modules always ask by CORS;
 * `modulepreload` would ask again for one that was not found.
 */
export function preload(held: HTMLScriptElement): void {
  const link = document.createElement("link");
  copy(held, link, ["integrity", "crossOrigin", "referrerPolicy", "nonce"]);
  if (isModule(held)) link.crossOrigin ??= "";
  document.head.append(Object.assign(link, { rel: "preload", as: "script", href: held.src }));
}
