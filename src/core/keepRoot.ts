/** Keeps the banner in a page whose body is exchanged by a router, and the page free of dead copies of it. */
import type { Acts, Core } from "./parts.ts";

/** So many times in one second, at one address, somebody takes the root away on purpose: then it stays away. */
const mostTakenAway = 10;

/**
 * Watches the body, its children and what stands beside it, not what happens deeper.
 *
 * While something is asked, a banner that others take away is there again in the same frame. A preference centre is not: like on
 * any next page, the banner asks. Without a question, what they take away is forgotten. Routers that keep copies of pages bring
 * back our elements without what was in them: those are removed.
 *
 * @param hide takes away what the UI believes to be shown.
 */
export function keepRoot(core: Core, acts: Acts, hide: () => void): void {
  let root: Element | undefined;
  /** At which addresses it was taken away in the last second, in order. */
  const takenAway: string[] = [];
  const bringBack = () => {
    root = undefined;
    hide();
    if (core.state().hiddenReason) return;
    const { href } = location;
    takenAway.push(href);
    setTimeout(() => takenAway.shift(), 1000);
    if (takenAway.filter((one) => one === href).length < mostTakenAway) acts.ask();
    else core.update({ hiddenReason: "removed" });
  };
  const look = () => {
    // One search for each id: browsers keep a list of them, but for two at once they look at every element.
    for (const id of ["fermata", "fermata-status"])
      for (const one of document.querySelectorAll(`body>#${id}`)) {
        if (one.shadowRoot) root = one;
        else if (!("isLive" in one)) one.remove();
      }
    // The body may be another one; a target that is observed already stays so.
    for (const target of [document, document.documentElement, document.body])
      if (target) observer.observe(target, { childList: true });
    if (root && !root.isConnected) bringBack();
  };
  const observer = new MutationObserver(look);
  look();
}
