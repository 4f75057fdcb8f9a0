/** Tells Matomo what is granted. */
import type { Fermata } from "../core/fermata.ts";

/** What Matomo asks consent for. */
export interface MatomoOptions {
  /** `tracking`, the default: nothing is measured before the grant. `cookies`: measured without cookies until then. */
  readonly mode?: string;
}

/**
 * Requires consent at once, gives it when the service `matomo` is granted, or where that is not declared, the category `analytics`,
 * and takes it back when that is denied again. Matomo keeps nothing of it: it is told on every page. Put it before
 * `trackPageView`; the queue may be there before Matomo's tag.
 *
 * Calls: https://developer.matomo.org/guides/tracking-consent (read 2026-11-26).
 *
 * @example matomo({ mode: "cookies" })(Fermata);
 */
export function matomo({ mode }: MatomoOptions = {}): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    const what = mode === "cookies" ? "CookieConsent" : "Consent";
    const push = (call: string) => {
      const page = window as { _paq?: { push(call: string[]): void } };
      page._paq ??= [] as string[][];
      page._paq.push([call]);
    };
    let told = false;
    push(`require${what}`);
    consent.on("state", ({ grants }) => {
      const isGranted = grants.matomo ?? grants.analytics ?? false;
      if (isGranted === told) return;
      told = isGranted;
      push(`${isGranted ? "set" : "forget"}${what}Given`);
    });
  };
}
