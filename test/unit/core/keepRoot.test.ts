// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepRoot } from "../../../src/core/keepRoot.ts";
import type { Acts, Core } from "../../../src/core/parts.ts";
import { noteObservers, settle } from "../../support/createTestPage.ts";

let leavePage: () => void;
let told: string[];
let hiddenReason: string | null;
let createMark: () => Element;

/** What keepRoot needs of core and acts: whether something is asked, and how to ask. */
const watch = () =>
  keepRoot(
    {
      state: () => ({ hiddenReason }),
      update: (changes: { hiddenReason: string }) => {
        hiddenReason = changes.hiddenReason;
        told.push(`reason ${hiddenReason}`);
      },
    } as unknown as Core,
    {
      async ask() {
        told.push("ask");
        document.body.append(createMark());
      },
    } as unknown as Acts,
    () => void told.push("hide"),
  );

beforeEach(() => {
  leavePage = noteObservers();
  told = [];
  hiddenReason = null;
  document.body.replaceChildren();
  createMark = () => {
    const root = document.createElement("div");
    root.id = "fermata";
    root.attachShadow({ mode: "open" });
    return root;
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  leavePage();
});

describe("keepRoot", () => {
  it("asks again when others take the root away", async () => {
    document.body.append(createMark());
    watch();
    document.body.replaceChildren();
    await settle();
    expect(told).toEqual(["hide", "ask"]);
    expect(document.querySelectorAll("#fermata")).toHaveLength(1);
  });

  it("asks again when the body is another one, and again when that one goes", async () => {
    watch();
    document.body.append(createMark());
    await settle();
    document.documentElement.replaceChild(document.createElement("body"), document.body);
    await settle();
    document.body.replaceChildren();
    await settle();
    expect(told).toEqual(["hide", "ask", "hide", "ask"]);
  });

  it("asks nobody who is not asked, and lets the UI forget what was shown", async () => {
    hiddenReason = "decided";
    document.body.append(createMark());
    watch();
    document.body.replaceChildren();
    await settle();
    expect(told).toEqual(["hide"]);
  });

  it("removes copies, which have nothing in them, and no element of others", async () => {
    watch();
    document.body.innerHTML =
      '<script id="fermata-settings"></script><div id="fermata"><button></button></div><div id="fermata-status">Saved</div>';
    await settle();
    expect([...document.body.children].map(({ id }) => id)).toEqual(["fermata-settings"]);
    expect(told).toEqual([]);
  });

  it("gives up when others take it away ten times within a second", async () => {
    document.body.append(createMark());
    watch();
    for (let time = 0; time < 12; time++) {
      document.querySelector("#fermata")?.remove();
      await settle();
    }
    expect(told.filter((one) => one === "ask")).toHaveLength(9);
    expect(told.at(-1)).toBe("reason removed");
  });

  it("brings it back each time where they take it away less often", async () => {
    const later: (() => void)[] = [];
    const native = globalThis.setTimeout;
    vi.stubGlobal("setTimeout", (work: () => void, ms: number) =>
      ms === 1000 ? later.push(work) : native(work, ms),
    );
    document.body.append(createMark());
    watch();
    for (let time = 0; time < 12; time++) {
      document.querySelector("#fermata")?.remove();
      await settle();
      for (const work of later.splice(0)) work();
    }
    expect(told.filter((one) => one === "ask")).toHaveLength(12);
  });

  it("brings it back each time where the page is another one each time", async () => {
    document.body.append(createMark());
    watch();
    for (let time = 0; time < 12; time++) {
      history.replaceState(null, "", `#${time}`);
      document.querySelector("#fermata")?.remove();
      await settle();
    }
    expect(told.filter((one) => one === "ask")).toHaveLength(12);
  });

  it("gives up also where two addresses take turns", async () => {
    document.body.append(createMark());
    watch();
    for (let time = 0; time < 24; time++) {
      history.replaceState(null, "", `#${time % 2}`);
      document.querySelector("#fermata")?.remove();
      await settle();
    }
    expect(told.filter((one) => one === "ask")).toHaveLength(18);
    expect(told.at(-1)).toBe("reason removed");
  });

  it("leaves the place in which something of ours speaks now", async () => {
    watch();
    document.body.innerHTML = '<div id="fermata-status">Saved</div>';
    Object.assign(document.body.firstElementChild as Element, { isLive: true });
    await settle();
    expect(document.querySelector("#fermata-status")).not.toBe(null);
  });

  it("waits for the body where a page has none for a while", async () => {
    const { body } = document;
    body.remove();
    try {
      expect(watch).not.toThrow();
    } finally {
      document.documentElement.append(body);
    }
    await settle();
    body.append(createMark());
    await settle();
    body.replaceChildren();
    await settle();
    expect(told).toEqual(["hide", "ask"]);
  });
});
