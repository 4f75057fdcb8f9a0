/**
 * Says whether the browser sends Global Privacy Control; `false` also outside a browser.
 * @see https://www.w3.org/TR/gpc/ (only `true` counts, and the "1" of the header is tolerated; read 2026-11-23)
 */
export function hasGpc(): boolean {
  // The property is not in TypeScript's DOM types.
  const { navigator } = globalThis as { navigator?: { globalPrivacyControl?: unknown } };
  // biome-ignore lint/suspicious/noDoubleEquals: `true` and "1" alike, and nothing else that a browser sends.
  return navigator?.globalPrivacyControl == 1;
}
