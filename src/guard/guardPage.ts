/** Puts the guard in front of a page's consent: it starts with the settings, and reports. */
import type { Fermata } from "../core/fermata.ts";
import type { Settings } from "../core/settings/settings.ts";
import { createGuard, type Held } from "./createGuard.ts";

/** The API with what the guard adds. */
export type GuardedFermata = Fermata & {
  /** Switches the guard off: the browser's own functions are as they were. */
  stopGuard?(): void;
};

/**
 * Guards a page from the moment its settings are known. `Fermata.on("held", listener)` hears of everything that is held, what was before
 * included; in report mode, and with `debug`, the console does too. A sample of page views (`report.sample`) sends what was found to
 * `report.endpoint` when the page is left.
 */
export function guardPage(fermata: GuardedFermata): void {
  const { init, on } = fermata;
  const found: Held[] = [];
  const listeners = new Set<(held: Held) => void>();
  fermata.on = ((name: string, listener: never) => {
    if (name !== "held") return on(name as "state", listener);
    found.forEach(listener);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }) as Fermata["on"];
  fermata.init = (given, attributes) => {
    // Unchecked: whoever reads them expects nonsense.
    const settings = { ...given } as Partial<Settings>;
    const { guard, debug, report } = settings;
    if (!fermata.stopGuard && guard !== false) {
      const { sendBeacon } = navigator;
      fermata.stopGuard = createGuard(fermata, settings, (held) => {
        found.push(held);
        if (guard === "report" || debug) console.info("[fermata] held:", held);
        for (const listener of listeners) listener(held);
      });
      const endpoint = report?.endpoint;
      if (typeof endpoint === "string" && endpoint && Math.random() < (report?.sample ?? 0.01))
        addEventListener("pagehide", () => {
          if (found[0])
            sendBeacon.call(navigator, endpoint, JSON.stringify({ path: location.pathname, held: found }));
        });
    }
    init(given, attributes);
  };
}
