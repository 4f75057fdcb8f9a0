/**
 * Says whether the browser sends Global Privacy Control; `false` also outside a browser.
 * @see https://www.w3.org/TR/gpc/ (only `true` counts; 1 and the "1" of the header are tolerated, and any number above 0 falls to the signal; read 2026-11-23)
 */
export function hasGpc(): boolean {
  // The property is not in TypeScript's DOM types.
  const { navigator } = globalThis as { navigator?: { globalPrivacyControl?: unknown } };
  return (navigator?.globalPrivacyControl as number) > 0;
}
