/** A browser for the model-based test: one cookie jar, one clock, and tabs whose documents are happy-dom's. */
import { Window } from "happy-dom";
import { createActs } from "../../../../src/core/createActs.ts";
import type { Fermata } from "../../../../src/core/fermata.ts";
import type { Core, LoadPart } from "../../../../src/core/parts.ts";
import { startOnPage } from "../../../../src/core/startOnPage.ts";
import { noUi } from "../../../support/samples.ts";

/** One cookie, by host or by the whole domain. */
interface Cookie {
  readonly value: string;
  readonly domain: string;
  readonly expiresAt: number;
}

/** How the browser keeps cookies: as it should, not at all, or with an error at each look. */
export type Storage = "works" | "refuses" | "throws";

/** What the whole browser has. */
export interface Browser {
  readonly jar: Cookie[];
  now: number;
  storage: Storage;
  gpc: boolean;
}

/** What a page of a tab is. */
export interface PageKind {
  readonly frame: "none" | "same origin" | "other origin";
  readonly isPrerendered: boolean;
  /** Parts that do not arrive. */
  readonly missing: readonly string[];
  /** Calls that the stub took before the SDK came. */
  readonly queued: readonly (readonly [method: string, ...details: unknown[]])[];
}

const realTask = setImmediate;

/** Reads what `document.cookie` shows, and takes what is written to it. */
function connectCookies(browser: Browser, document: object): void {
  const alive = () => {
    const kept = browser.jar.filter(({ expiresAt }) => expiresAt > browser.now);
    browser.jar.splice(0, browser.jar.length, ...kept);
    return kept;
  };
  const refuse = () => {
    if (browser.storage === "throws") throw new Error("SecurityError");
  };
  Object.defineProperty(document, "cookie", {
    configurable: true,
    get() {
      refuse();
      return alive()
        .map(({ value }) => `fermata=${value}`)
        .join("; ");
    },
    set(text: string) {
      refuse();
      const [pair = "", ...attributes] = text.split(";").map((one) => one.trim());
      const attribute = (name: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
      const domain = attribute("domain");
      const isOurs = domain === "" || domain === "shop.example";
      if (browser.storage === "refuses" || !isOurs || !pair.startsWith("fermata=")) return;
      const others = alive().filter((one) => one.domain !== domain);
      const cookie = { value: pair.slice(8), domain, expiresAt: Date.parse(attribute("expires")) };
      browser.jar.splice(
        0,
        browser.jar.length,
        ...others,
        ...(cookie.expiresAt > browser.now ? [cookie] : []),
      );
    },
  });
}

/** A tab; at any time it has one page. */
export interface Tab {
  readonly fermata: Fermata;
  readonly document: Document;
  /** Shows a page. */
  load(settings: object, kind: PageKind, prepare: (document: Document) => void): Promise<void>;
  /** Does something on the page, and waits until it has followed. */
  act(work: (fermata: Fermata) => unknown): Promise<void>;
  /** Tells the page an event of the window, or of the cookie store. */
  tell(name: string): Promise<void>;
  /** Takes the page away. */
  close(): void;
  /** Errors that reached nobody but the page's error tools. */
  readonly errors: unknown[];
}

/** Creates a tab without a page. */
export function createTab(browser: Browser): Tab {
  // happy-dom says in its own console that it loads no frames.
  const window = new Window({
    console: Object.create(console, { error: { value() {} } }),
    url: "https://www.shop.example/page",
    settings: {
      disableIframePageLoading: true,
      disableCSSFileLoading: true,
      disableJavaScriptFileLoading: true,
    },
  });
  const document = window.document as unknown as Document;
  connectCookies(browser, document);
  let timers: (() => void)[] = [];
  let listeners: [name: string, listener: (event?: unknown) => void][] = [];
  let onDocument: Parameters<Document["addEventListener"]>[] = [];
  let observers: { disconnect(): void }[] = [];
  const listen = document.addEventListener.bind(document);
  document.addEventListener = ((...details: Parameters<typeof listen>) => {
    onDocument.push(details);
    listen(...details);
  }) as typeof listen;
  class Observer extends (window.MutationObserver as unknown as typeof MutationObserver) {
    constructor(callback: MutationCallback) {
      super(callback);
      observers.push(this);
    }
  }
  const addEventListener = (name: string, listener: () => void) => void listeners.push([name, listener]);
  const errors: unknown[] = [];
  const page: { Fermata?: unknown } = window as never;
  const globals: Record<string, unknown> = {
    document,
    window,
    location: {
      protocol: "https:",
      hostname: "www.shop.example",
      origin: "https://www.shop.example",
      reload() {},
    },
    addEventListener,
    setTimeout: (work: () => void) => timers.push(work),
    requestAnimationFrame: (work: () => void) => timers.push(work),
    requestIdleCallback: (work: () => void) => timers.push(work),
    cookieStore: {
      addEventListener: (_: string, listener: () => void) => addEventListener("cookieStore", listener),
    },
    MutationObserver: Observer,
    Element: window.Element,
    CustomEvent: window.CustomEvent,
    EventTarget: window.EventTarget,
    frameElement: null,
  };
  globals.self = globalThis;
  globals.top = globalThis;
  /** Makes this tab's page the one that the sources see; gives the way back. */
  const enter = () => {
    globals.navigator = { languages: ["en"], globalPrivacyControl: browser.gpc };
    const { now } = Date;
    const before = Object.keys(globals).map(
      (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
    );
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    // A property of the page's own window.
    Object.defineProperty(globalThis, "Fermata", {
      get: () => page.Fermata,
      set(fermata) {
        page.Fermata = fermata;
      },
      configurable: true,
    });
    Date.now = () => browser.now;
    return () => {
      Date.now = now;
      Reflect.deleteProperty(globalThis, "Fermata");
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
    };
  };
  /** Lets everything run that waits: promises, observers, timers and frames. */
  const settle = async () => {
    do {
      for (const work of timers.splice(0)) {
        try {
          work();
        } catch (error) {
          errors.push(error);
        }
      }
      await new Promise((resolve) => realTask(resolve));
    } while (timers.length);
  };
  const run = async (work: () => unknown) => {
    const leaveAgain = enter();
    try {
      await work();
      await settle();
    } finally {
      leaveAgain();
    }
  };
  const leave = () => {
    for (const [name, ...rest] of onDocument) document.removeEventListener(name, ...rest);
    for (const observer of observers) observer.disconnect();
    [timers, listeners, onDocument, observers] = [[], [], [], []];
    document.body.innerHTML = "";
    document.head.innerHTML = "";
    delete page.Fermata;
  };
  return {
    document,
    errors,
    get fermata() {
      return page.Fermata as Fermata;
    },
    close: leave,
    load(settings, { frame, isPrerendered, missing, queued }, prepare) {
      leave();
      globals.top = frame === "none" ? globalThis : {};
      globals.frameElement = frame === "same origin" ? {} : null;
      Object.assign(document, { prerendering: isPrerendered });
      const load = (async (name: string) => {
        if (missing.includes(name) || !(name in parts)) throw new Error(`${name} did not arrive`);
        return parts[name as keyof typeof parts];
      }) as unknown as LoadPart;
      return run(() => {
        const block = document.createElement("script");
        Object.assign(block, {
          id: "fermata-settings",
          type: "application/json",
          textContent: JSON.stringify(settings),
        });
        document.head.append(block);
        prepare(document);
        const queue = queued.map(([method, ...details]) => [method, details, () => {}]);
        if (queue.length) page.Fermata = { q: queue };
        startOnPage(() => load);
      });
    },
    act: (work) => run(() => void work(page.Fermata as Fermata)),
    tell: (name) =>
      run(() => {
        if (name === "prerenderingchange") Object.assign(document, { prerendering: false });
        for (const [wanted, listener] of listeners) if (wanted === name) listener();
        if (name === "prerenderingchange")
          document.dispatchEvent(new (window.Event as unknown as typeof Event)(name));
      }),
  };
}

/** The parts as far as grants and decisions depend on them. */
const parts = {
  acts: (core: Core) => createActs(core, noUi),
  ui(core: Core) {
    core.known.ui ??= {
      libraries: {},
      show: async () => {},
      ask: async () => void core.act("prepare")(),
      redraw: () => {},
      hide: () => {},
      find: () => null,
    };
    return core.known.ui;
  },
  withdrawal: async () => {},
  embeds: () => () => {},
  problems: { explainProblem() {}, watchTags() {} },
};
