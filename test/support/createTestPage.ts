/** A page on happy-dom whose parts are handed over at once, or do not arrive. */
import { vi } from "vitest";
import { createActs } from "../../src/core/createActs.ts";
import { createConsent } from "../../src/core/createConsent.ts";
import { createLaw } from "../../src/core/createLaw.ts";
import type { Fermata } from "../../src/core/fermata.ts";
import type { Acts, Core, LoadPart, PartFunctions } from "../../src/core/parts.ts";
import type { Problem } from "../../src/core/settings/createReport.ts";
import { createTrust } from "../../src/platform/createTrust.ts";
import { createReceipt } from "../../src/record/createReceipt.ts";
import { createRecorder } from "../../src/record/createRecorder.ts";
import { explainAgain } from "../../src/ui/explainAgain.ts";
import { noUi } from "./samples.ts";

/** The API of a page, and what happened behind it. */
export interface TestPage {
  readonly fermata: Fermata;
  /** Names of the parts that were asked for, in order. */
  readonly loaded: string[];
  /** What the UI was told: `show banner`, `hide`, ... */
  readonly shown: string[];
  /** Problems whose words were asked for. */
  readonly explained: Problem[];
  /** How often the acts were created. */
  createdActs: number;
  /** The acts, once they are there. */
  acts?: Acts;
  /** Parts that do not arrive; may change while the page runs. */
  missing: string[];
}

// This page is never idle: what waits for that would come after the test and its page have gone.
globalThis.requestIdleCallback ??= () => 0;

/** Erases every cookie of the page, as a visitor new to the site comes. */
export function forgetVisitor(): void {
  for (const pair of document.cookie.split("; ")) {
    document.cookie = `${pair.split("=")[0]}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
  }
}

/** Sets a cookie of the page, as an earlier visit left it. */
export function setCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/`;
}

/** Creates a page that has not started. */
export function createTestPage(missing: string[] = []): TestPage {
  const parts: PartFunctions = {
    acts(core: Core): Acts {
      page.createdActs += 1;
      page.acts = createActs(core, { ...noUi, explainAgain });
      return page.acts;
    },
    ui(core) {
      const show = async () => void page.shown.push("show banner");
      core.known.ui ??= {
        libraries: {},
        show,
        async ask() {
          if (!core.state().hiddenReason) await show();
          if ((await core.act("prepare")()) === false) core.known.ui?.hide();
        },
        redraw: () => {},
        hide: () => void page.shown.push("hide"),
        find: () => null,
      };
      return core.known.ui;
    },
    preferences: async () => void page.shown.push("show preferences"),
    withdrawal: async (_, lost, won) => {
      for (const { id } of lost) page.shown.push(`lost ${id}`);
      for (const { id } of won) page.shown.push(`won ${id}`);
    },
    record: createRecorder,
    receipt: createReceipt,
    embeds: () => () => {},
    declaration: () => () => {},
    insight: async () => {},
    panel: () => () => {},
    choices: () => () => {},
    regions: (core, acts) => createLaw(core, acts, async (language) => language),
    more: async () => {},
    facts: async () => {},
    explicit: async () => {},
    locales: async (_, wanted) => ({ lang: wanted[0] ?? "en", dir: "ltr", own: {} }),
    problems: {
      explainProblem: (problem) => void page.explained.push(problem),
      watchLeaks: vi.fn(),
      watchTags: vi.fn(),
    },
  };
  const load = (async (name: keyof PartFunctions) => {
    page.loaded.push(name);
    if (page.missing.includes(name)) throw new Error(`${name} did not arrive`);
    return parts[name];
  }) as LoadPart;
  const page: TestPage = {
    fermata: createConsent(load, createTrust()),
    loaded: [],
    shown: [],
    explained: [],
    createdActs: 0,
    missing,
  };
  return page;
}

/**
 * Notes every observer made from now on.
 *
 * @returns ends them all, as when the visitor leaves the page: the next test has another one.
 */
export function noteObservers(): () => void {
  const observers: MutationObserver[] = [];
  const Native = globalThis.MutationObserver;
  vi.stubGlobal(
    "MutationObserver",
    class extends Native {
      constructor(callback: MutationCallback) {
        super(callback);
        observers.push(this);
      }
    },
  );
  return () => {
    for (const observer of observers) observer.disconnect();
    vi.unstubAllGlobals();
  };
}

/** Lets everything run that waits for nothing but its turn. */
export const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
