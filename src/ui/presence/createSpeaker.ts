/** Says something to assistive software, once, without moving the focus. */

/** A live region speaks only what comes into it after it was known itself. */
const knownMs = 150;
const spokenMs = 4000;

/**
 * Creates the speaker. Its live region is in the page only while it speaks.
 *
 * @returns says a text in a language; the one before it, when it was not said yet, is dropped.
 */
export function createSpeaker(): (text: string, lang: string) => void {
  const region = document.createElement("div");
  // The property, which no copy of the element has, tells it from what a router kept of an earlier page.
  Object.assign(region, { id: "fermata-status", role: "status", isLive: true });
  region.setAttribute("data-nosnippet", "");
  Object.assign(region.style, {
    position: "fixed",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  });
  let timer = 0;
  return (text, lang) => {
    clearTimeout(timer);
    Object.assign(region, { textContent: "", lang });
    // The root stays the last child of the body.
    if (!region.isConnected) document.body.insertBefore(region, document.querySelector("body>#fermata"));
    timer = window.setTimeout(() => {
      region.textContent = text;
      timer = window.setTimeout(() => region.remove(), spokenMs);
    }, knownMs);
  };
}
