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
 * Writes one cookie by hand: js-cookie would encode names that other scripts did not. The guard, which holds cookies of denied services,
 * knows our own writes by the mark at the end; browsers pass over it.
 */
function write(text: string): void {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: js-cookie encodes names, and CookieStore is not in every browser nor on plain http.
    document.cookie = `${text};fermata`;
  } catch {
    // SecurityError in a frame without an origin.
  }
}

/** Gives this host alone and every domain that this page can write to, as an attribute of a cookie. */
const listHosts = () => ["", ...listDomains().map((one) => `;domain=${one}`)];

/** Erases one cookie on every domain and path that this page can write to, partitioned or not. */
export function eraseCookie(name: string): void {
  for (const path of listPaths()) {
    for (const host of listHosts()) {
      write(`${name}=;path=${path}${host};${past}`);
      if (location.protocol === "https:") write(`${name}=;path=${path}${host};secure;partitioned;${past}`);
    }
  }
}

/** Counts the cookies of a name as the browser has them: what a page sees of its own writing may never have been stored. */
async function countCookies(name: string): Promise<number> {
  const { cookieStore } = self as { cookieStore?: { getAll(name: string): Promise<unknown[]> } };
  if (cookieStore) return (await cookieStore.getAll(name)).length;
  return listCookies().filter((one) => one === name).length;
}

/**
 * Says whether a cookie of this name stands there that no script may touch: written wherever this page can write, the browser takes another
 * name more often than this one. What the probe writes is erased at once.
 */
export async function isServerOnly(name: string): Promise<boolean> {
  if (listCookies().includes(name)) return false;
  const probe = "fermata_probe";
  // With a slash at their ends these paths come twice.
  for (const path of listPaths().filter((one) => !/.\/$/.test(one))) {
    // The probe comes last: where it has arrived, so has the other.
    for (const host of listHosts()) for (const one of [name, probe]) write(`${one}=0;path=${path}${host}`);
  }
  const wanted = await countCookies(probe);
  const isRefused = (await countCookies(name)) < wanted;
  eraseCookie(name);
  eraseCookie(probe);
  return isRefused;
}
