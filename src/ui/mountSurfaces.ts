/** Finds the elements of a page that a surface of ours fills, and gives it a place in each. */
import { addStyles } from "./createRoot.ts";

/** Gives the shadow root of an element; `null` where it may not have one. */
function rootOf(host: Element): ShadowRoot | null {
  try {
    return host.shadowRoot ?? host.attachShadow({ mode: "open" });
  } catch {
    // NotSupportedError.
    return null;
  }
}

/**
 * Fills each element that was not filled yet. It gets a shadow root, so that page and surface do not touch each other's styles; one
 * that cannot have any (a table, say) is left alone.
 *
 * @param selector of the elements.
 * @param filled remembers them.
 * @param fill draws the surface into its root.
 */
export function mountSurfaces(
  selector: string,
  css: string,
  filled: WeakSet<Element>,
  fill: (shadow: ShadowRoot, host: Element) => void,
): void {
  for (const host of document.querySelectorAll(selector)) {
    if (filled.has(host)) continue;
    filled.add(host);
    const shadow = rootOf(host);
    if (!shadow) continue;
    // In another language the root is there already.
    if (!shadow.adoptedStyleSheets[0]) addStyles(shadow, css);
    fill(shadow, host);
  }
}

/** Gives the level of a heading that stands there: one below the last one before it in the page. */
export function headingLevelAt(host: Element): number {
  const before = [...document.querySelectorAll("h1,h2,h3,h4,h5")].filter(
    (heading) => heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return Number(before.pop()?.localName[1] ?? 1) + 1;
}
