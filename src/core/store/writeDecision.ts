/** Writes and erases the first-party cookie. Only a decision of the visitor leads here. */
import Cookies from "js-cookie";
import { readCookies } from "../../platform/readCookies.ts";
import type { Decision } from "../consent/decision.ts";

/** What the store needs to know of the site's `cookie` settings. */
export interface CookieOptions {
  readonly name: string;
  /** Empty: this host only. `auto`: the widest domain that the browser accepts. */
  readonly domain: string;
  readonly path: string;
}

/** Gives a host and its parent domains, widest first: "com", "example.com", "www.example.com". */
function listDomains(): string[] {
  const labels = location.hostname.split(".");
  return labels.map((_, index) => labels.slice(-1 - index).join("."));
}

/** Sets the cookie and reads it back; `false` when the browser did not keep it, or does not show it on this page. */
function setCookie(name: string, value: string, attributes: Cookies.CookieAttributes): boolean {
  try {
    Cookies.set(name, value, attributes);
  } catch {
    // SecurityError in a frame without an origin: nothing is kept, as reading back tells.
  }
  return readCookies(name).includes(value);
}

/** Erases the cookie on this host and on every parent domain. Never throws. */
export function eraseDecision({ name, path }: CookieOptions): void {
  for (const domain of ["", ...listDomains()]) {
    for (const one of new Set([path, "/"])) setCookie(name, "", { path: one, domain, expires: new Date(0) });
  }
}

/**
 * Writes a decision, to stay until its end. One cookie is left, whatever was there before; none when this one cannot be kept, because it is
 * too long for instance.
 *
 * What the browser does not keep as it was told is kept with less, and reported once: without the domain that it refuses, for this
 * host alone; then for the whole host, and without saying what must not be said to it (`SameSite`, `Secure`).
 *
 * @returns whether the browser kept it, by reading it back. Never throws.
 */
export function writeDecision(
  { text, expiresAt }: Decision,
  options: CookieOptions,
  report: (code: "domain" | "attributes", path: string, found: string) => void,
): boolean {
  const { name, domain, path } = options;
  const expires = new Date(expiresAt);
  const secure = location.protocol === "https:";
  const set = (candidate: string) =>
    setCookie(name, text, { path, expires, secure, sameSite: "Lax", domain: candidate });
  // With the cookie of another domain in the way, reading back would prove nothing.
  if (domain || readCookies(name)[1]) eraseDecision(options);
  if ((domain === "auto" ? listDomains() : [domain]).some(set)) return true;
  if (domain && set("")) {
    report("domain", "cookie.domain", domain);
    return true;
  }
  const isKept = setCookie(name, text, { path: "/", expires });
  if (isKept) report("attributes", "cookie.path", path);
  // What was said before must not come back in place of what could not be kept.
  else eraseDecision(options);
  return isKept;
}
