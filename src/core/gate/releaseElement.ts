/** Sets the attributes that a held element carries with `data-` before them, so that the browser does not act on them. */
import { marked } from "./isReleasable.ts";

/**
 * Releases one held element that is neither a script nor a template: `data-src` becomes `src`, and so on. The
 * `data-` one stays, for the page's own code and styles. Sources inside a media element or a picture need no mark of
 * their own. A media element that already looked at its sources is told to look again.
 * @see https://html.spec.whatwg.org/multipage/embedded-content.html#the-source-element (read 2026-11-23)
 */
export function releaseElement(owner: HTMLElement): void {
  for (const element of [owner, ...owner.querySelectorAll<HTMLElement>("*")]) {
    // What stands inside another mark waits for that one.
    if (element.closest(marked) !== owner) continue;
    // srcset before src: an image that gets both in this order starts one request.
    for (const name of "srcset,src,href,poster,data".split(",")) {
      if (name in element.dataset) element.setAttribute(name, element.dataset[name] as string);
    }
    if (element.matches("source")) (element.parentNode as Partial<HTMLMediaElement>).load?.();
  }
}
