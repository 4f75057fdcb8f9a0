/** The public calls: those that only read stand here, those that do something are fetched with the acts. */
import { version } from "../platform/version.ts";
import type { Listeners } from "./consent/createListeners.ts";
import type { Fermata } from "./fermata.ts";
import type { ActName, Core } from "./parts.ts";
import { startPage } from "./startPage.ts";

/** Creates the public API. */
export function createApi(core: Core, on: Listeners["on"], ready: Promise<void>, start: () => void): Fermata {
  const { known, state, isGranted, problems, leftovers, act } = core;
  const api: Omit<Fermata, ActName> & Partial<Fermata> = {
    version,
    problems,
    leftovers,
    ready,
    isGranted,
    get state() {
      return state();
    },
    init(found, attributes) {
      if (known.asGiven) {
        act("report")("start", "init");
        return;
      }
      known.asGiven = found ?? {};
      known.givenTag = attributes;
      // A page that is prerendered has no visitor yet.
      const begin = () => {
        startPage(core);
        start();
      };
      if ((document as { prerendering?: boolean }).prerendering)
        document.addEventListener("prerenderingchange", begin);
      else begin();
    },
    whenGranted: (id) =>
      new Promise((resolve) => {
        isGranted(id);
        api.on("state", ({ grants }) => grants[id] && resolve());
      }),
    on: (name, listener) =>
      on(name, listener, name === "state" ? [state()] : name === "problem" ? problems : []),
  };
  const names = "acceptAll,rejectAll,reset,save,close,setAudience,withdraw,open,receipt".split(
    ",",
  ) as ActName[];
  // They are all that was missing, and each has the parameters that Acts gives it.
  for (const name of names) api[name] = act(name) as never;
  return api as Fermata;
}
