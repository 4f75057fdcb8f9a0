// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startPage } from "../../../src/core/startPage.ts";
import { createFakeCore, noteListeners } from "../../support/createFakeCore.ts";
import { forgetVisitor, setCookie, settle } from "../../support/createTestPage.ts";

const seconds = Math.floor(Date.now() / 1e3);
const decided = (denied = "", granted = "-analytics") =>
  `1.${seconds - 60}.${seconds + 9e6}.1.banner.g-essential-performance-functional-security${granted}.d${denied}`;
const withdrawn = decided("-analytics", "");

let forgetListeners: () => void;
beforeEach(() => {
  forgetListeners = noteListeners();
  forgetVisitor();
});
afterEach(() => {
  forgetListeners();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.innerHTML = "";
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
});

const sendSignal = () =>
  Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });

/** A page whose core and UI note what they were told, in order. */
function start(found: object = {}, isThere = true) {
  const steps: string[] = [];
  const ask = vi.fn(async () => void steps.push("ui asks"));
  const core = createFakeCore({}, { parts: isThere ? { ui: () => ({ ask }) } : {} });
  core.known.asGiven = found;
  const act = (name: string) => async (control?: Partial<Element>) => {
    steps.push(control?.id ? `${name} ${control.id}` : name);
    return false;
  };
  core.act.mockImplementation(act as typeof core.act);
  core.release.mockImplementation(() => void steps.push(`release ${core.state().grants.analytics}`));
  startPage(core);
  return { core, steps, fetched: () => core.fetchPart.mock.calls };
}

describe("the page of a new visitor", () => {
  it("has nothing released but what needs no answer, and then the banner, which asks", async () => {
    const { core, steps, fetched } = start();
    expect(steps).toEqual(["release false"]);
    await settle();
    expect(steps).toEqual(["release false", "ui asks"]);
    expect(fetched()).toEqual([["ui"]]);
    expect(core.state()).toMatchObject({ status: "undecided", hiddenReason: null });
    expect(core.renew).not.toHaveBeenCalled();
  });

  it("has the acts asked where the banner does not arrive", async () => {
    const { steps } = start({}, false);
    await settle();
    expect(steps).toEqual(["release false", "ask"]);
  });

  it("has the acts asked first under a policy of the site's own", async () => {
    const { steps, fetched } = start({ policy: "regional" });
    await settle();
    expect(steps).toEqual(["release false", "ask"]);
    expect(fetched()).toEqual([]);
  });

  it("has nothing asked whose browser sends the signal", async () => {
    sendSignal();
    const { steps, fetched } = start();
    await settle();
    expect(steps).toEqual(["release false"]);
    expect(fetched()).toEqual([]);
  });

  it("has the acts say what runs beside the signal under a policy of the site's own", async () => {
    sendSignal();
    const { steps } = start({ policy: "regional" });
    await settle();
    expect(steps).toEqual(["release false", "ask"]);
  });
});

describe("a page that is still being parsed", () => {
  const parse = (readyState: DocumentReadyState) => {
    vi.spyOn(document, "readyState", "get").mockReturnValue(readyState);
    document.dispatchEvent(new Event("readystatechange"));
  };

  it.each([
    ["nobody has answered", ""],
    [
      "everything optional was refused",
      decided("-performance-functional-security-analytics").replace(/g-[\w-]+/, "g-essential"),
    ],
  ])("is looked at once it is parsed, where %s", (_, text) => {
    if (text) setCookie("fermata", text);
    vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    const { steps } = start();
    expect(steps).toEqual([]);
    parse("interactive");
    expect(steps).toEqual(["release false"]);
  });

  it("is looked at from the start where something is granted", () => {
    setCookie("fermata", decided());
    vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    const { steps } = start();
    expect(steps).toEqual(["release true"]);
    parse("interactive");
    expect(steps).toEqual(["release true"]);
  });
});

describe("the page of a visitor who has decided", () => {
  it("has what was granted released, the cookie written anew, and nothing fetched", async () => {
    setCookie("mine", decided());
    const { core, steps, fetched } = start({ cookie: { name: "mine", path: "/shop" } });
    await settle();
    expect(steps).toEqual(["release true"]);
    expect(fetched()).toEqual([]);
    const { stored } = core.known;
    expect(stored?.text).toBe(decided());
    expect(core.renew.mock.calls).toEqual([
      [stored, expect.objectContaining({ name: "mine", path: "/shop" })],
    ]);
  });

  it("is told of it once, with the settings of the site", () => {
    setCookie("fermata", decided());
    const { core } = start({ revision: "1", debug: true });
    expect(core.update.mock.calls).toEqual([
      [
        {
          settings: expect.objectContaining({ revision: "1", debug: true }),
          stored: core.known.stored,
          hiddenReason: null,
        },
      ],
    ]);
  });

  it.each<[string, object]>([
    ["debugging", { debug: true }],
    ["records", { record: { endpoint: "/records" } }],
    ["a floating button", { ui: { floatingButton: true } }],
    ["another revision, which is asked about", { revision: "2" }],
  ])("has the acts for %s", async (_, found) => {
    setCookie("fermata", decided());
    const { core, steps } = start(found);
    await settle();
    expect(steps.slice(1)).toEqual(["ask"]);
    expect(core.renew).toHaveBeenCalled();
  });

  it.each<[string, object]>([
    ["a policy of the site's own", { policy: "regional" }],
    ["other settings of the UI", { ui: { floatingButton: false } }],
    ["no settings of the UI", { ui: undefined }],
  ])("has nothing fetched for %s", async (_, found) => {
    setCookie("fermata", decided());
    const { steps } = start(found);
    await settle();
    expect(steps).toEqual(["release true"]);
  });

  it.each([
    ["saw a withdrawal", withdrawn, "counter", ["release false", "ask"]],
    ["saw none", withdrawn, undefined, ["release false"]],
    ["left words, but nothing is denied", decided(), "counter", ["release true"]],
  ])("has the acts sweep again only where the page before it %s", async (_, text, words, expected) => {
    setCookie("fermata", text);
    if (words) localStorage.setItem("fermata", words);
    const { steps } = start();
    await settle();
    expect(steps).toEqual(expected);
  });

  it("leaves the storage alone where nothing is denied", () => {
    setCookie("fermata", decided());
    const read = vi.spyOn(window, "localStorage", "get");
    start();
    expect(read).not.toHaveBeenCalled();
  });
});

describe("a page in a frame", () => {
  it("reads no decision by itself: the acts say whether one counts", async () => {
    vi.stubGlobal("top", {});
    setCookie("fermata", decided());
    const { core, steps, fetched } = start();
    await settle();
    expect(steps).toEqual(["release false", "ask"]);
    expect(fetched()).toEqual([]);
    expect(core.known).toMatchObject({ stored: null, hiddenReason: "frame" });
    expect(core.renew).not.toHaveBeenCalled();
  });
});

describe("a decision of another page or tab", () => {
  const events: [string, () => EventTarget][] = [
    ["pageshow", () => window],
    ["focus", () => window],
    ["change", () => (self as unknown as { cookieStore: EventTarget }).cookieStore],
  ];

  it.each(events)("is taken over at %s, where there is another one", async (name, getTarget) => {
    vi.stubGlobal("cookieStore", new EventTarget());
    setCookie("fermata", decided());
    const { steps } = start();
    getTarget().dispatchEvent(new Event(name));
    expect(steps).toEqual(["release true"]);
    setCookie("fermata", withdrawn);
    getTarget().dispatchEvent(new Event(name));
    expect(steps).toEqual(["release true", "refresh"]);
  });

  it("is taken over also where it was forgotten, and where there was none", () => {
    const { steps } = start({ policy: "regional" });
    setCookie("fermata", decided());
    window.dispatchEvent(new Event("focus"));
    expect(steps.at(-1)).toBe("refresh");
    forgetVisitor();
    const again = start({ policy: "regional" });
    window.dispatchEvent(new Event("focus"));
    expect(again.steps).not.toContain("refresh");
  });

  it("is heard of without a browser that tells of cookies", () => {
    vi.stubGlobal("cookieStore", undefined);
    expect(() => start()).not.toThrow();
  });
});

describe("the elements of a page", () => {
  it("are listened to from the start", () => {
    setCookie("fermata", decided());
    document.body.innerHTML = '<button id="mine" data-consent-open>Cookies</button>';
    const { steps } = start();
    document.querySelector("button")?.click();
    expect(steps).toEqual(["release true", "use mine"]);
  });
});
