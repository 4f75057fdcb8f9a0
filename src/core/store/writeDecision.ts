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

/** Sets the cookie and reads it back; `false` when the browser did not keep it. */
function setCookie({ name, path }: CookieOptions, domain: string, value: string, expiresAt: number): boolean {
  try {
    Cookies.set(name, value, {
      path,
      domain,
      expires: new Date(expiresAt),
      sameSite: "Lax",
      secure: location.protocol === "https:",
    });
  } catch {
    // SecurityError in a frame without an origin: nothing is kept, as reading back tells.
  }
  return readCookies(name).includes(value);
}

/** Erases the cookie on this host and on every parent domain. Never throws. */
export function eraseDecision(options: CookieOptions): void {
  for (const domain of ["", ...listDomains()]) setCookie(options, domain, "", 0);
}

/**
 * Writes a decision, to stay until its end. One cookie is left, whatever was there before.
 *
 * A domain that the browser refuses is reported, and the cookie kept for this host alone.
 *
 * @returns whether the browser kept it, by reading it back. Never throws.
 */
export function writeDecision(
  decision: Decision,
  options: CookieOptions,
  report: (code: "domain", path: string, found: string) => void,
): boolean {
  const { name, domain } = options;
  const set = (candidate: string) => setCookie(options, candidate, decision.text, decision.expiresAt);
  // With the cookie of another domain in the way, reading back would prove nothing.
  if (domain || readCookies(name)[1]) eraseDecision(options);
  const isKept = (domain === "auto" ? listDomains() : [domain]).some(set);
  if (!isKept && domain) report("domain", "cookie.domain", domain);
  return isKept || (!!domain && set(""));
}
