/** The elements of a site's own page that open a layer or answer for the visitor. */

/**
 * Listens for clicks on marked elements, whenever they came into the page: one listener on the document, before the
 * page's own, so that a router that stops the event cannot cut the visitor off.
 *
 * @param use given the element: `data-consent-open`, `data-consent-action`, or a link to `#cookie-settings`.
 */
export function listenToPageControls(use: (control: Element) => void): void {
  document.addEventListener(
    "click",
    (event) => {
      // The path leads from the element that was hit, also inside an open shadow root, to the document, which matches nothing.
      const path = event.composedPath() as Partial<Element>[];
      const control = path.find((one) =>
        one.matches?.('[data-consent-action],[data-consent-open],[href="#cookie-settings"]'),
      ) as Element | undefined;
      if (control) {
        event.preventDefault();
        use(control);
      }
    },
    true,
  );
}
