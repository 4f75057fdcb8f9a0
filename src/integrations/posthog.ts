/** Tells PostHog what is granted. */
import type { Fermata } from "../core/fermata.ts";

/** PostHog's global, as far as its opt-out goes. */
interface PostHog {
  /** It has been started by `init`; before that it has nothing to opt out of. */
  readonly __loaded?: boolean;
  has_opted_out_capturing(): boolean;
  opt_in_capturing(): void;
  opt_out_capturing(): void;
}

/**
 * Opts in or out so that PostHog does what is granted to the service `posthog`, or where that is not declared, to the category
 * `analytics`; calls nothing when it does so already. PostHog keeps its own answer: a visitor who comes back after a
 * withdrawal, and grants again, is opted in when its script has loaded.
 *
 * Calls: https://posthog.com/docs/privacy/data-collection, and the types of posthog-js 1.449.2 (read 2026-11-24).
 *
 * @example posthog()(Fermata);
 */
export function posthog(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    let isGranted = false;
    const tell = () => {
      const { posthog: vendor } = window as { posthog?: PostHog };
      if (!vendor?.__loaded || vendor.has_opted_out_capturing() !== isGranted) return;
      if (isGranted) vendor.opt_in_capturing();
      else vendor.opt_out_capturing();
    };
    consent.on("state", ({ grants }) => {
      isGranted = grants.posthog ?? grants.analytics ?? false;
      tell();
    });
    tell();
    // A script that loads later: its load event does not bubble, but is captured.
    document.addEventListener("load", tell, true);
  };
}
