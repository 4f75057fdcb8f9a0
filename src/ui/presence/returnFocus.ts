/** Gives the focus somewhere sensible when the preference centre has gone and what opened it has gone too. */

const controls = '[data-consent-open],[href="#cookie-settings"]';

/**
 * Gives the focus to the banner's way to the preference centre, where that has come in its place; else to the first control of the page that
 * opens it; unless the browser gave the focus back itself.
 */
export function returnFocus(layer: Element | null): void {
  if (document.activeElement !== document.body) return;
  layer?.querySelector<HTMLElement>("[part=customise]")?.focus();
  if (layer) return;
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    control.focus({ preventScroll: true });
    if (document.activeElement === control) return;
  }
  document.querySelector<HTMLElement>("#fermata-button")?.focus();
}
