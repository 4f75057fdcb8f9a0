/** Knows the parts of core and puts them in order: settings, store, policy, state, gate. */

import type { Trust } from "../platform/createTrust.ts";
import { hasGpc } from "../platform/hasGpc.ts";
import { createListeners } from "./consent/createListeners.ts";
import { createAct } from "./createAct.ts";
import { createApi } from "./createApi.ts";
import type { Fermata } from "./fermata.ts";
import { createGate } from "./gate/createGate.ts";
import { isReleasable } from "./gate/isReleasable.ts";
import type { Core, LoadPart } from "./parts.ts";
import { type Known, resolveSnapshot } from "./resolveSnapshot.ts";
import { mergeSettings } from "./settings/settings.ts";
import { formatRevision } from "./store/decisionFormat.ts";
import { renewDecision } from "./store/renewDecision.ts";

/**
 * Creates the consent of one page. Nothing happens before `init`: no cookie is read, no tag is watched, no listener added.
 *
 * Whatever fails, fails to denied: without a valid decision every optional grant is `false`.
 *
 * @param fetchPart fetches a part that the head part does not hold; rejected when it cannot be had.
 */
export function createConsent(fetchPart: LoadPart, trust: Trust): Fermata {
  let start!: () => void;
  const ready = new Promise<void>((resolve) => {
    start = resolve;
  });
  const { on, tell } = createListeners();
  const known: Known = {
    settings: mergeSettings({}),
    hiddenReason: "not-started",
    model: "opt-in",
  };
  const takeSnapshot = () => resolveSnapshot(known, hasGpc(), Date.now());
  let snapshot = takeSnapshot();
  const act = createAct(() => core, ready);
  const isGranted = (id: string) => {
    if (!(id in snapshot.grants)) act("report")("unknown", "id", id);
    return !!snapshot.grants[id];
  };
  const core: Core = {
    known,
    trust,
    fetchPart,
    renew: renewDecision,
    toKey: formatRevision,
    tell,
    isGranted,
    problems: [],
    leftovers: [],
    state: () => snapshot,
    update(changes, isQuiet) {
      Object.assign(known, changes);
      try {
        snapshot = takeSnapshot();
      } catch {
        // Settings that were not checked yet, and make no sense: nothing is granted, and the check will say why.
        core.update({ settings: mergeSettings({}), stored: null }, true);
      }
      if (!isQuiet) tell("state", snapshot);
    },
    act,
    release: createGate(
      (element) => isReleasable(element, known.settings.services, isGranted),
      trust,
      act("place"),
      act("showSurfaces"),
    ),
  };
  return createApi(core, on, ready, start);
}
