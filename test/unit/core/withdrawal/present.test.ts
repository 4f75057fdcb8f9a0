// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "../../../../src/core/withdrawal/present.ts";

/** The cookies of the page, by name. */
let cookies: string[] = [];
vi.mock("../../../../src/core/withdrawal/eraseCookies.ts", () => ({
  listCookies: () => cookies,
  eraseCookie: (erased: string) => {
    // What a server has locked stays.
    cookies = cookies.filter((name) => name !== erased || name === "locked");
  },
}));

const names = async () => (await browser.list()).map(({ kind, name }) => `${kind} ${name}`);

beforeEach(() => {
  cookies = ["b", "a", "a"];
  localStorage.setItem("y", "1");
  localStorage.setItem("x", "1");
  sessionStorage.setItem("x", "1");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

describe("what is on this browser", () => {
  it("is listed by kind and name", async () => {
    vi.stubGlobal("indexedDB", { databases: async () => [{ name: "db" }, {}] });
    expect(await names()).toEqual([
      "cookie a",
      "cookie b",
      "localStorage x",
      "localStorage y",
      "sessionStorage x",
      "indexedDB db",
    ]);
  });

  it("lacks what the browser does not let the page see", async () => {
    vi.stubGlobal("indexedDB", undefined);
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new Error("SecurityError");
    });
    expect(await names()).toEqual(["cookie a", "cookie b", "sessionStorage x"]);
  });

  it("is deleted where it is meant, of its own kind alone", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const left = await browser.erase([
      { name: "a", kind: "cookie" },
      { name: "x", kind: "localStorage" },
      { name: "y", kind: "cookie" },
      { name: "b", kind: "localStorage" },
    ]);
    expect(left).toEqual([]);
    expect(await names()).toEqual(["cookie b", "localStorage y", "sessionStorage x"]);
  });

  it("is deleted from the databases too", async () => {
    let databases = ["db", "other"];
    vi.stubGlobal("indexedDB", {
      databases: async () => databases.map((name) => ({ name })),
      deleteDatabase(erased: string) {
        databases = databases.filter((name) => name !== erased);
        const request: { onsuccess?: () => void } = {};
        queueMicrotask(() => request.onsuccess?.());
        return request;
      },
    });
    expect(await browser.erase([{ name: "db", kind: "indexedDB" }])).toEqual([]);
    expect(databases).toEqual(["other"]);
  });

  it("is given back where it is still there", async () => {
    vi.stubGlobal("indexedDB", undefined);
    cookies = ["locked", "b"];
    const left = await browser.erase([
      { name: "locked", kind: "cookie" },
      { name: "b", kind: "cookie" },
    ]);
    expect(left).toEqual([{ name: "locked", kind: "cookie" }]);
  });
});
