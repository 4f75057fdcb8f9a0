/** Erases cookies of other scripts, whatever domain and path they were set with. */

/** A cookie that is still there, and why. */
export interface Kept {
  readonly name: string;
  readonly reason: string;
}

/** Gives this host's parent domains and itself, widest first, without the last label alone. */
function listDomains(): string[] {
  const labels = location.hostname.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

/** Gives `/` and each prefix of the page's path, with and without the slash at its end. */
function listPaths(): string[] {
  const parts = location.pathname.split("/").slice(1);
  const prefixes = parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
  return ["/", ...prefixes.flatMap((prefix) => [prefix, `${prefix}/`])];
}

/** Names of all cookies that this page can see. */
export function listCookies(): string[] {
  try {
    return document.cookie.split("; ").flatMap((pair) => pair.split("=")[0]?.trim() || []);
  } catch {
    // SecurityError in a frame without an origin.
    return [];
  }
}

const past = "expires=Thu, 01 Jan 1970 00:00:00 GMT";

/**
 * Writes one cookie by hand: js-cookie would encode names that other scripts did not.
 */
function write(text: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: see above.
  document.cookie = text;
}

/** Erases one cookie on every domain and path that this page can write to, partitioned or not. */
export function eraseCookie(name: string): void {
  for (const path of listPaths()) {
    for (const domain of ["", ...listDomains().map((one) => `;domain=${one}`)]) {
      write(`${name}=;path=${path}${domain};${past}`);
      if (location.protocol === "https:") write(`${name}=;path=${path}${domain};secure;partitioned;${past}`);
    }
  }
}

/**
 * Says whether a cookie of this name stands there that no script may touch: the browser refuses to put another in its
 * place. The probe is erased at once.
 */
export function isServerOnly(name: string): boolean {
  if (listCookies().includes(name)) return false;
  write(`${name}=0;path=/`);
  const isRefused = !listCookies().includes(name);
  if (!isRefused) write(`${name}=;path=/;${past}`);
  return isRefused;
}
