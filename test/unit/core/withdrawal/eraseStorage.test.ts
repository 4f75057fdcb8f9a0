// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eraseStorage } from "../../../../src/core/withdrawal/eraseStorage.ts";

const isCounter = (name: string) => name.includes("counter");

/** A database that goes, or is held. */
const stubDatabases = (
  names: readonly (string | undefined)[] | undefined,
  outcome: "success" | "error" | "blocked",
) => {
  const erased: string[] = [];
  vi.stubGlobal("indexedDB", {
    ...(names ? { databases: async () => names.map((name) => ({ name })) } : {}),
    deleteDatabase(name: string) {
      erased.push(name);
      const request: Record<string, () => void> = {};
      queueMicrotask(() => request[`on${outcome}`]?.());
      return request;
    },
  });
  return erased;
};

/** Caches and workers of the page. */
const stubCaches = (names: readonly string[], workers: readonly object[]) => {
  const erased: string[] = [];
  vi.stubGlobal("caches", { keys: async () => names, delete: async (name: string) => erased.push(name) });
  Object.defineProperty(navigator, "serviceWorker", {
    configurable: true,
    value: { getRegistrations: async () => workers },
  });
  return erased;
};
const worker = (state: "active" | "waiting" | "installing" | "none", url: string) => ({
  active: null,
  waiting: null,
  installing: null,
  ...(state === "none" ? {} : { [state]: { scriptURL: url } }),
  unregister: vi.fn(),
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, "serviceWorker");
});

describe("eraseStorage", () => {
  it("erases the keys that are meant from both storages, each by its own kind, and leaves the others", async () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem("counter_a", "1");
      storage.setItem("own", "1");
    }
    await eraseStorage((name, kind) => isCounter(name) && kind === "localStorage", []);
    expect(Object.keys(localStorage)).toEqual(["own"]);
    expect(Object.keys(sessionStorage).sort()).toEqual(["counter_a", "own"]);
    await eraseStorage((name, kind) => isCounter(name) && kind === "sessionStorage", []);
    expect(Object.keys(sessionStorage)).toEqual(["own"]);
  });

  it("erases the databases that are meant", async () => {
    const erased = stubDatabases(["counterDb", "own", undefined], "success");
    expect(await eraseStorage((name, kind) => isCounter(name) && kind === "indexedDB", [])).toEqual([]);
    expect(erased).toEqual(["counterDb"]);
  });

  it("passes over a database without a name", async () => {
    const erased = stubDatabases([undefined], "success");
    await eraseStorage(() => true, []);
    expect(erased).toEqual([]);
  });

  it.each(["error", "blocked"] as const)("names a database that does not go: %s", async (outcome) => {
    stubDatabases(["counterDb"], outcome);
    expect(await eraseStorage(isCounter, [])).toEqual([
      { name: "counterDb", reason: "a script that runs holds the database; it goes when the page is left" },
    ]);
  });

  it("tries the declared names where the browser cannot list its databases", async () => {
    const erased = stubDatabases(undefined, "success");
    await eraseStorage(isCounter, ["counterDb", "own"]);
    expect(erased).toEqual(["counterDb"]);
  });

  it("erases caches and the workers whose script is meant, whatever state they are in", async () => {
    const workers = [
      worker("none", ""),
      worker("active", "https://shop.example/counter.js"),
      worker("waiting", "https://shop.example/counter.js"),
      worker("installing", "https://shop.example/counter.js"),
      worker("active", "https://counter.example/own.js"),
    ];
    const erased = stubCaches(["counterCache", "own"], workers);
    const asked: string[] = [];
    await eraseStorage((name, kind) => {
      asked.push(`${kind} ${name}`);
      return isCounter(name);
    }, []);
    expect(erased).toEqual(["counterCache"]);
    expect(workers.map(({ unregister }) => unregister.mock.calls.length)).toEqual([0, 1, 1, 1, 0]);
    expect(asked).toEqual([
      "cacheStorage counterCache",
      "cacheStorage own",
      "serviceWorker /counter.js",
      "serviceWorker /counter.js",
      "serviceWorker /counter.js",
      "serviceWorker /own.js",
    ]);
  });

  it("goes on with the rest where one of them throws", async () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("switched off", "SecurityError");
    });
    vi.stubGlobal("indexedDB", {
      databases: async () => {
        throw new Error("not here");
      },
    });
    sessionStorage.setItem("counter", "1");
    const erased = stubCaches(["counterCache"], []);
    expect(await eraseStorage(isCounter, [])).toEqual([]);
    expect(Object.keys(sessionStorage)).toEqual([]);
    expect(erased).toEqual(["counterCache"]);
  });
});
