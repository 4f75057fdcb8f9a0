// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Core } from "../../../src/core/parts.ts";
import { watchLeaks } from "../../../src/core/watchLeaks.ts";
import { category, known, service } from "../../support/samples.ts";

const third = "https://third.example";
const services = [
  service("counter", "analytics", {
    match: ["third.example/counter*"],
    cookies: [{ name: "_c*", duration: "", purpose: "", type: "", kept: false }],
    storage: [
      { name: "count", duration: "", purpose: "", type: "localStorage", kept: false },
      { name: "any", duration: "", purpose: "", type: "", kept: false },
    ],
  }),
];
const grants: Record<string, boolean> = {};
let requests: { name: string; initiatorType: string }[] = [];
let marks: { what: string; stack: string }[] = [];

/** A core of a page with this service, whose problems and events are kept. */
function createCore() {
  const tell = vi.fn();
  const core = {
    known: { ...known(), settings: { ...known().settings, services } },
    state: () => ({ grants }),
    problems: [] as { path: string; found: string; cause: unknown; allowed: string; message: string }[],
    tell,
  };
  return core as typeof core & Core;
}

/** Watches, and gives what got out: kind, what, and what would hold it. */
async function watch() {
  const core = createCore();
  watchLeaks(core);
  await vi.advanceTimersByTimeAsync(0);
  return { core, leaks: core.problems.map(({ path, found, allowed }) => `${path} ${found}: ${allowed}`) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("indexedDB", undefined);
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(performance, "getEntriesByType").mockImplementation(() => requests as never);
  vi.spyOn(performance, "getEntriesByName").mockImplementation(
    (name) => (name === "fermata:seen" ? marks.map((detail) => ({ detail })) : []) as never,
  );
  Object.defineProperty(document, "readyState", { value: "complete", configurable: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const id of Object.keys(grants)) delete grants[id];
  [requests, marks] = [[], []];
  localStorage.clear();
  sessionStorage.clear();
  for (const name of ["_c1", "own", "fermata"])
    document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT`;
  document.body.innerHTML = "";
});

const byGuard = 'fermata-guard.js, which holds what the service "counter" declares';

describe("what got out", () => {
  it("is each request to another origin but those of our own files, with what would hold it", async () => {
    requests = [
      { name: `${third}/counter.js`, initiatorType: "script" },
      { name: `${third}/other.gif`, initiatorType: "img" },
      { name: `${third}/fermata-acts.js`, initiatorType: "script" },
      { name: `${location.origin}/own.js`, initiatorType: "script" },
    ];
    const { leaks, core } = await watch();
    expect(leaks).toEqual([
      `request ${third}/counter.js: ${byGuard}`,
      `request ${third}/other.gif: a service with "match": ["third.example"] in the settings, and fermata-guard.js`,
    ]);
    expect(core.problems.map(({ cause }) => cause)).toEqual([
      "script: no element of the page names it; with fermata-guard.js the code that asked is named",
      "img: no element of the page names it; with fermata-guard.js the code that asked is named",
    ]);
  });

  it.each([
    ["src", `<img src="${third}/x.gif">`],
    ["href", `<link href="${third}/x.gif">`],
    ["poster", `<video poster="${third}/x.gif"></video>`],
    ["data", `<object data="${third}/x.gif"></object>`],
    ["srcset", `<img srcset="/a.gif 1x, ${third}/x.gif 2x">`],
  ])("is laid to the element whose %s names it", async (_, markup) => {
    document.body.innerHTML = `<img src="http://["><p></p>${markup}`;
    requests = [{ name: `${third}/x.gif`, initiatorType: "img" }];
    const { core, leaks } = await watch();
    expect(core.problems[0]?.cause).toBe(document.body.lastElementChild);
    expect(leaks[0]).toContain('data-consent="<category>" on the element; or a service with');
  });

  it("is laid to the code that asked, where the guard has seen it, without the guard's own lines", async () => {
    requests = [{ name: `${third}/counter/data`, initiatorType: "fetch" }];
    marks = [
      { what: "/elsewhere", stack: "Error\n at other" },
      {
        what: `${third}/counter/data`,
        stack: "Error\n at x (/fermata-guard.js:1)\n at callVendor\n at start",
      },
    ];
    const { core } = await watch();
    expect(core.problems[0]?.cause).toBe(" at callVendor\n at start");
    expect(core.problems[0]?.message).toBe(
      `[fermata] request got out before it was granted: ${third}/counter/data. What would hold it: ${byGuard}. Caused by:`,
    );
  });

  it("is each cookie and key, our own left out", async () => {
    document.cookie = "_c1=1";
    document.cookie = "own=1";
    document.cookie = "fermata=1";
    localStorage.setItem("count", "1");
    localStorage.setItem("fermata-history", "[]");
    sessionStorage.setItem("count", "1");
    sessionStorage.setItem("any", "1");
    expect((await watch()).leaks.sort()).toEqual([
      `cookie _c1: ${byGuard}`,
      'cookie own: a service with "cookies": [{ "name": "own" }] in the settings, and fermata-guard.js',
      `localStorage count: ${byGuard}`,
      `sessionStorage any: ${byGuard}`,
      'sessionStorage count: a service with "storage": [{ "name": "count", "type": "sessionStorage" }] in the settings, and fermata-guard.js',
    ]);
  });

  it("is told once, as a problem and on the console", async () => {
    localStorage.setItem("count", "1");
    const { core } = await watch();
    await vi.advanceTimersByTimeAsync(3000);
    document.dispatchEvent(new Event("fermata:state"));
    await vi.advanceTimersByTimeAsync(0);
    expect(core.tell.mock.calls).toEqual([["problem", core.problems[0]]]);
    expect(core.problems[0]).toMatchObject({
      code: "leak",
      path: "localStorage",
      cause: "set by a server, before this page, or by code that only fermata-guard.js can name",
    });
    expect(vi.mocked(console.warn)).toHaveBeenCalledWith(core.problems[0]?.message, core.problems[0]?.cause);
  });
});

describe("what did not get out", () => {
  it("is what a granted service declares, and, where anything is granted, what nobody declares", async () => {
    localStorage.setItem("count", "1");
    localStorage.setItem("undeclared", "1");
    grants.counter = true;
    expect((await watch()).leaks).toEqual([expect.stringContaining("localStorage undeclared")]);
    grants.analytics = true;
    expect((await watch()).leaks).toEqual([]);
  });

  it("is what a required category holds: it opens nothing to others", async () => {
    localStorage.setItem("undeclared", "1");
    grants.essential = true;
    expect((await watch()).leaks).toHaveLength(1);
    expect(category("essential").required).toBe(false);
  });

  it("is what a marked element asks for that is granted by its mark", async () => {
    document.body.innerHTML = `<img data-consent="security" src="${third}/x.gif">`;
    requests = [{ name: `${third}/x.gif`, initiatorType: "img" }];
    expect((await watch()).leaks).toHaveLength(1);
    grants.security = true;
    expect((await watch()).leaks).toEqual([]);
  });
});

describe("the watch", () => {
  it("begins when the page is complete, and looks again each second and at each change of the state", async () => {
    Object.defineProperty(document, "readyState", { value: "interactive", configurable: true });
    localStorage.setItem("one", "1");
    const { core } = await watch();
    expect(core.problems).toEqual([]);
    dispatchEvent(new Event("load"));
    await vi.advanceTimersByTimeAsync(0);
    expect(core.problems.map(({ found }) => found)).toEqual(["one"]);
    localStorage.setItem("two", "1");
    await vi.advanceTimersByTimeAsync(1000);
    expect(core.problems.map(({ found }) => found)).toEqual(["one", "two"]);
    localStorage.setItem("three", "1");
    document.dispatchEvent(new Event("fermata:state"));
    await vi.advanceTimersByTimeAsync(0);
    expect(core.problems.map(({ found }) => found)).toEqual(["one", "two", "three"]);
  });
});
