/**
 * Writes one cookie as it stands: js-cookie would encode names that other scripts did not, and a returning visitor does not download it.
 * CookieStore is not in every browser, nor on plain http, and answers later than a page may be left.
 *
 * @param text name, value and attributes, as `document.cookie` takes them.
 */
export function writeCookie(text: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: see above; this is the one place.
  document.cookie = text;
}
