/** The public calls: those that only read stand here, those that do something are fetched with the acts. */
import { version } from "../platform/version.ts";
import type { Listeners } from "./consent/createListeners.ts";
import { createReceipt } from "./consent/createReceipt.ts";
import type { Fermata } from "./fermata.ts";
import { listenToPageControls } from "./pageControls.ts";
import type { ActName, Acts, CallAct, Core } from "./parts.ts";
import type { Problem } from "./settings/createReport.ts";
import { mergeSettings } from "./settings/settings.ts";
import { readDecision } from "./store/readDecision.ts";

/** Creates the public API. */
export function createApi(
  core: Core,
  act: CallAct,
  listeners: Listeners,
  problems: readonly Problem[],
  ready: Promise<void>,
  start: () => void,
): Fermata {
  const { known, state, update, release, isGranted, report } = core;
  const attempt =
    (name: keyof Acts) =>
    async (...details: readonly unknown[]) => {
      try {
        return await act(name, ...details);
      } catch {
        // What cannot be asked is not granted, and what cannot be recorded has not happened.
        report("part", name);
        update({ hiddenReason: "ui-missing" });
        return false;
      }
    };
  const api: Omit<Fermata, ActName> & Partial<Fermata> = {
    version,
    problems,
    leftovers: [],
    ready,
    get state() {
      return state();
    },
    init(found = {}, attributes) {
      if (known.found) return report("start", "init");
      const settings = mergeSettings(found);
      const stored = readDecision(settings.cookie.name);
      update({ settings, found, attributes, stored, persisted: !!stored, hiddenReason: null });
      release();
      listenToPageControls(attempt("use"));
      if (!state().hiddenReason || settings.debug) attempt("ask")();
      start();
    },
    isGranted,
    whenGranted: (id) =>
      new Promise((resolve) => {
        isGranted(id);
        api.on("state", ({ grants }) => grants[id] && resolve());
      }),
    on: (name, listener) =>
      listeners.on(name, listener, name === "state" ? [state()] : name === "problem" ? problems : []),
    receipt: () => createReceipt(state(), known.settings.policyUrl),
  };
  const names = "acceptAll,rejectAll,save,withdraw,reset,open,close".split(",") as ActName[];
  // They are all that was missing, and each has the parameters that Acts gives it.
  for (const name of names) api[name] = attempt(name) as never;
  return api as Fermata;
}
