/**
 * Keeps the banner from covering what has the focus in the page.
 *
 * WCAG 2.2, 2.4.11 Focus Not Obscured: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum (2026-11-26)
 */

/** Space between the banner and what has the focus, in pixels. */
const spacePx = 8;

/** Gives the part of the window's height that the banner takes, at which edge; nothing when it stands in the middle. */
function edgeOf(banner: HTMLElement): "top" | "bottom" | undefined {
  const { top, bottom } = banner.getBoundingClientRect();
  if (top < spacePx * 3) return "top";
  return bottom > innerHeight - spacePx * 3 ? "bottom" : undefined;
}

/** The page's own `scroll-padding`. */
function pagePadding() {
  const { scrollPaddingTop: top, scrollPaddingBottom: bottom } = getComputedStyle(document.documentElement);
  return { top, bottom };
}

/**
 * Reserves the banner's height at its edge, for the focus and for anchors: `scroll-padding`, in a sheet of our own, so that nothing of
 * the page is changed. The page's own value counts where it is larger.
 *
 * @returns gives the space back.
 */
function reserveSpace(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  let before: { readonly top: string; readonly bottom: string } | undefined;
  // Called first once the page is laid out: asking for styles and boxes before would have the browser do that work at once, and again.
  const fit = () => {
    const edge = edgeOf(banner);
    const height = Math.ceil(banner.offsetHeight) + spacePx;
    if (!before) {
      before = pagePadding();
      document.adoptedStyleSheets.push(sheet);
    }
    const value = edge && (before[edge] === "auto" ? `${height}px` : `max(${height}px, ${before[edge]})`);
    // More specific than what pages write.
    sheet.replaceSync(edge ? `:root:root:root{scroll-padding-${edge}:${value}}` : "");
  };
  const observer = new ResizeObserver(fit);
  observer.observe(banner);
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** Whether the banner covers a part of the element. */
function isCovered(element: Element, banner: HTMLElement): boolean {
  const [one, other] = [element.getBoundingClientRect(), banner.getBoundingClientRect()];
  return one.bottom > other.top && one.top < other.bottom && one.right > other.left && one.left < other.right;
}

/** Brings what has the focus out from under the banner: scrolls, and where the page has an end, the banner steps aside. */
function uncover(element: Element, banner: HTMLElement): void {
  banner.style.transform = "";
  if (!isCovered(element, banner)) return;
  const [own, other] = [element.getBoundingClientRect(), banner.getBoundingClientRect()];
  const isAbove = other.top > own.height + spacePx;
  const by = isAbove ? own.bottom - other.top + spacePx : own.top - other.bottom - spacePx;
  scrollBy({ top: by, behavior: "instant" });
  if (!isCovered(element, banner)) return;
  const { top, bottom } = element.getBoundingClientRect();
  const way = top + bottom > innerHeight ? -other.top : innerHeight - other.bottom;
  banner.style.transform = `translateY(${Math.round(way)}px)`;
}

/** What has the focus, also inside the roots of components; nothing where that is the banner. */
function focused(banner: HTMLElement): Element | undefined {
  let element = document.activeElement;
  for (let root = element?.shadowRoot; root?.activeElement; root = element?.shadowRoot) {
    if (root.contains(banner)) return;
    element = root.activeElement;
  }
  return !element || element === document.body ? undefined : element;
}

/**
 * Keeps the focus in view while the banner stands there.
 *
 * @returns stops that, and gives the page its own `scroll-padding` back.
 */
export function keepFocusInView(banner: HTMLElement): () => void {
  const giveBack = reserveSpace(banner);
  const look = () => {
    const element = focused(banner);
    // After the browser has scrolled there itself. What was clicked stays where it is, or the click would miss; and where the banner stands
    // aside it stays when the visitor turns to it.
    if (element?.matches(":focus-visible")) requestAnimationFrame(() => uncover(element, banner));
  };
  const events = ["focusin", "scrollend"];
  for (const name of events) document.addEventListener(name, look);
  return () => {
    giveBack();
    for (const name of events) document.removeEventListener(name, look);
  };
}
