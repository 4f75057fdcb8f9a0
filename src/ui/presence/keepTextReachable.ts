/** Makes text that does not fit into its layer reachable by keyboard, and says by its look that it goes on. */

/**
 * Watches the text of a layer: while it scrolls it can take the focus, as browsers that are not told so do not all allow.
 *
 * @returns stops that.
 */
export function keepTextReachable(text: HTMLElement): () => void {
  const look = () => {
    const { scrollHeight, clientHeight, scrollTop } = text;
    if (scrollHeight > clientHeight + 1) text.tabIndex = 0;
    else text.removeAttribute("tabindex");
    text.toggleAttribute("data-more", scrollTop + clientHeight < scrollHeight - 8);
  };
  const observer = new ResizeObserver(look);
  observer.observe(text);
  text.addEventListener("scroll", look, { passive: true });
  // What opens inside changes the height of the content alone.
  text.addEventListener("toggle", look, true);
  return () => {
    observer.disconnect();
    text.removeEventListener("scroll", look);
    text.removeEventListener("toggle", look, true);
  };
}
