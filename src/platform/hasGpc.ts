/**
 * Says whether the browser sends Global Privacy Control; `false` also outside a browser.
 * @see https://www.w3.org/TR/gpc/ (only `true` counts; read 2026-11-23)
 */
export function hasGpc(): boolean {
  // The property is not in TypeScript's DOM types.
  return (
    (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl === true
  );
}
