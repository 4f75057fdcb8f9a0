// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fermata } from "../../../src/core/fermata.ts";
import { startOnPage } from "../../../src/core/startOnPage.ts";
import { version } from "../../../src/platform/version.ts";
import { noteListeners } from "../../support/createFakeCore.ts";
import { forgetVisitor } from "../../support/createTestPage.ts";

type Page = { Fermata?: Partial<Fermata> & { q?: unknown[] } };
const page = window as Page;
let forgetListeners: () => void;

/** Starts the SDK on a page where no other file of it arrives, and lets the script of its tag end. */
async function start(html = "", prepare?: (fermata: Fermata) => void) {
  document.body.innerHTML = html;
  const createLoad = vi.fn((_tag: Partial<HTMLScriptElement>, _trust: unknown) => async () => {
    throw new Error("nothing arrives");
  });
  startOnPage(createLoad, prepare);
  await Promise.resolve();
  return { createLoad, fermata: page.Fermata as Fermata };
}

/** The tag of the SDK, with attributes. */
const tag = (attributes = "") => `<script type="text/x" src="/fermata.js" ${attributes}></script>`;
const block = (text: string, id = "fermata-settings") =>
  `<script type="application/json" id="${id}">${text}</script>`;

beforeEach(() => {
  forgetListeners = noteListeners();
  forgetVisitor();
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  forgetListeners();
  vi.restoreAllMocks();
  Reflect.deleteProperty(page, "Fermata");
  document.body.innerHTML = "";
});

describe("the start on a page", () => {
  it("puts the API at its place, and starts with what the tag and the block say", async () => {
    const { fermata } = await start(`${block('{ "revision": "3" }')}${tag('data-cookie-name="choice"')}`);
    expect(fermata.version).toBe(version);
    expect(fermata.state).toMatchObject({ revision: "3", status: "undecided" });
    expect(fermata.state.hiddenReason).not.toBe("not-started");
  });

  it("lets attributes win over the block", async () => {
    const { fermata } = await start(block('{ "revision": "3" }') + tag('data-revision="4"'));
    expect(fermata.state.revision).toBe("4");
  });

  it("finds its own tag by the name of its file, and gives it to what loads the others", async () => {
    const { createLoad } = await start(`<img src="/other.png">${tag()}`);
    const [own, trust] = createLoad.mock.calls[0] ?? [];
    expect(own).toBe(document.querySelector("script"));
    expect(trust).toHaveProperty("createScriptURL");
  });

  it("takes the running script for its tag where the browser tells it", async () => {
    const own = document.createElement("script");
    own.dataset.revision = "5";
    vi.spyOn(document, "currentScript", "get").mockReturnValue(own);
    const { createLoad, fermata } = await start(tag('data-revision="4"'));
    expect(createLoad.mock.calls[0]?.[0]).toBe(own);
    expect(fermata.state.revision).toBe("5");
  });

  it("starts with the plain settings where there is neither tag nor block", async () => {
    const { createLoad, fermata } = await start();
    expect(createLoad.mock.calls[0]?.[0]).toEqual({});
    expect(fermata.state).toMatchObject({ revision: "1", status: "undecided" });
    expect(Object.keys(fermata.state.grants)).toHaveLength(5);
  });

  it("waits for the site where the tag says `manual`", async () => {
    const { fermata } = await start(tag("data-manual"));
    expect(fermata.state.hiddenReason).toBe("not-started");
    fermata.init({ revision: "9" });
    expect(fermata.state.revision).toBe("9");
  });

  it("gives the API away before it starts", async () => {
    const prepare = vi.fn((fermata: Fermata) => expect(fermata.state.hiddenReason).toBe("not-started"));
    const { fermata } = await start("", prepare);
    expect(prepare.mock.calls).toEqual([[fermata]]);
    expect(fermata.state.hiddenReason).not.toBe("not-started");
  });

  it("leaves the first where a second comes, and says which one runs", async () => {
    const first = { version: "0.9.0" };
    page.Fermata = first;
    const { createLoad } = await start(tag());
    expect(page.Fermata).toBe(first);
    expect(createLoad).not.toHaveBeenCalled();
    expect(vi.mocked(console.warn).mock.calls).toEqual([["[fermata] runs", "0.9.0"]]);
  });
});

describe("the script of the tag", () => {
  it("has put the API at its place when it ends, and starts it before the next script of the page", async () => {
    document.body.innerHTML = tag('data-revision="2"');
    startOnPage(() => async () => {
      throw new Error("nothing arrives");
    });
    expect(page.Fermata?.state?.hiddenReason).toBe("not-started");
    await Promise.resolve();
    expect(page.Fermata?.state?.revision).toBe("2");
  });
});

describe("the settings block", () => {
  /** Settings as the SDK has them before anybody checks them. */
  const settingsOf = async (html: string) => {
    const init = vi.fn();
    await start(html, (fermata) => {
      fermata.init = init;
    });
    return init.mock.calls[0]?.[0];
  };

  it.each<[string, string, object]>([
    ["read by its usual name", block('{ "a": 1 }') + tag(), { a: 1 }],
    ["missing without a word", tag(), {}],
    [
      "read by the name that the tag gives",
      block('{ "a": 1 }', "mine") + block('{ "a": 2 }') + tag('data-settings="mine"'),
      { a: 1, settings: "mine" },
    ],
    [
      "a setting that nobody knows where the tag names one that is missing",
      tag('data-settings="mine"'),
      { "#mine": "", settings: "mine" },
    ],
    [
      "a setting that nobody knows where it is no JSON",
      block("{ a }") + tag(),
      { "#fermata-settings": "{ a }" },
    ],
    ["a setting that nobody knows where it is empty", block("") + tag(), { "#fermata-settings": "" }],
    ["none where it holds no object", block("5") + tag(), {}],
  ])("is %s", async (_, html, expected) => {
    expect(await settingsOf(html)).toEqual(expected);
  });

  it("is given on with the attributes of the tag", async () => {
    const init = vi.fn();
    await start(tag('data-revision="2"'), (fermata) => {
      fermata.init = init;
    });
    expect(init.mock.calls).toEqual([[{ revision: "2" }, expect.objectContaining({ revision: "2" })]]);
  });
});

describe("the calls that the stub has queued", () => {
  it("are made in order once the SDK has started, each with its result", async () => {
    const results: unknown[] = [];
    const resolve = (result: unknown) => void results.push(result);
    page.Fermata = {
      q: [
        ["isGranted", ["essential"], resolve],
        ["isGranted", ["analytics"], resolve],
      ],
    };
    await start();
    expect(results).toEqual([true, false]);
    expect(vi.mocked(console.warn)).not.toHaveBeenCalledWith(expect.stringContaining("runs"));
  });
});
