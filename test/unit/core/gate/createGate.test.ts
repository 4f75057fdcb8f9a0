// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createGate, type Release } from "../../../../src/core/gate/createGate.ts";

const trust = { createHTML: (text: string) => text, createScriptURL: (text: string) => text };
let granted: Set<string>;
let met: string[];
let release: Release;

/** What stands in the body, by id, each held script with a star. */
const bodyOf = () =>
  [...document.body.querySelectorAll("[id]")].map((one) =>
    one.localName === "script" && one.getAttribute("type") === "text/plain" ? `${one.id}*` : one.id,
  );
const byId = (id: string) => document.getElementById(id) as HTMLElement;
const script = (id: string, category = "a", rest = "") =>
  `<script id="${id}" type="text/plain" data-consent="${category}" ${rest}></script>`;

/** Has the document say that it is in a state. */
const setState = (readyState: string) =>
  Object.defineProperty(document, "readyState", { value: readyState, configurable: true });

beforeEach(() => {
  // Gates of earlier tests go on watching: to them nothing is granted any more.
  const [own, surfaces] = [new Set<string>(), [] as string[]];
  [granted, met] = [own, surfaces];
  document.body.innerHTML = "";
  document.head.innerHTML = "";
  setState("complete");
  release = createGate(
    (element) => own.has(element.dataset.consent ?? ""),
    trust,
    async () => {},
    () => surfaces.push("surface"),
  );
});

afterEach(() => {
  granted.clear();
  document.body.innerHTML = "";
});

describe("the gate", () => {
  it("releases what is granted, and holds the rest", () => {
    document.body.innerHTML = script("one") + script("two", "b");
    granted.add("a");
    release();
    expect(bodyOf()).toEqual(["one", "two*"]);
    granted.add("b");
    release();
    expect(bodyOf()).toEqual(["one", "two"]);
  });

  it("releases what loads by the address that it holds", () => {
    document.body.innerHTML = '<img id="one" data-consent="a" data-src="/one.gif">';
    release();
    expect(byId("one").getAttribute("src")).toBe(null);
    granted.add("a");
    release();
    expect(byId("one").getAttribute("src")).toBe("/one.gif");
  });

  it("puts a granted template's content in its place, and releases what is marked in it by its own mark", () => {
    document.body.innerHTML = `<template id="t" data-consent="a"><p id="p"></p>${script("own", "b")}</template>`;
    granted.add("a");
    release();
    expect(bodyOf()).toEqual(["p", "own*"]);
    granted.add("b");
    release();
    expect(bodyOf()).toEqual(["p", "own"]);
  });

  it("releases an element once", () => {
    document.body.innerHTML = script("one");
    granted.add("a");
    release();
    const first = byId("one");
    release();
    release();
    expect(byId("one")).toBe(first);
  });

  it("does not set again what the page has changed since", () => {
    document.body.innerHTML = '<img id="one" data-consent="a" data-src="/one.gif">';
    granted.add("a");
    release();
    byId("one").setAttribute("src", "/other.gif");
    release();
    expect(byId("one").getAttribute("src")).toBe("/other.gif");
  });

  it("tells of places for surfaces, and not of scripts", () => {
    document.body.innerHTML = `${script("one")}<div data-consent-preferences></div><div data-consent-declaration></div>`;
    release();
    expect(met).toEqual(["surface", "surface"]);
  });

  it("releases tags that come after its first call, by themselves and inside others", async () => {
    granted.add("a");
    release();
    const box = document.createElement("div");
    box.innerHTML = script("inner");
    document.body.append(box);
    document.body.insertAdjacentHTML("beforeend", script("outer"));
    await vi.waitFor(() => expect(bodyOf()).toEqual(["inner", "outer"]));
  });

  it("looks at every node of an insertion, text among them", async () => {
    granted.add("a");
    release();
    const place = document.body.appendChild(document.createElement("div"));
    place.innerHTML = `Text ${script("one")} text <p id="p"></p>${script("two")} text ${script("three", "b")}${script("four")}`;
    await vi.waitFor(() => expect(bodyOf()).toEqual(["one", "p", "two", "three*", "four"]));
  });

  it("releases what is in one element alone when it is given one", () => {
    document.body.innerHTML = `<div id="box">${script("in")}</div>${script("out")}`;
    release();
    granted.add("a");
    release(undefined, byId("box"));
    expect(bodyOf()).toEqual(["box", "in", "out*"]);
    release(undefined, byId("out"));
    expect(bodyOf()).toEqual(["box", "in", "out"]);
  });

  it("fetches in advance what has to wait for another", () => {
    document.body.innerHTML = script("one", "a", 'src="/one.js"') + script("two", "a", 'src="/two.js"');
    granted.add("a");
    release();
    expect([...document.head.querySelectorAll("link")].map((one) => one.getAttribute("href"))).toEqual([
      expect.stringMatching(/one\.js$/),
      expect.stringMatching(/two\.js$/),
    ]);
  });
});

describe("the gate, while the page is parsed", () => {
  beforeEach(() => {
    setState("loading");
    granted.add("a");
  });

  it("leaves alone what the parser may still be inside, until something follows it", async () => {
    document.body.innerHTML = `<div>${script("open")}</div>`;
    release();
    expect(bodyOf()).toEqual(["open*"]);
    document.body.insertAdjacentHTML("beforeend", "<p></p>");
    await vi.waitFor(() => expect(bodyOf()).toEqual(["open"]));
  });

  it("releases it when the parser has finished, whatever follows", async () => {
    document.body.innerHTML = script("open");
    release();
    expect(bodyOf()).toEqual(["open*"]);
    setState("interactive");
    document.dispatchEvent(new Event("readystatechange"));
    await vi.waitFor(() => expect(bodyOf()).toEqual(["open"]));
  });

  it("answers many insertions at once by a search of the document, which misses nothing", async () => {
    release();
    const search = vi.spyOn(document, "querySelectorAll");
    for (let at = 0; at < 60; at++) document.body.append(document.createElement("p"));
    document.body.insertAdjacentHTML("beforeend", `${script("late")}<p></p>`);
    await vi.waitFor(() => expect(bodyOf()).toEqual(["late"]));
    // Gates of earlier tests search as well; none for each of the sixty.
    expect(search.mock.calls.length).toBeGreaterThan(0);
    expect(search.mock.calls.length).toBeLessThan(60);
    search.mockRestore();
  });

  it.each([
    ["a few insertions", "loading", 1],
    ["many insertions into a parsed page", "interactive", 60],
  ])("does not search the document for %s", async (_, state, count) => {
    release();
    setState(state);
    const search = vi.spyOn(document, "querySelectorAll");
    for (let at = 0; at < count; at++) document.body.append(document.createElement("p"));
    document.body.insertAdjacentHTML("beforeend", `<div>${script("late")}</div><p></p>`);
    await vi.waitFor(() => expect(bodyOf()).toEqual(["late"]));
    expect(search).not.toHaveBeenCalled();
    search.mockRestore();
  });
});

describe("the order of scripts", () => {
  const fetched = (id: string, rest = "") => script(id, "a", `src="/${id}.js" ${rest}`);
  const end = (id: string, how = "load") => byId(id).dispatchEvent(new Event(how));
  beforeEach(() => granted.add("a"));

  it("is that of the document: what stands behind a fetched one waits until it has come, or failed", () => {
    document.body.innerHTML = fetched("one") + script("two") + fetched("three") + script("four");
    release();
    expect(bodyOf()).toEqual(["one", "two*", "three*", "four*"]);
    end("one");
    expect(bodyOf()).toEqual(["one", "two", "three", "four*"]);
    end("three", "error");
    expect(bodyOf()).toEqual(["one", "two", "three", "four"]);
  });

  it("lets an async one start at once, and nothing wait for it", () => {
    document.body.innerHTML = fetched("one", "async") + script("two");
    release();
    expect(bodyOf()).toEqual(["one", "two"]);
  });

  it("has deferred ones and modules behind all others, and only when the page is parsed", () => {
    setState("loading");
    document.body.innerHTML = `${fetched("late", "defer")}${script("module", "a", 'data-type="module"')}${script("now")}<p></p>`;
    release();
    expect(bodyOf()).toEqual(["late*", "module*", "now"]);
    setState("interactive");
    release();
    expect(bodyOf()).toEqual(["late", "module*", "now"]);
    end("late");
    expect(bodyOf()).toEqual(["late", "module", "now"]);
  });

  it("does not start what was withdrawn while it waited, and starts it after a new grant", () => {
    document.body.innerHTML = fetched("one") + script("two");
    release();
    granted.clear();
    end("one");
    expect(bodyOf()).toEqual(["one", "two*"]);
    granted.add("a");
    release();
    expect(bodyOf()).toEqual(["one", "two"]);
  });

  it("does not start what has left the page meanwhile", () => {
    document.body.innerHTML = fetched("one") + script("two") + script("three");
    release();
    byId("two").remove();
    end("one");
    expect(bodyOf()).toEqual(["one", "three"]);
  });

  it("gives document.write back when a script has ended", () => {
    const { write, writeln } = document;
    document.body.innerHTML = fetched("one");
    release();
    expect(document.write).not.toBe(write);
    end("one");
    expect([document.write, document.writeln]).toEqual([write, writeln]);
  });
});
