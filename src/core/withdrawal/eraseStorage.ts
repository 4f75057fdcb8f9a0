/** Erases what services keep outside cookies. */
import type { Kept } from "./eraseCookies.ts";

/** Says whether a key is to be erased. */
export type IsMeant = (name: string, kind: string) => boolean;

/** Erases keys of one of the two web storages; what cannot be reached is not there. */
function eraseKeys(kind: "localStorage" | "sessionStorage", isMeant: IsMeant): void {
  try {
    const storage = window[kind];
    for (const key of Object.keys(storage)) if (isMeant(key, kind)) storage.removeItem(key);
  } catch {
    // SecurityError where storage is switched off.
  }
}

/** Erases one database; resolves to whether it is gone. An open connection of a running script can hold it. */
const eraseDatabase = (name: string) =>
  new Promise<boolean>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });

/** Erases keys of both web storages, at once. */
export function eraseAllKeys(isMeant: IsMeant): void {
  eraseKeys("localStorage", isMeant);
  eraseKeys("sessionStorage", isMeant);
}

/**
 * Erases keys, databases, caches and service workers.
 *
 * @param exact names of databases to try where the browser cannot list them.
 * @returns what is still there. Never rejected.
 */
export async function eraseStorage(isMeant: IsMeant, exact: readonly string[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  eraseAllKeys(isMeant);
  try {
    const known = indexedDB.databases
      ? (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
      : exact;
    for (const name of known) {
      if (isMeant(name, "indexedDB") && !(await eraseDatabase(name)))
        kept.push({ name, reason: "a script that runs holds the database; it goes when the page is left" });
    }
  } catch {
    // No databases here.
  }
  try {
    for (const name of await caches.keys()) if (isMeant(name, "cacheStorage")) await caches.delete(name);
    for (const worker of await navigator.serviceWorker.getRegistrations()) {
      const { scriptURL } = worker.active ?? worker.waiting ?? worker.installing ?? { scriptURL: "" };
      if (scriptURL && isMeant(new URL(scriptURL).pathname, "serviceWorker")) await worker.unregister();
    }
  } catch {
    // Neither caches nor workers where the page is not secure.
  }
  return kept;
}
