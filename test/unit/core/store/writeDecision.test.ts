// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eraseDecision, writeDecision } from "../../../../src/core/store/writeDecision.ts";
import { decision } from "../../../support/samples.ts";

const options = { name: "fermata", domain: "", path: "/" };
const stored = decision({ essential: true, analytics: false });
const value = stored.text;

/** A cookie jar by hand: by domain (empty is host only), which domains it takes, and everything that was set. */
let jar: Map<string, string>;
let writes: string[];
let accepts: (domain: string) => boolean;
/** Cookies that the browser refuses for another reason than their domain. */
let refuses: (text: string) => boolean;
let reported: string[];

const report = (code: string, path: string, found: string) => void reported.push(`${code} ${path} ${found}`);
const visit = (url: string) =>
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

beforeEach(() => {
  jar = new Map();
  writes = [];
  reported = [];
  accepts = () => true;
  refuses = () => false;
  visit("https://www.shop.example/");
  vi.spyOn(document, "cookie", "get").mockImplementation(() =>
    [...jar.values()].map((one) => `fermata=${one}`).join("; "),
  );
  vi.spyOn(document, "cookie", "set").mockImplementation((text) => {
    writes.push(text);
    const [pair = ""] = text.split(";");
    const domain = /; domain=([^;]*)/i.exec(text)?.[1] ?? "";
    const expires = /expires=([^;]*)/i.exec(text)?.[1] ?? "";
    if (!accepts(domain) || refuses(text)) return;
    if (Date.parse(expires) <= 0) jar.delete(domain);
    else jar.set(domain, pair.slice("fermata=".length));
  });
});
afterEach(() => vi.restoreAllMocks());

describe("writeDecision", () => {
  it("writes one host-only cookie with Lax, the path and the end, and reads it back", () => {
    expect(writeDecision(stored, options, report)).toBe(true);
    expect(writes).toHaveLength(1);
    const [pair, ...attributes] = writes[0]?.split("; ") ?? [];
    expect(pair).toBe(`fermata=${value}`);
    expect(attributes.sort()).toEqual(
      ["expires=Thu, 26 Sep 2024 12:00:00 GMT", "path=/", "sameSite=Lax", "secure"].sort(),
    );
  });

  it.each([
    ["https://www.shop.example/", true],
    ["http://www.shop.example/", false],
    ["http://localhost:3000/", false],
  ])("on %s marks it Secure: %s", (url, isSecure) => {
    visit(url);
    writeDecision(stored, options, report);
    expect(/; *secure\b/i.test(writes.at(-1) ?? "")).toBe(isSecure);
  });

  it("writes a value that is not percent-encoded", () => {
    writeDecision(stored, options, report);
    expect(writes[0]).not.toContain("%");
  });

  it("says that nothing is kept where the browser keeps nothing, without a problem of the settings", () => {
    accepts = () => false;
    expect(writeDecision(stored, options, report)).toBe(false);
    expect(reported).toEqual([]);
  });

  it("says that nothing is kept where cookies throw", () => {
    vi.spyOn(document, "cookie", "set").mockImplementation(() => {
      throw new DOMException("The document is sandboxed", "SecurityError");
    });
    expect(writeDecision(stored, options, report)).toBe(false);
  });

  it("finds the widest domain that can be set with `auto`", () => {
    accepts = (domain) => domain !== "example";
    expect(writeDecision(stored, { ...options, domain: "auto" }, report)).toBe(true);
    expect([...jar]).toEqual([["shop.example", value]]);
    expect(reported).toEqual([]);
  });

  it("keeps it for this host and says so when `auto` finds no domain", () => {
    accepts = (domain) => domain === "";
    expect(writeDecision(stored, { ...options, domain: "auto" }, report)).toBe(true);
    expect([...jar]).toEqual([["", value]]);
    expect(reported).toEqual(["domain cookie.domain auto"]);
  });

  it("keeps it for this host and says so when the domain is refused", () => {
    accepts = (domain) => domain !== "other.example";
    expect(writeDecision(stored, { ...options, domain: "other.example" }, report)).toBe(true);
    expect([...jar]).toEqual([["", value]]);
    expect(reported).toEqual(["domain cookie.domain other.example"]);
  });

  it("keeps it for the whole host, with fewer attributes, and says so once, when all are refused", () => {
    refuses = (text) => /samesite/i.test(text);
    expect(writeDecision(stored, { ...options, path: "/shop" }, report)).toBe(true);
    expect(writes.at(-1)).toMatch(/^fermata=[^;]+; path=\/; expires=[^;]+$/);
    expect(reported).toEqual(["attributes cookie.path /shop"]);
  });

  it("names no domain where the browser keeps nothing at all", () => {
    accepts = () => false;
    expect(writeDecision(stored, { ...options, domain: "shop.example" }, report)).toBe(false);
    expect(reported).toEqual([]);
  });

  it("finds a parent domain that is wider than the next one with `auto`", () => {
    visit("https://www.a.shop.example/");
    accepts = (domain) => domain !== "example";
    writeDecision(stored, { ...options, domain: "auto" }, report);
    expect([...jar]).toEqual([["shop.example", value]]);
  });

  it("leaves no older cookie behind when this one cannot be kept", () => {
    jar.set("", "old");
    const set = vi.mocked(Object.getOwnPropertyDescriptor(document, "cookie")?.set as (text: string) => void);
    const keep = set.getMockImplementation();
    // Browsers leave a value of more than 4,096 bytes unset, and what was there before untouched.
    set.mockImplementation((text) => (text.length > 4096 ? undefined : keep?.(text)));
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`service_${index}`, true]));
    expect(writeDecision(decision(many), options, report)).toBe(false);
    expect([...jar]).toEqual([]);
  });

  it("leaves one cookie when the domain has changed", () => {
    jar.set("", "old");
    writeDecision(stored, { ...options, domain: "shop.example" }, report);
    expect([...jar]).toEqual([["shop.example", value]]);
  });

  it("leaves one cookie when two were there", () => {
    jar.set("", "old").set("shop.example", "older");
    expect(writeDecision(stored, options, report)).toBe(true);
    expect([...jar]).toEqual([["", value]]);
  });
});

describe("eraseDecision", () => {
  it("erases the cookie of this host and of every parent domain", () => {
    jar.set("", "a").set("www.shop.example", "b").set("shop.example", "c");
    eraseDecision(options);
    expect([...jar]).toEqual([]);
    expect(writes.filter((one) => !one.startsWith("fermata=;"))).toEqual([]);
  });

  it("erases the cookie of its path and of the whole host, where one was kept with less than it was told", () => {
    eraseDecision({ ...options, path: "/shop" });
    const paths = writes.map((one) => /; path=([^;]*)/.exec(one)?.[1]);
    expect(new Set(paths)).toEqual(new Set(["/shop", "/"]));
  });

  it("does not throw where cookies do", () => {
    vi.spyOn(document, "cookie", "set").mockImplementation(() => {
      throw new DOMException("The document is sandboxed", "SecurityError");
    });
    expect(() => eraseDecision(options)).not.toThrow();
  });
});
