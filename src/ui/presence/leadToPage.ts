/** The way from the banner into the page, for visitors whose first Tab brought them into the banner at its end. */

const reachable = "a[href],button,input,select,textarea,summary,iframe,[tabindex]";

/** Gives the focus to the first element of the page that takes it, in its order. */
function focusFirst(host: Element): boolean {
  for (const element of document.querySelectorAll<HTMLElement>(reachable)) {
    if (element.tabIndex < 0 || host.contains(element)) continue;
    element.focus();
    if (document.activeElement === element) return true;
  }
  return false;
}

/**
 * After the last control of the banner comes the beginning of the page, if the visitor came from there. Who came through the whole page
 * goes on to the browser's own controls, as at the end of any page.
 *
 * @returns stops that.
 */
export function leadToPage(banner: HTMLElement, host: Element): () => void {
  let isFromStart = false;
  const enter = ({ relatedTarget }: FocusEvent) => {
    if (!banner.contains(relatedTarget as Node | null)) isFromStart = relatedTarget === null;
  };
  const leave = (event: KeyboardEvent) => {
    const { key, shiftKey, target } = event;
    const isLast = target === [...banner.querySelectorAll("button")].at(-1);
    if (key === "Tab" && !shiftKey && isLast && isFromStart && focusFirst(host)) event.preventDefault();
  };
  banner.addEventListener("focusin", enter);
  banner.addEventListener("keydown", leave);
  return () => {
    banner.removeEventListener("focusin", enter);
    banner.removeEventListener("keydown", leave);
  };
}
