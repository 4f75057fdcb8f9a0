/** Gives the focus somewhere sensible when the preference centre has gone and what opened it has gone too. */

const controls = '[data-consent-open],[href="#cookie-settings"]';

/** Gives the focus to the first control of the page that opens the preference centre, unless the browser gave it back itself. */
export function returnFocus(): void {
  if (document.activeElement !== document.body) return;
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    control.focus({ preventScroll: true });
    if (document.activeElement === control) return;
  }
  document.querySelector<HTMLElement>("#fermata-button")?.focus();
}
