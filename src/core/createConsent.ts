/** Knows the parts of core and puts them in order: settings, store, policy, state, gate. */

import type { Trust } from "../platform/createTrust.ts";
import { hasGpc } from "../platform/hasGpc.ts";
import { reportError } from "../platform/reportError.ts";
import { createListeners } from "./consent/createListeners.ts";
import { createApi } from "./createApi.ts";
import type { Fermata } from "./fermata.ts";
import { createGate } from "./gate/createGate.ts";
import { isReleasable } from "./gate/isReleasable.ts";
import type { Acts, CallAct, Core, LoadPart } from "./parts.ts";
import { type Known, resolveSnapshot } from "./resolveSnapshot.ts";
import type { Problem } from "./settings/createReport.ts";
import { mergeSettings } from "./settings/settings.ts";

/**
 * Creates the consent of one page. Nothing happens before `init`: no cookie is read, no tag is watched, no listener added.
 *
 * Whatever fails, fails to denied: without a valid decision every optional grant is `false`.
 *
 * @param load fetches a part that the head part does not hold; rejected when it cannot be had.
 */
export function createConsent(load: LoadPart, trust: Trust): Fermata {
  const listeners = createListeners(reportError);
  const tell = (name: string, detail: unknown) => {
    listeners.tell(name, detail);
    document.dispatchEvent(new CustomEvent(`fermata:${name}`, { detail, bubbles: true }));
  };
  let acts: Acts | undefined;
  let start = () => {};
  const ready = new Promise<void>((resolve) => {
    start = resolve;
  });
  /** Gives the call of one of the acts, which are fetched the first time. When they are here, the act has happened on return. */
  const act: CallAct =
    (name) =>
    async (...details) => {
      try {
        // A call that comes before the settings waits for them.
        if (!acts) {
          await ready;
          const create = await load("acts");
          // Another call, or a problem found by the acts, may have waited for them too.
          acts ??= create(core);
        }
        return await (acts[name] as (...all: unknown[]) => unknown)(...details);
      } catch {
        // What cannot be asked is not granted, and what cannot be recorded has not happened. Said once.
        if (!problems[0]) {
          problems[0] = { code: "part", path: name };
          listeners.tell("problem", problems[0]);
          console.warn("[fermata] no acts");
        }
        core.update({ hiddenReason: "ui-missing" });
        return false;
      }
    };
  const problems: Problem[] = [];
  const report = act("report");
  const known: Known = {
    settings: mergeSettings({}),
    stored: null,
    persisted: false,
    hiddenReason: "not-started",
  };
  const takeSnapshot = () => resolveSnapshot(known, hasGpc(), Date.now());
  let snapshot = takeSnapshot();
  const isGranted = (id: string) => {
    if (!(id in snapshot.grants)) report("unknown", "id", id);
    return snapshot.grants[id] === true;
  };
  const core: Core = {
    known,
    state: () => snapshot,
    update(changes, isQuiet) {
      Object.assign(known, changes);
      try {
        snapshot = takeSnapshot();
      } catch {
        // Settings that were not checked yet, and make no sense: nothing is granted, and the check will say why.
        Object.assign(known, { settings: mergeSettings({}), stored: null });
        snapshot = takeSnapshot();
      }
      if (!isQuiet) tell("state", snapshot);
    },
    tell,
    release: createGate(
      (element) => isReleasable(element, known.settings.services, isGranted),
      trust,
      act("place"),
      act("showPlaceholders"),
    ),
    trust,
    isGranted,
    problems,
    leftovers: [],
    hear: listeners.tell,
    load,
  };
  return createApi(core, act, listeners, ready, start);
}
