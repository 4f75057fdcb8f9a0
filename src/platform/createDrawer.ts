/** Keeps small values by key in localStorage; in memory, for the life of the page, where the browser keeps nothing. */

/** What is kept under keys of one prefix. */
export interface Drawer {
  /** Keys in order, without the prefix. */
  keys(): string[];
  /** What is kept; `undefined` for nothing, and for what is no JSON. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

/**
 * Creates a drawer. One key for each value, and not one list for all, so that two tabs cannot overwrite what the other one has added.
 *
 * @param prefix of the keys in localStorage.
 */
export function createDrawer(prefix: string): Drawer {
  const memory = new Map<string, string>();
  /** Does something with localStorage, which may be blocked (SecurityError), absent or full. */
  const attempt = <Result>(act: (storage: Storage) => Result): Result | undefined => {
    try {
      return act(localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    keys() {
      const stored = attempt((storage) => Object.keys(storage)) ?? [];
      return [...new Set([...stored, ...memory.keys()])]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .sort();
    },
    read(key) {
      try {
        return JSON.parse(
          attempt((storage) => storage.getItem(prefix + key)) ?? memory.get(prefix + key) ?? "",
        );
      } catch {
        // Nothing is kept, or somebody else wrote it.
        return undefined;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      const isKept = attempt((storage) => {
        storage.setItem(prefix + key, text);
        return true;
      });
      if (!isKept) memory.set(prefix + key, text);
    },
    remove(key) {
      memory.delete(prefix + key);
      attempt((storage) => storage.removeItem(prefix + key));
    },
  };
}
