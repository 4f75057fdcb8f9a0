// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createScriptQueue, isParsing, type Place } from "../../../../src/core/gate/createScriptQueue.ts";

const trust = { createHTML: (text: string) => text, createScriptURL: (text: string) => text };
const { write: pageWrite, writeln: pageWriteln } = document;

/** What was asked of the place, and how each request comes to its end. */
let placed: { script: string; texts: readonly string[] | undefined; arrive: () => void }[];
let start: Parameters<Place>[2] | undefined;
/** What a test does while a call of `write` goes on. */
let onPlace: () => void;
let withdrawn: string[];
let released: WeakSet<Element>;
let waiting: HTMLScriptElement[];
let run: () => void;
let readyState: DocumentReadyState;

const byId = (id: string) => document.getElementById(id) as HTMLScriptElement;
const script = (id: string, rest = "") => `<script id="${id}" type="text/plain" ${rest}></script>`;
const fetched = (id: string, rest = "") => script(id, `src="/${id}.js" ${rest}`);
const end = (id: string, how = "load") => byId(id).dispatchEvent(new Event(how));
/** The scripts that have started, in document order. */
const started = () =>
  [...document.body.querySelectorAll('script:not([type="text/plain"])')].map(({ id }) => id);

/** Puts held scripts into the page, and runs the queue. */
function putScripts(markup: string) {
  document.body.innerHTML = markup;
  const held = [...document.body.querySelectorAll("script")];
  for (const one of held) released.add(one);
  waiting.push(...held);
  run();
  return held;
}

/** Does something as the script of this id, or as none. */
function as(id: string | null, work: () => void) {
  const current = id && byId(id);
  vi.spyOn(document, "currentScript", "get").mockReturnValue(current as HTMLScriptElement | null);
  work();
}

beforeEach(() => {
  placed = [];
  onPlace = () => {};
  withdrawn = [];
  released = new WeakSet();
  waiting = [];
  readyState = "complete";
  vi.spyOn(document, "readyState", "get").mockImplementation(() => readyState);
  const place: Place = (one, texts, startWritten, list) => {
    expect(list).toBe(waiting);
    start = startWritten;
    onPlace();
    return new Promise((resolve) => placed.push({ script: one.id, texts, arrive: () => resolve(undefined) }));
  };
  run = createScriptQueue(({ id }) => !withdrawn.includes(id), released, waiting, trust, place);
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(document, { write: pageWrite, writeln: pageWriteln });
  document.body.innerHTML = "";
});

describe("isParsing", () => {
  it.each<[DocumentReadyState, boolean]>([
    ["loading", true],
    ["interactive", false],
    ["complete", false],
  ])("of a page that is %s is %s", (state, expected) => {
    readyState = state;
    expect(isParsing()).toBe(expected);
  });
});

describe("a queue of scripts", () => {
  it("goes on behind one that was made to wait again when it came into the page", () => {
    const { replaceWith } = Element.prototype;
    vi.spyOn(Element.prototype, "replaceWith").mockImplementation(function (this: Element, one) {
      if (this.id === "held") (one as HTMLScriptElement).type = "text/plain";
      replaceWith.call(this, one);
    });
    putScripts(fetched("held") + fetched("next"));
    expect(started()).toEqual(["next"]);
  });

  it("starts nothing where nothing waits", () => {
    expect(run).not.toThrow();
    expect(document.write).toBe(pageWrite);
  });

  it("starts each script once, also when it says more than once that it is over", () => {
    putScripts(fetched("one") + fetched("two") + fetched("three"));
    end("one");
    const two = byId("two");
    end("one", "error");
    expect(started()).toEqual(["one", "two", "three"]);
    expect(byId("two")).toBe(two);
    expect(waiting).toEqual([]);
  });

  it("starts inline scripts one after the other, an inline one that says async in its place too", () => {
    putScripts(script("one") + script("two", "async") + fetched("three") + script("four"));
    expect(started()).toEqual(["one", "two", "three"]);
    expect(waiting.map(({ id }) => id)).toEqual(["four"]);
  });

  it("has an async one wait for the blocking ones before it, and none for it", () => {
    putScripts(fetched("one") + fetched("async", "async") + script("two"));
    expect(started()).toEqual(["one"]);
    end("one");
    expect(started()).toEqual(["one", "async", "two"]);
    expect(document.write).toBe(pageWrite);
  });

  it.each(["loading", "interactive"] as const)("starts blocking ones before deferred ones: %s", (state) => {
    readyState = state;
    putScripts(fetched("late", "defer") + fetched("now") + script("module", 'data-type="module"'));
    expect(started()).toEqual(["now"]);
    end("now");
    expect(started()).toEqual(state === "loading" ? ["now"] : ["late", "now"]);
    readyState = "interactive";
    run();
    end("late");
    expect(started()).toEqual(["late", "now", "module"]);
  });

  it("does not mind what an inline one says of itself once it has ended", () => {
    putScripts(script("one") + fetched("two") + script("three"));
    end("one");
    end("one", "error");
    expect(started()).toEqual(["one", "two"]);
  });

  it("forgets as released what was withdrawn or taken away before its turn", () => {
    const [, two, three, four] = putScripts(
      fetched("one") + script("two") + script("three") + script("four"),
    );
    withdrawn.push("two");
    three?.remove();
    end("one");
    expect([two, three, four].map((one) => released.has(one as Element))).toEqual([false, false, true]);
    expect(started()).toEqual(["one", "four"]);
  });
});

describe("what a script of the queue writes", () => {
  it("is placed behind it, and the next script waits until that stands there", async () => {
    putScripts(fetched("one") + script("two"));
    as("one", () => document.write("<b>", "1"));
    as("one", () => document.writeln("</b>"));
    end("one");
    expect(placed.map(({ script: id, texts }) => [id, texts])).toEqual([
      ["one", ["<b>", "1"]],
      ["one", ["</b>", "\n"]],
      ["one", undefined],
    ]);
    expect(document.write).toBe(pageWrite);
    await Promise.resolve();
    expect(started()).toEqual(["one"]);
    placed[2]?.arrive();
    await vi.waitFor(() => expect(started()).toEqual(["one", "two"]));
  });

  it("is not asked for when it has written nothing", () => {
    putScripts(fetched("one") + fetched("two"));
    end("one");
    end("two", "error");
    expect(placed).toEqual([]);
  });

  it("is asked for of the script alone that wrote, and not of the next", async () => {
    putScripts(fetched("one") + fetched("two") + script("three"));
    as("one", () => document.write("1"));
    end("one");
    placed[1]?.arrive();
    await vi.waitFor(() => expect(started()).toEqual(["one", "two"]));
    end("two");
    expect(started()).toEqual(["one", "two", "three"]);
    expect(placed).toHaveLength(2);
  });

  it.each([
    ["another script", "own"],
    ["a handler", null],
  ])("is told from what %s writes meanwhile, which the page's own function gets", (_, writer) => {
    const write = vi.fn(function (this: Document, ..._texts: string[]) {
      expect(this).toBe(document);
    });
    Object.assign(document, { write });
    putScripts(fetched("one"));
    document.body.append(Object.assign(document.createElement("script"), { id: "own" }));
    as(writer, () => document.write("<i>", "own"));
    as(writer, () => document.writeln("line"));
    expect(write.mock.calls).toEqual([
      ["<i>", "own"],
      ["line", "\n"],
    ]);
    expect(placed).toEqual([]);
  });
});

describe("a script that another one wrote", () => {
  /** Has the running script of this id write a held one, which starts before the call of `write` returns, or later. */
  const writeScript = (id: string, markup: string, isLate = false) => {
    const arrive = () => {
      byId(id).insertAdjacentHTML("afterend", markup);
      start?.(byId(id).nextElementSibling as HTMLScriptElement);
    };
    if (!isLate) onPlace = arrive;
    as(id, () => document.write(markup));
    onPlace = () => {};
    if (isLate) arrive();
  };
  const asked = () => placed.map(({ script: id, texts }) => [id, texts]);

  it.each([
    ["at once", false],
    ["later", true],
  ])("runs inside it, %s: what waits goes on waiting for the outer one", async (_, isLate) => {
    putScripts(fetched("outer") + script("last"));
    writeScript("outer", script("inner"), isLate);
    expect(started()).toEqual(["outer", "inner"]);
    run();
    expect(started()).toEqual(["outer", "inner"]);
    end("outer");
    for (const { arrive } of placed) arrive();
    await vi.waitFor(() => expect(started()).toEqual(["outer", "inner", "last"]));
  });

  it("gives the outer one its way to write back", () => {
    putScripts(fetched("outer") + script("last"));
    const { write, writeln } = document;
    writeScript("outer", script("inner"));
    expect([document.write, document.writeln]).toEqual([write, writeln]);
    as("outer", () => document.write("2"));
    expect(asked()).toEqual([
      ["outer", [script("inner")]],
      ["outer", ["2"]],
    ]);
    end("outer");
    expect([document.write, document.writeln]).toEqual([pageWrite, pageWriteln]);
  });

  it("ends without asking for what the outer one has not finished writing", async () => {
    putScripts(fetched("outer"));
    as("outer", () => document.write("1"));
    writeScript("outer", script("inner"));
    as("outer", () => document.write("<p>2"));
    for (const { arrive } of placed) arrive();
    await Promise.resolve();
    end("outer");
    expect(asked()).toEqual([
      ["outer", ["1"]],
      ["outer", [script("inner")]],
      ["outer", ["<p>2"]],
      ["outer", undefined],
    ]);
  });

  it("may write itself, which is placed behind it", () => {
    putScripts(fetched("outer"));
    writeScript("outer", fetched("inner"));
    as("inner", () => document.write("3"));
    end("inner");
    expect(asked()).toEqual([
      ["outer", [fetched("inner")]],
      ["inner", ["3"]],
      ["inner", undefined],
    ]);
  });
});
