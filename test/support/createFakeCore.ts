/** A head part for tests of what comes after it: its state is derived as on a page, and everything it is told to do is noted. */
import { vi } from "vitest";
import type { Decision } from "../../src/core/consent/decision.ts";
import type { Acts, Core } from "../../src/core/parts.ts";
import { type Known, resolveSnapshot } from "../../src/core/resolveSnapshot.ts";
import { formatRevision } from "../../src/core/store/decisionFormat.ts";
import { createTrust } from "../../src/platform/createTrust.ts";
import { hasGpc } from "../../src/platform/hasGpc.ts";
import { known as knownOf } from "./samples.ts";

/** What a test says of the page. */
interface FakePage {
  /** What the visitor has decided. */
  readonly stored?: Decision | null;
  /** What is granted without an answer. */
  readonly grants?: Readonly<Record<string, boolean>>;
  /** The parts that arrive, by name. */
  readonly parts?: Readonly<Record<string, unknown>>;
}

/** Creates the head part of a page with these settings. */
export function createFakeCore(found: object = {}, { stored = null, grants, parts = {} }: FakePage = {}) {
  const known = { ...knownOf(found, stored), asGiven: found, ...(grants && { fallback: grants }) } as Known;
  const take = () => resolveSnapshot(known, hasGpc(), Date.now());
  let snapshot = take();
  const core = {
    known,
    state: () => snapshot,
    update: vi.fn((changes: Partial<Known>, _isQuiet?: boolean) => {
      Object.assign(known, changes);
      snapshot = take();
    }),
    tell: vi.fn(),
    trust: createTrust(),
    release: vi.fn(),
    isGranted: vi.fn((id: string) => snapshot.grants[id] === true),
    problems: [] as Core["problems"],
    leftovers: [] as Core["leftovers"],
    fetchPart: vi.fn(async (name: string, _integrity?: string, _libraries?: unknown) => {
      if (!(name in parts)) throw new Error(`${name} did not arrive`);
      return parts[name];
    }),
    renew: vi.fn(),
    toKey: formatRevision,
    act: vi.fn((_name: string) => async (): Promise<unknown> => false),
  };
  return core as typeof core & Core;
}

/** Acts that do nothing, and note that they were called. */
export function createFakeActs() {
  const acts = {
    report: vi.fn((): undefined => undefined),
    decide: vi.fn(async () => {}),
    amend: vi.fn(),
    note: vi.fn(),
    showSurfaces: vi.fn(async () => {}),
    ask: vi.fn(async () => {}),
  };
  return acts as typeof acts & Acts;
}

/**
 * Notes every listener of the document and the window that is added from now on.
 *
 * @returns removes them all, so that the next test has a page of its own.
 */
export function noteListeners(): () => void {
  const added: (() => void)[] = [];
  for (const target of [document, window] as EventTarget[]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, "addEventListener").mockImplementation((type, listener, options) => {
      add(type, listener, options);
      added.push(() => target.removeEventListener(type, listener, options));
    });
  }
  return () => {
    for (const remove of added) remove();
  };
}
