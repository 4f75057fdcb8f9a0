/** Says which declared service a URL belongs to. Pure; shared by the guard and the server. */
import type { Service } from "../consent/category.ts";

/** A pattern, read: whether the host and the path fit. */
type Fits = (url: URL, own: URL) => boolean;

/**
 * Turns a path pattern into a test: `*` stands for any text. Each part is looked for once, behind the one before, so that the time grows with
 * the path and not with what a regular expression would try.
 */
function fitsPath(pattern: string): (path: string) => boolean {
  const [first = "", ...parts] = pattern.split("*");
  const last = parts.pop();
  return (path) => {
    if (last === undefined) return path === first;
    let at = path.startsWith(first) ? first.length : -1;
    for (const part of parts) {
      const found = at < 0 ? -1 : path.indexOf(part, at);
      at = found < 0 ? -1 : found + part.length;
    }
    return at >= 0 && path.slice(at).endsWith(last);
  };
}

/** Gives a list that nobody has checked yet: whatever is none is empty. */
export const listOf = <Item>(found: readonly Item[] | undefined): readonly Item[] =>
  Array.isArray(found) ? found : [];

/** Reads `host`, `host/path*` or `/path*`. */
function parsePattern(pattern: string): Fits {
  const [, host = "", path = ""] = /^([^/]*)(\/.*)?$/.exec(pattern.trim().toLowerCase()) ?? [];
  const isPath = path ? fitsPath(path) : () => true;
  return (url, own) => {
    const { hostname } = url;
    const isHost = host ? `.${hostname}`.endsWith(`.${host}`) : url.host === own.host;
    return isHost && isPath((url.pathname + url.search).toLowerCase());
  };
}

/**
 * Creates the matcher of a list of services by their `match` patterns: a host with its subdomains on any scheme and port, a
 * host with a path, or a path of the page's own host.
 *
 * @returns gives the first service that a URL (absolute, or relative to `base`) belongs to; `undefined` for none, for what is
 * no URL, and for schemes without a host (`data:`, `blob:`, `javascript:`).
 */
export function createMatcher<One extends Pick<Service, "match">>(services: readonly One[]) {
  const patterns = services.flatMap((service) =>
    listOf(service.match).map((one) => ({
      service,
      fits: parsePattern(`${one}`),
    })),
  );
  return (address: string, base: string): One | undefined => {
    try {
      const url = new URL(address, base);
      return url.hostname ? patterns.find(({ fits }) => fits(url, new URL(base)))?.service : undefined;
    } catch {
      // No URL: nothing leaves by it.
      return undefined;
    }
  };
}
