// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchLeaks } from "../../../src/core/watchLeaks.ts";
import { createFakeCore, noteListeners } from "../../support/createFakeCore.ts";
import { forgetVisitor, setCookie } from "../../support/createTestPage.ts";

const services = [
  {
    id: "counter",
    category: "analytics",
    match: ["stats.example"],
    cookies: [{ name: "_cnt*" }],
    storage: [{ name: "counter", type: "localStorage" }, { name: "anywhere" }],
  },
  { id: "chat", category: "functional", match: ["chat.example"], cookies: [{ name: "chat" }] },
];
const byGuard = 'fermata-guard.js, which holds what the service "counter" declares';
const unknownWriter = "set by a server, before this page, or by code that only fermata-guard.js can name";

/** What the browser's timeline holds. */
let requests: { name: string; initiatorType: string }[];
let marks: { detail: { what: string; stack: string } }[];
let forgetListeners: () => void;

const request = (name: string, initiatorType = "script") => void requests.push({ name, initiatorType });
const mark = (what: string, stack: string) => void marks.push({ detail: { what, stack } });

/** Watches a page on which these ids are granted, and looks once. */
async function watch(grants: Record<string, boolean> = {}, found: object = { services }) {
  const core = createFakeCore(found, { grants });
  watchLeaks(core);
  await vi.advanceTimersByTimeAsync(0);
  return core;
}

/** What was found, shortly. */
const list = ({ problems }: { problems: readonly { path: string; found?: unknown }[] }) =>
  problems.map(({ path, found }) => `${path} ${found}`);

beforeEach(() => {
  requests = [];
  marks = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  forgetListeners = noteListeners();
  forgetVisitor();
  vi.stubGlobal("indexedDB", { databases: async () => [] });
  vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(performance, "getEntriesByType").mockImplementation((type) =>
    type === "resource" ? (requests as never) : [],
  );
  vi.spyOn(performance, "getEntriesByName").mockImplementation((name) =>
    name === "fermata:seen" ? (marks as never) : [],
  );
});
afterEach(() => {
  forgetListeners();
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  document.body.innerHTML = "";
});

describe("a request that got out", () => {
  it("is a problem with its service, its cause and what would hold it, told and printed", async () => {
    request("https://stats.example/c.js");
    const core = await watch();
    const cause =
      "script: no element of the page names it; with fermata-guard.js the code that asked is named";
    const problem = {
      code: "leak",
      path: "request",
      found: "https://stats.example/c.js",
      cause,
      allowed: byGuard,
      message: `[fermata] request got out before it was granted: https://stats.example/c.js. What would hold it: ${byGuard}. Caused by:`,
    };
    expect(core.problems).toEqual([problem]);
    expect(core.tell.mock.calls).toEqual([["problem", problem]]);
    expect(vi.mocked(console.warn).mock.calls).toEqual([[problem.message, cause]]);
  });

  it("of no service is told with the settings that would hold it", async () => {
    request("https://cdn.other.example/x.js?y");
    const { problems } = await watch();
    expect(problems.map(({ allowed }) => allowed)).toEqual([
      'a service with "match": ["cdn.other.example"] in the settings, and fermata-guard.js',
    ]);
  });

  it("is none to the page's own origin, nor of a file of ours", async () => {
    request(`${location.origin}/app.js`);
    request("https://cdn.example/fermata.js");
    request("https://cdn.example/fermata-ui.min.js");
    request("https://cdn.example/fermata.js?v=1.2");
    expect(list(await watch())).toEqual([]);
  });

  it("is one of a file whose name only resembles ours", async () => {
    request("https://cdn.example/fermata.json");
    request("https://cdn.example/fermata.js/c.gif");
    request("https://cdn.example/not-fermata.js");
    request("https://cdn.example/fermata/x.js");
    expect(list(await watch())).toHaveLength(4);
  });
});

describe("the cause of a request", () => {
  it.each([
    ["src", '<img src="https://stats.example/p.gif">'],
    ["src beside others", '<img alt=""><img src="/own.gif"><img src="https://stats.example/p.gif">'],
    ["href", '<link href="https://stats.example/p.gif">'],
    ["data", '<object data="https://stats.example/p.gif"></object>'],
    ["poster", '<video poster="https://stats.example/p.gif"></video>'],
    ["srcset", '<img srcset="/own.gif 1x,  https://stats.example/p.gif 2x">'],
    ["an address without scheme", '<img src="//stats.example/p.gif">'],
  ])("is the element that names it: %s", async (_, html) => {
    vi.spyOn(document, "baseURI", "get").mockReturnValue("https://site.example/");
    document.body.innerHTML = html;
    request("https://stats.example/p.gif");
    const { problems } = await watch();
    expect(problems[0]?.cause).toBe(document.body.lastElementChild);
    expect(problems[0]?.allowed).toBe(`data-consent-service="counter" on the element; or ${byGuard}`);
  });

  it("is the element whose address has a comma", async () => {
    document.body.innerHTML = '<img src="https://stats.example/p.gif?a,b">';
    request("https://stats.example/p.gif?a,b");
    const { problems } = await watch();
    expect(problems[0]?.cause).toBe(document.body.firstChild);
  });

  it("of no service is marked with a category", async () => {
    document.body.innerHTML = '<img src="https://other.example/p.gif">';
    request("https://other.example/p.gif");
    const { problems } = await watch();
    expect(problems[0]?.allowed).toBe(
      'data-consent="<category>" on the element; or a service with "match": ["other.example"] in the settings, and fermata-guard.js',
    );
  });

  it("is no element with another address, an empty one, or one that is none", async () => {
    document.body.innerHTML =
      '<img src="https://stats.example/q.gif"><img src=""><img srcset=""><a href="http://%">x</a>';
    request("https://stats.example/p.gif");
    const { problems } = await watch();
    expect(problems[0]?.cause).toMatch(/^script: no element/);
  });

  it("is the code that the guard has noted, without the guard's own lines", async () => {
    mark("https://other.example/", "Error\n    at other");
    mark(
      "https://stats.example/p.gif",
      "Error: seen\n    at fermata-guard.js:1\n    at load (tag.js:3)\n    at x",
    );
    request("https://stats.example/p.gif");
    const { problems } = await watch();
    expect(problems[0]?.cause).toBe("    at load (tag.js:3)\n    at x");
  });

  it("is every line of the code in browsers that write no headline", async () => {
    mark(
      "https://stats.example/p.gif",
      "hold@https://site.example/fermata.min.js:1\nload@tag.js:3\nErrors@tag.js",
    );
    request("https://stats.example/p.gif");
    const { problems } = await watch();
    expect(problems[0]?.cause).toBe("load@tag.js:3\nErrors@tag.js");
  });
});

describe("what is stored", () => {
  const kindsOf = async (grants?: Record<string, boolean>) => list(await watch(grants));

  it("is found in cookies, both storages and databases", async () => {
    setCookie("_cnt1", "a=b");
    setCookie("odd", "");
    localStorage.setItem("counter", "1");
    sessionStorage.setItem("tab", "1");
    vi.stubGlobal("indexedDB", { databases: async () => [{ name: "base" }, {}] });
    expect(await kindsOf()).toEqual([
      "cookie _cnt1",
      "cookie odd",
      "localStorage counter",
      "sessionStorage tab",
      "indexedDB base",
      "indexedDB ",
    ]);
  });

  it("is told with the settings that would hold it", async () => {
    setCookie("odd", "1");
    sessionStorage.setItem("tab", "1");
    const { problems } = await watch();
    expect(problems.map(({ cause }) => cause)).toEqual([unknownWriter, unknownWriter]);
    expect(problems.map(({ allowed }) => allowed)).toEqual([
      'a service with "cookies": [{ "name": "odd" }] in the settings, and fermata-guard.js',
      'a service with "storage": [{ "name": "tab", "type": "sessionStorage" }] in the settings, and fermata-guard.js',
    ]);
  });

  it("has as its cause the code that the guard has noted", async () => {
    setCookie("odd", "1");
    mark("other", "Error\n    at other");
    mark("odd", "Error\n    at write");
    const { problems } = await watch();
    expect(problems[0]?.cause).toBe("    at write");
  });

  it("is none where it is ours: the cookie, and keys that begin with our name", async () => {
    setCookie("choice", "1");
    setCookie("fermata-other", "1");
    localStorage.setItem("fermata-history", "1");
    localStorage.setItem("my-fermata", "1");
    const core = await watch({}, { services, cookie: { name: "choice" } });
    expect(list(core)).toEqual(["localStorage my-fermata"]);
  });

  it("belongs to the service that declares that kind of it, or any kind but a cookie", async () => {
    setCookie("counter", "1");
    setCookie("anywhere", "1");
    setCookie("_cnt2", "1");
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem("counter", "1");
      storage.setItem("anywhere", "1");
      storage.setItem("_cnt2", "1");
    }
    const { problems } = await watch();
    const declared = problems.filter(({ allowed }) => allowed === byGuard);
    expect(declared.map(({ path, found }) => `${path} ${found}`)).toEqual([
      "cookie _cnt2",
      "localStorage counter",
      "localStorage anywhere",
      "sessionStorage anywhere",
    ]);
  });

  it("is found as far as the browser lets it be read", async () => {
    setCookie("odd", "1");
    const refuse = () => {
      throw new DOMException("no", "SecurityError");
    };
    vi.stubGlobal("localStorage", new Proxy({}, { ownKeys: refuse }));
    vi.stubGlobal("indexedDB", { databases: async () => refuse() });
    expect(await kindsOf()).toEqual(["cookie odd"]);
    vi.unstubAllGlobals();
  });

  it.each([
    ["no list of databases", {}],
    ["no databases", undefined],
    [
      "databases that this page may not list",
      {
        databases() {
          throw new DOMException("no", "SecurityError");
        },
      },
    ],
  ])("is found where a browser has %s", async (_, databases) => {
    vi.stubGlobal("indexedDB", databases);
    setCookie("odd", "1");
    expect(await kindsOf()).toEqual(["cookie odd"]);
  });
});

describe("no leak", () => {
  it("is what belongs to a granted service, while what a denied one declares is", async () => {
    request("https://stats.example/c.js");
    request("https://chat.example/c.js");
    setCookie("_cnt1", "1");
    setCookie("chat", "1");
    expect(list(await watch({ analytics: true }))).toEqual([
      "request https://chat.example/c.js",
      "cookie chat",
    ]);
  });

  it("is what nobody declares, once anything that may be refused is granted", async () => {
    setCookie("odd", "1");
    expect(list(await watch({ analytics: true }))).toEqual([]);
  });

  it("is what belongs to a required service, while a locked category opens nothing else", async () => {
    const categories = [
      { id: "essential" },
      { id: "fraud", required: true, reason: "law" },
      { id: "analytics" },
    ];
    setCookie("login", "1");
    setCookie("odd", "1");
    const own = [{ id: "login", category: "essential", cookies: [{ name: "login" }] }];
    expect(list(await watch({}, { categories, services: own }))).toEqual(["cookie odd"]);
  });

  it("is an element whose mark is granted, although its address is of no granted service", async () => {
    document.body.innerHTML =
      '<img data-consent="analytics" src="https://chat.example/a.gif"><img data-consent="functional" src="https://chat.example/b.gif">';
    request("https://chat.example/a.gif");
    request("https://chat.example/b.gif");
    expect(list(await watch({ analytics: true }))).toEqual(["request https://chat.example/b.gif"]);
  });
});

describe("the watch", () => {
  it("tells each thing once, however often it looks", async () => {
    request("https://stats.example/c.js");
    setCookie("odd", "1");
    const core = await watch();
    await vi.advanceTimersByTimeAsync(3000);
    expect(core.problems).toHaveLength(2);
  });

  it("looks again each second", async () => {
    const core = await watch();
    request("https://stats.example/c.js");
    await vi.advanceTimersByTimeAsync(999);
    expect(core.problems).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(core.problems).toHaveLength(1);
  });

  it("looks at each change of the state", async () => {
    const core = await watch();
    request("https://stats.example/c.js");
    document.dispatchEvent(new Event("fermata:state"));
    await vi.advanceTimersByTimeAsync(0);
    expect(core.problems).toHaveLength(1);
  });

  it("begins when the page is complete", async () => {
    vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
    request("https://stats.example/c.js");
    const core = await watch();
    await vi.advanceTimersByTimeAsync(2000);
    expect(core.problems).toEqual([]);
    window.dispatchEvent(new Event("load"));
    await vi.advanceTimersByTimeAsync(0);
    expect(core.problems).toHaveLength(1);
  });
});
