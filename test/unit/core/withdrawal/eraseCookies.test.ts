// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eraseCookie, isServerOnly, listCookies } from "../../../../src/core/withdrawal/eraseCookies.ts";

/** Cookies by name, and every text that was written. */
let jar: Map<string, string>;
let writes: string[];
let isKept: (name: string) => boolean;

const visit = (url: string) =>
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

beforeEach(() => {
  jar = new Map();
  writes = [];
  isKept = () => true;
  vi.stubGlobal("cookieStore", undefined);
  visit("http://www.shop.example/a/b");
  vi.spyOn(document, "cookie", "get").mockImplementation(() =>
    [...jar].map(([name, value]) => (value === "" ? name : `${name}=${value}`)).join("; "),
  );
  vi.spyOn(document, "cookie", "set").mockImplementation((text) => {
    // Our own writes bear the mark by which the guard knows them.
    expect(text).toMatch(/;fermata$/);
    writes.push(text.replace(/;fermata$/, ""));
    const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(text) ?? [];
    if (!isKept(name)) return;
    if (/expires=Thu, 01 Jan 1970/.test(text)) jar.delete(name);
    else jar.set(name, value);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("listCookies", () => {
  it("gives the names of all cookies, one without a value among them", () => {
    jar.set("_ga", "1=2").set("bare", "");
    expect(listCookies()).toEqual(["_ga", "bare"]);
  });

  it("gives none where there are none, and where cookies throw", () => {
    expect(listCookies()).toEqual([]);
    vi.spyOn(document, "cookie", "get").mockImplementation(() => {
      throw new DOMException("sandboxed", "SecurityError");
    });
    expect(listCookies()).toEqual([]);
  });
});

describe("eraseCookie", () => {
  const past = "expires=Thu, 01 Jan 1970 00:00:00 GMT";
  const paths = ["/", "/a", "/a/", "/a/b", "/a/b/"];
  const domains = ["", ";domain=www.shop.example", ";domain=shop.example", ";domain=example"];

  it("writes an end in the past for each path up to the page and for each parent domain", () => {
    eraseCookie("_ga");
    const expected = paths.flatMap((path) => domains.map((domain) => `_ga=;path=${path}${domain};${past}`));
    expect([...new Set(writes)].sort()).toEqual(expected.sort());
  });

  it("does the same for partitioned cookies on https", () => {
    visit("https://shop.example/");
    eraseCookie("_ga");
    expect([...new Set(writes)]).toContain(`_ga=;path=/;domain=shop.example;secure;partitioned;${past}`);
    expect([...new Set(writes)]).toContain(`_ga=;path=/;${past}`);
  });
});

describe("isServerOnly", () => {
  it("is false for a cookie that the page can read, and touches nothing", async () => {
    jar.set("_ga", "1");
    expect(await isServerOnly("_ga")).toBe(false);
    expect(writes).toEqual([]);
  });

  it("is false for one that is not there, and leaves nothing behind", async () => {
    expect(await isServerOnly("_ga")).toBe(false);
    expect([...jar]).toEqual([]);
    expect(writes).toContain("_ga=0;path=/");
    expect(writes).toContain("_ga=0;path=/a/b;domain=shop.example");
  });

  it("tries each path and each host once, with a probe behind it", async () => {
    visit("https://shop.example/a/b");
    await isServerOnly("_ga");
    const tried = ["/", "/a", "/a/b"].flatMap((path) =>
      ["", ";domain=shop.example", ";domain=example"].flatMap((host) => [
        `_ga=0;path=${path}${host}`,
        `fermata_probe=0;path=${path}${host}`,
      ]),
    );
    expect(writes.filter((text) => /=0;/.test(text))).toEqual(tried);
  });

  it("is true where the browser refuses another in its place, and leaves nothing behind", async () => {
    isKept = (name) => name !== "_ga";
    expect(await isServerOnly("_ga")).toBe(true);
    expect([...jar]).toEqual([]);
  });

  it("counts what the browser has where it has a cookie store", async () => {
    const asked: string[] = [];
    vi.stubGlobal("cookieStore", {
      async getAll(name: string) {
        asked.push(name);
        return name === "_ga" ? [1, 2] : [1, 2, 3];
      },
    });
    expect(await isServerOnly("_ga")).toBe(true);
    expect(asked.sort()).toEqual(["_ga", "fermata_probe"]);
  });

  it("is false where the browser keeps no cookies at all", async () => {
    isKept = () => false;
    expect(await isServerOnly("_ga")).toBe(false);
  });

  it("does not throw where cookies do", async () => {
    vi.spyOn(document, "cookie", "set").mockImplementation(() => {
      throw new DOMException("sandboxed", "SecurityError");
    });
    expect(await isServerOnly("_ga")).toBe(false);
    expect(() => eraseCookie("_ga")).not.toThrow();
  });
});
