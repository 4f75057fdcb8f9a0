// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Service } from "../../../../src/core/consent/category.ts";
import type { Core } from "../../../../src/core/parts.ts";
import { settleServices } from "../../../../src/core/withdrawal/settleServices.ts";
import { service } from "../../../support/samples.ts";

/** Cookies by name; a name in `stuck` never goes. */
let jar: Map<string, string>;
let stuck: string[];
/** Who listens to the cookie store, and to the page being left. */
let cookieListeners: (() => void)[];
let leaveListeners: (() => void)[];

/** The head part, as far as a withdrawal looks at it. */
function createCore(services: readonly Service[], granted: readonly string[] = []) {
  const grants: Record<string, boolean> = Object.fromEntries(granted.map((id) => [id, true]));
  const core = {
    known: { settings: { services, cookie: { name: "fermata" } } },
    leftovers: [{ name: "old", reason: "of the withdrawal before" }],
    state: () => ({ grants }),
  };
  return { core: core as unknown as Core, grants };
}

beforeEach(() => {
  jar = new Map();
  stuck = [];
  cookieListeners = [];
  leaveListeners = [];
  localStorage.clear();
  sessionStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", (name: string, listener: () => void) => {
    if (name === "pagehide") leaveListeners.push(listener);
  });
  vi.stubGlobal("indexedDB", { databases: async () => [] });
  vi.stubGlobal("cookieStore", {
    addEventListener: (name: string, listener: () => void) =>
      name === "change" && cookieListeners.push(listener),
    getAll: async (name: string) => [...jar.keys()].filter((one) => one === name),
  });
  vi.spyOn(document, "cookie", "get").mockImplementation(() =>
    [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
  );
  vi.spyOn(document, "cookie", "set").mockImplementation((text) => {
    const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(text) ?? [];
    if (stuck.includes(name)) return;
    if (/expires=Thu, 01 Jan 1970/.test(text)) jar.delete(name);
    else jar.set(name, value);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const counter = service("counter", "analytics", {
  cookies: [{ name: "_c*" }, { name: " padded " }, { name: "/^id_\\d+$/" }],
  storage: [{ name: "counter", type: "localStorage" }, { name: "any" }],
});

describe("settleServices", () => {
  it("tells those that are granted now, then those that are denied, and deletes nothing where nothing is lost", async () => {
    const calls: string[] = [];
    const won = service("won", "a", { onGrant: () => calls.push("granted") });
    const lost = service("lost", "a", { onDeny: () => calls.push("denied") });
    const { core } = createCore([won, lost]);
    await settleServices(core, [], [won]);
    expect(calls).toEqual(["granted"]);
    expect(core.leftovers).toHaveLength(1);
    await settleServices(core, [lost], [won]);
    expect(calls).toEqual(["granted", "granted", "denied"]);
  });

  it("deletes what the lost service declares, by exact name, prefix and expression, and no more", async () => {
    for (const name of ["_c", "_cx", "padded", "id_7", "id_x", "own", "fermata"]) jar.set(name, "1");
    localStorage.setItem("counter", "1");
    localStorage.setItem("any", "1");
    sessionStorage.setItem("any", "1");
    sessionStorage.setItem("counter", "1");
    const { core } = createCore([counter]);
    await settleServices(core, [counter], []);
    expect([...jar.keys()]).toEqual(["id_x", "own", "fermata"]);
    expect(Object.keys(localStorage)).toEqual(["fermata"]);
    expect(Object.keys(sessionStorage)).toEqual(["counter"]);
    expect(core.leftovers).toEqual([]);
  });

  it("spares the own cookie, and what a service that is still granted declares too", async () => {
    const greedy = service("greedy", "a", { cookies: [{ name: "*" }], storage: [{ name: "*" }] });
    const other = service("other", "b", {
      cookies: [{ name: "shared" }],
      storage: [{ name: "kept", type: "localStorage" }],
    });
    for (const name of ["shared", "fermata", "gone"]) jar.set(name, "1");
    for (const name of ["kept", "gone"]) localStorage.setItem(name, "1");
    sessionStorage.setItem("kept", "1");
    const { core } = createCore([greedy, other], ["other"]);
    await settleServices(core, [greedy], []);
    expect([...jar.keys()]).toEqual(["shared", "fermata"]);
    expect(Object.keys(localStorage)).toEqual(["kept", "fermata"]);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it("does not take a cookie for a key of a storage, nor the other way round", async () => {
    const one = service("one", "a", { cookies: [{ name: "a" }], storage: [{ name: "b" }] });
    jar.set("b", "1");
    localStorage.setItem("a", "1");
    const { core } = createCore([one]);
    await settleServices(core, [one], []);
    expect([...jar.keys()]).toEqual(["b"]);
    expect(Object.keys(localStorage)).toEqual(["a", "fermata"]);
  });

  it("names what is left, and why", async () => {
    jar.set("_c", "1");
    stuck = ["_c", "padded"];
    const { core } = createCore([counter]);
    await settleServices(core, [counter], []);
    expect(core.leftovers).toEqual([
      { name: "_c", reason: "it was set with a path or partition that this page cannot write to" },
      { name: "padded", reason: "it is HttpOnly: only the server can delete it" },
    ]);
  });

  it("deletes again for ten seconds what scripts write that run already, and then no more", async () => {
    const { core } = createCore([counter]);
    await settleServices(core, [counter], []);
    jar.set("_c", "again");
    await vi.advanceTimersByTimeAsync(249);
    expect([...jar.keys()]).toEqual(["_c"]);
    await vi.advanceTimersByTimeAsync(1);
    expect([...jar.keys()]).toEqual([]);
    await vi.advanceTimersByTimeAsync(9500);
    jar.set("_c", "again");
    await vi.advanceTimersByTimeAsync(500);
    expect([...jar.keys()]).toEqual([]);
    jar.set("_c", "again");
    await vi.advanceTimersByTimeAsync(10_000);
    expect([...jar.keys()]).toEqual(["_c"]);
  });

  it("sweeps once more when the page is left, and when a cookie changes", async () => {
    const { core } = createCore([counter]);
    await settleServices(core, [counter], []);
    await vi.advanceTimersByTimeAsync(20_000);
    jar.set("_c", "late");
    for (const listener of leaveListeners) listener();
    expect([...jar.keys()]).toEqual([]);
    jar.set("_c", "late");
    for (const listener of cookieListeners) listener();
    expect([...jar.keys()]).toEqual([]);
  });

  it("leaves a mark for the next page, and one more when it is left; nothing where nothing is declared", async () => {
    const silent = service("silent", "analytics", {});
    const { core, grants } = createCore([counter, silent]);
    await settleServices(core, [silent], []);
    expect({ ...localStorage }).toEqual({});
    await settleServices(core, [counter], []);
    expect({ ...localStorage }).toEqual({ fermata: "counter" });
    localStorage.clear();
    for (const listener of leaveListeners) listener();
    expect({ ...localStorage }).toEqual({ fermata: "counter" });
    localStorage.clear();
    grants.counter = true;
    for (const listener of leaveListeners) listener();
    expect({ ...localStorage }).toEqual({});
  });

  it("sweeps on the next page, tells nobody again, and takes the mark away for good", async () => {
    const onDeny = vi.fn();
    const told = { ...counter, onDeny };
    const { core } = createCore([told]);
    jar.set("_c", "last");
    localStorage.setItem("counter", "last");
    localStorage.setItem("fermata", "counter");
    await settleServices(core, [told], [], true);
    expect([[...jar.keys()], { ...localStorage }]).toEqual([[], {}]);
    for (const listener of leaveListeners) listener();
    expect({ ...localStorage }).toEqual({});
    expect(onDeny).not.toHaveBeenCalled();
  });

  it("leaves alone what a service writes that was granted anew", async () => {
    const { core, grants } = createCore([counter]);
    await settleServices(core, [counter], []);
    grants.counter = true;
    jar.set("_c", "granted");
    await vi.advanceTimersByTimeAsync(1000);
    for (const listener of [...leaveListeners, ...cookieListeners]) listener();
    expect([...jar.keys()]).toEqual(["_c"]);
    grants.counter = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect([...jar.keys()]).toEqual(["_c"]);
  });

  it("sweeps on after one service while another that was lost with it is granted anew", async () => {
    const other = service("other", "b", { cookies: [{ name: "other" }] });
    const { core, grants } = createCore([counter, other]);
    await settleServices(core, [counter, other], []);
    grants.other = true;
    jar.set("_c", "1").set("other", "1");
    await vi.advanceTimersByTimeAsync(250);
    expect([...jar.keys()]).toEqual(["other"]);
  });

  it("tries the declared names where the browser cannot list its databases", async () => {
    const erased: string[] = [];
    vi.stubGlobal("indexedDB", {
      deleteDatabase(name: string) {
        erased.push(name);
        const request: { onsuccess?: () => void } = {};
        queueMicrotask(() => request.onsuccess?.());
        return request;
      },
    });
    const one = service("one", "a", { storage: [{ name: " db ", type: "indexedDB" }] });
    const { core } = createCore([one]);
    await settleServices(core, [one], []);
    expect(erased).toEqual(["db"]);
  });

  it("writes no cookie for a service that declares none, nor for a pattern", async () => {
    const write = vi.spyOn(document, "cookie", "set");
    const one = service("one", "a", {
      cookies: [{ name: "_x*" }, { name: "/^y/" }],
      storage: [{ name: "key" }],
    });
    const { core } = createCore([one]);
    await settleServices(core, [one], []);
    expect(write).not.toHaveBeenCalled();
  });

  it("leaves alone what a service shares that is granted later, while the lost one stays denied", async () => {
    const other = service("other", "b", { cookies: [{ name: "_c_shared" }] });
    const { core, grants } = createCore([counter, other]);
    await settleServices(core, [counter], []);
    grants.other = true;
    jar.set("_c", "1").set("_c_shared", "1");
    for (const listener of cookieListeners) listener();
    expect([...jar.keys()]).toEqual(["_c_shared"]);
  });

  it("works where the browser has no cookie store", async () => {
    vi.stubGlobal("cookieStore", undefined);
    const { core } = createCore([counter]);
    await expect(settleServices(core, [counter], [])).resolves.toBe(undefined);
  });

  describe("where a service remembers a refusal", () => {
    const remembering = service("counter", "analytics", {
      cookies: [{ name: "optout", kept: true }, { name: "_c" }],
      storage: [{ name: "optout", type: "localStorage", kept: true }],
    });

    it("takes the old one away before the opt-out is called, and spares the new one", async () => {
      const seen: string[][] = [];
      const told = {
        ...remembering,
        onDeny() {
          seen.push([...jar.keys()], Object.keys(localStorage));
          jar.set("optout", "new").set("_c", "1");
          localStorage.setItem("optout", "new");
        },
      };
      for (const name of ["optout", "_c", "own"]) jar.set(name, "1");
      localStorage.setItem("optout", "1");
      const { core } = createCore([told]);
      await settleServices(core, [told], []);
      expect(seen).toEqual([["_c", "own"], []]);
      for (const listener of leaveListeners) listener();
      await vi.advanceTimersByTimeAsync(1000);
      expect([...jar]).toEqual([
        ["own", "1"],
        ["optout", "new"],
      ]);
      expect(localStorage.getItem("optout")).toBe("new");
      expect(core.leftovers).toEqual([]);
    });

    it("leaves it in peace on the next page", async () => {
      jar.set("optout", "new").set("_c", "1");
      localStorage.setItem("optout", "new");
      const { core } = createCore([remembering]);
      await settleServices(core, [remembering], [], true);
      expect([...jar.keys()]).toEqual(["optout"]);
      expect({ ...localStorage }).toEqual({ optout: "new" });
    });

    it("leaves it where a service that is granted declares it too", async () => {
      const other = service("other", "b", { cookies: [{ name: "optout" }] });
      jar.set("optout", "1");
      const { core } = createCore([remembering, other], ["other"]);
      await settleServices(core, [remembering], []);
      expect([...jar.keys()]).toEqual(["optout"]);
    });

    it("leaves no mark for the next page where nothing else is declared", async () => {
      const only = { ...remembering, cookies: remembering.cookies.slice(0, 1) };
      const { core } = createCore([only]);
      await settleServices(core, [only], []);
      expect({ ...localStorage }).toEqual({});
    });
  });

  it("does not ask whether a cookie is locked that stays anyway, and asks once for the others", async () => {
    const other = service("other", "b", { cookies: [{ name: "shared" }] });
    const lost = service("lost", "a", { cookies: [{ name: "shared" }, { name: "gone" }] });
    const { core } = createCore([lost, other], ["other"]);
    const write = vi.spyOn(document, "cookie", "set");
    const listAsked = () =>
      write.mock.calls.map(([text]) => text.split("=0;")).flatMap(([name, rest]) => (rest ? [name] : []));
    await settleServices(core, [lost], []);
    const asked = listAsked();
    expect(asked).toContain("gone");
    expect(asked).not.toContain("shared");
    await vi.advanceTimersByTimeAsync(1000);
    expect(listAsked()).toEqual(asked);
  });
});
