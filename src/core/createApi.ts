/** The public calls: those that only read stand here, those that do something are fetched with the acts. */
import { version } from "../platform/version.ts";
import type { Listeners } from "./consent/createListeners.ts";
import type { Fermata } from "./fermata.ts";
import { listenToPageControls } from "./pageControls.ts";
import type { ActName, CallAct, Core } from "./parts.ts";
import { mergeSettings } from "./settings/settings.ts";
import { readDecision } from "./store/readDecision.ts";
import { renewDecision } from "./store/renewDecision.ts";

/** Creates the public API. */
export function createApi(
  core: Core,
  act: CallAct,
  listeners: Listeners,
  ready: Promise<void>,
  start: () => void,
): Fermata {
  const { known, state, update, release, isGranted, problems, leftovers, load } = core;
  const api: Omit<Fermata, ActName> & Partial<Fermata> = {
    version,
    problems,
    leftovers,
    ready,
    get state() {
      return state();
    },
    init(given, attributes) {
      if (known.found) {
        act("report")("start", "init");
        return;
      }
      const found = given ?? {};
      known.found = found;
      const begin = () => {
        const settings = mergeSettings(found);
        const { cookie, debug } = settings;
        // In a frame it takes the acts to say whether a decision counts there.
        const isFramed = self !== top;
        const read = () => readDecision(cookie.name);
        const stored = isFramed ? null : read();
        update({
          settings,
          attributes,
          stored,
          persisted: !!stored,
          hiddenReason: isFramed ? "frame" : null,
        });
        release();
        listenToPageControls(act("use"));
        // Another page or tab may decide, also while this one sleeps in the back/forward cache.
        const refresh = () => {
          if (read()?.text !== known.stored?.text) act("refresh")();
        };
        addEventListener("pageshow", refresh);
        addEventListener("focus", refresh);
        (self as { cookieStore?: EventTarget }).cookieStore?.addEventListener("change", refresh);
        if (!state().hiddenReason) load("ui").catch(() => {});
        if (!state().hiddenReason || isFramed || debug) act("ask")();
        if (stored) renewDecision(stored, cookie);
      };
      // A page that is prerendered has no visitor yet.
      const page = document as Document & { prerendering?: boolean };
      if (page.prerendering) page.addEventListener("prerenderingchange", begin, { once: true });
      else begin();
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
  };
  const names = "acceptAll,rejectAll,save,withdraw,reset,open,close,receipt".split(",") as ActName[];
  // They are all that was missing, and each has the parameters that Acts gives it.
  for (const name of names) api[name] = act(name) as never;
  return api as Fermata;
}
