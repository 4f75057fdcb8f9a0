/** Makes elements, for surfaces that stand in a page of the site and do without Preact. */

/** A child: a node, a text, or nothing. */
export type Child = Node | string | false | undefined;

/**
 * Makes an element.
 *
 * @param attributes by name; one that is `false` or `undefined` is left out, `true` is an empty text, a function is called on a click.
 * @param children texts become text nodes, never markup.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined | (() => void)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener("click", value);
    else if (value !== false && value !== undefined) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}
