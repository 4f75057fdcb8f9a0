/** Writes the cookie anew on a visit, because Safari and Brave keep one that a script wrote for seven days only. */
import type { Decision } from "../consent/decision.ts";
import type { CookieOptions } from "./writeDecision.ts";

/**
 * Writes a decision that was read from the cookie once more, as it is: neither its time nor its end moves.
 *
 * @param options with a domain that is known: `auto` needs `writeDecision`.
 * @see https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/ (read 2026-11-24)
 */
export function renewDecision(
  { text, expiresAt }: Pick<Decision, "text" | "expiresAt">,
  { name, path, domain }: CookieOptions,
): void {
  // biome-ignore lint/suspicious/noDocumentCookie: js-cookie comes with the acts, which a returning visitor does not download.
  document.cookie = `${name}=${text};path=${path};domain=${domain};expires=${new Date(expiresAt).toUTCString()};samesite=lax${location.protocol === "https:" ? ";secure" : ""}`;
}
