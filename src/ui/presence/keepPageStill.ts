/**
 * Keeps the page still behind the preference centre: a wheel that nothing in it can follow moves nothing.
 *
 * `overscroll-behavior` in `presence.css` says the same, but Firefox heeds it only where there is something to scroll, and only where it scrolls
 * off the main thread.
 *
 * @returns ends it.
 */
export function keepPageStill(layer: HTMLElement): () => void {
  const hold = (event: WheelEvent) => {
    const { ctrlKey, deltaY } = event;
    const canFollow = (one: EventTarget) =>
      one instanceof Element &&
      layer.contains(one) &&
      /auto|scroll/.test(getComputedStyle(one).overflowY) &&
      (deltaY < 0 ? one.scrollTop > 0 : one.scrollTop + one.clientHeight < one.scrollHeight - 1);
    // With Ctrl it is no scrolling: the visitor makes the page larger or smaller.
    if (deltaY && !ctrlKey && !event.composedPath().some(canFollow)) event.preventDefault();
  };
  layer.addEventListener("wheel", hold, { passive: false });
  return () => layer.removeEventListener("wheel", hold);
}
