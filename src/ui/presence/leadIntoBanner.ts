/** The way into the banner, which is the last element of the page, for visitors whose first key is Tab. */

/**
 * Lets the first Tab of a page on which nothing has the focus yet go to the first control of the banner. Nothing is moved before a key
 * is pressed, and nothing where the visitor has already been somewhere.
 *
 * @returns stops that.
 */
export function leadIntoBanner(banner: HTMLElement): () => void {
  const stop = () => removeEventListener("keydown", lead);
  const lead = ({ key, shiftKey }: KeyboardEvent) => {
    if (key !== "Tab") return;
    stop();
    // The browser makes its own step afterwards: from there to the first control.
    if (!shiftKey && document.activeElement === document.body && !getSelection()?.rangeCount) banner.focus();
  };
  addEventListener("keydown", lead);
  return stop;
}
