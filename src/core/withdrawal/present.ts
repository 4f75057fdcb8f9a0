/** What is on this browser now: the cookies, keys and databases of the site that a page can see, and the way to delete them. */
import { eraseCookie, listCookies } from "./eraseCookies.ts";
import { eraseStorage } from "./eraseStorage.ts";

/** Where something is kept. */
export type PresentKind = "cookie" | "localStorage" | "sessionStorage" | "indexedDB";

/** One cookie, key or database that is there. */
export interface Present {
  readonly name: string;
  readonly kind: PresentKind;
}

/** What the visitor's view of this browser needs of it. */
export interface Browser {
  list(): Promise<readonly Present[]>;
  /** Deletes; resolves to what is still there. Never rejected. */
  erase(items: readonly Present[]): Promise<readonly Present[]>;
}

/** Keys of one of the two web storages; none where it cannot be reached. */
function listKeys(kind: "localStorage" | "sessionStorage"): string[] {
  try {
    return Object.keys(window[kind]);
  } catch {
    // SecurityError where storage is switched off.
    return [];
  }
}

/** Names of databases; none where the browser cannot list them. */
async function listDatabases(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  } catch {
    // No databases here, or an old browser.
    return [];
  }
}

/** Lists everything that this page can see, each name once per kind. Never rejected. */
async function list(): Promise<readonly Present[]> {
  const ofKind = (kind: PresentKind, names: readonly string[]) =>
    [...new Set(names)].sort().map((name) => ({ name, kind }));
  return [
    ...ofKind("cookie", listCookies()),
    ...ofKind("localStorage", listKeys("localStorage")),
    ...ofKind("sessionStorage", listKeys("sessionStorage")),
    ...ofKind("indexedDB", await listDatabases()),
  ];
}

/** The browser that the page is in. */
export const browser: Browser = {
  list,
  async erase(items) {
    const isMeant = (name: string, kind: string) =>
      items.some((item) => item.name === name && item.kind === kind);
    for (const { name, kind } of items) if (kind === "cookie") eraseCookie(name);
    await eraseStorage(isMeant, []);
    return (await list()).filter(({ name, kind }) => isMeant(name, kind));
  },
};
