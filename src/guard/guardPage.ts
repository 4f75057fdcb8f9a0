/** Puts the guard in front of a page's consent: it starts with the settings, and reports. */
import type { Fermata } from "../core/fermata.ts";
import type { Settings } from "../core/settings/settings.ts";
import { dispatch } from "../platform/dispatch.ts";
import { createGuard, type Held } from "./createGuard.ts";

/** The API with what the guard adds. */
export type GuardedFermata = Fermata & {
  /** Switches the guard off: the browser's own functions are as they were. There once the guard has started. */
  stopGuard?(): void;
  /** Subscribes to what is held, each once; what was before is told at once. Returns the way to unsubscribe. */
  on(name: "held", listener: (held: Held) => void): () => void;
};

/** Sends what was found when the page is left, for a sample of page views. */
function reportLater({ report }: Partial<Settings>, found: readonly Held[]): void {
  const { endpoint, sample = 0.01 } = report ?? {};
  if (typeof endpoint === "string" && endpoint && Math.random() < sample)
    addEventListener("pagehide", () => {
      if (found[0]) navigator.sendBeacon(endpoint, JSON.stringify({ path: location.pathname, held: found }));
    });
}

/**
 * Guards a page from the moment its settings are known. `Fermata.on("held", listener)` hears of everything that is held, what was before
 * included; in report mode, and with `debug`, the console does too. A sample of page views (`report.sample`) sends what was found to
 * `report.endpoint` when the page is left.
 */
export function guardPage(fermata: Fermata): void {
  const guarded = fermata as GuardedFermata;
  const { init, on } = fermata;
  const found: Held[] = [];
  guarded.on = ((name: string, listener: (held: Held) => void) => {
    if (name !== "held") return on(name as "state", listener as never);
    found.forEach(listener);
    const hear = ({ detail }: Event & { detail?: unknown }) => listener(detail as Held);
    document.addEventListener("fermata:held", hear);
    return () => document.removeEventListener("fermata:held", hear);
  }) as GuardedFermata["on"];
  guarded.init = (given, attributes) => {
    // Unchecked: whoever reads them expects nonsense.
    const settings = { ...given } as Partial<Settings>;
    const { guard, debug } = settings;
    if (!guarded.stopGuard && guard !== false) {
      reportLater(settings, found);
      guarded.stopGuard = createGuard(
        fermata,
        settings,
        (held) => {
          if (found.some(({ what }) => what === held.what)) return;
          found.push(held);
          if (guard === "report" || debug) console.info("[fermata] held:", held);
          dispatch("fermata:held", held);
        },
        (what, by) => {
          if (debug) performance.mark("fermata:seen", { detail: { what, by, stack: Error().stack } });
        },
      );
    }
    init(given, attributes);
  };
}
