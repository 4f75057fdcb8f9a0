/** Gives the way from the head part, which only reads, to the acts, which are fetched the first time one is called. */
import type { Acts, CallAct, Core } from "./parts.ts";

/**
 * Creates the way to the acts. When they are here, an act has happened when its call returns; a call before the start waits for it.
 *
 * When they cannot be had, one problem is told, and the call gives `false`: what cannot be asked is not granted, and what cannot be
 * recorded has not happened. The next call tries again.
 */
export function createAct(getCore: () => Core, ready: Promise<void>): CallAct {
  let acts: Acts | undefined;
  return (name) =>
    async (...details) => {
      const core = getCore();
      const { problems } = core;
      try {
        if (!acts) {
          await ready;
          const create = await core.fetchPart("acts");
          // Another call, or a problem found by the acts, may have waited for them too.
          acts ??= create(core);
        }
        return await (acts[name] as (...all: unknown[]) => unknown)(...details);
      } catch {
        if (!problems[0]) {
          problems[0] = { code: "part", path: name };
          core.tell("problem", problems[0]);
          console.warn("[fermata] acts");
        }
        core.update({ hiddenReason: "ui-missing" });
        return false;
      }
    };
}
