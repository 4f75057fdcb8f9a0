/** Tells Google's tags, by Consent Mode v2, what is granted; and triggers of a tag manager, by an event in the data layer. */

import type { Fermata } from "../core/fermata.ts";

/** Grants by category and service id, as in the snapshot. */
type Grants = Readonly<Record<string, boolean>>;

/**
 * Creates what tells Google; call the result once at the start and once at each change.
 *
 * The first call pushes the `default` with all seven signals, which holds a returning visitor's stored answer already, then
 * redaction (on) and passthrough (off). Where an answer is known (`isDecision`) an `update` follows in the same task, and
 * the event `consent_update`. A later call pushes one `update` with all seven and one event: always for a decision,
 * otherwise only when a signal changed. When something stands in the data layer before the default, Google may have
 * acted without it: that is said once in the console.
 *
 * - `security_storage` is always granted; `functionality_storage` and `personalization_storage` follow `functional`, the
 *   second `personalization` where a site has that category; `analytics_storage` follows `analytics`;
 * - the `ad_*` signals follow `advertising`, and are denied for ever without that category; `ad_personalization` follows
 *   `personalized_ads` where a site has that one too;
 * - a visitor who denies the service `google_analytics` or `google_ads` alone denies its signals.
 *
 * `googleConsentMode` calls it at the right moments; a site that bundles may choose its own:
 *
 * @example
 * const tell = createGoogleConsentMode();
 * tell(Fermata.state.grants, Fermata.state.decidedAt !== null);
 * Fermata.on("decision", ({ current }) => tell(current.grants, true));
 *
 * Order and mapping: https://developers.google.com/tag-platform/security/guides/consent
 */
export function createGoogleConsentMode(): (grants: Grants, isDecision?: boolean) => void {
  let told = "";
  return (grants, isDecision) => {
    // The page's own, or a tag manager's by now: looked up at each call.
    const page = window as { dataLayer?: unknown[] };
    page.dataLayer ??= [];
    const layer = page.dataLayer;
    // Google reads the arguments object; an array would be taken for something else.
    const gtag: (...details: unknown[]) => void = function () {
      // biome-ignore lint/complexity/noArguments: Google tells an arguments object from an array.
      layer.push(arguments);
    };
    const word = (isGranted: boolean | undefined) => (isGranted ? "granted" : "denied");
    const { functional, personalization = functional, advertising, personalized_ads = advertising } = grants;
    const ads = word(grants.google_ads !== false && advertising);
    const signals = {
      security_storage: "granted",
      functionality_storage: word(functional),
      personalization_storage: word(personalization),
      analytics_storage: word(grants.google_analytics !== false && grants.analytics),
      ad_storage: ads,
      ad_user_data: ads,
      ad_personalization:
        advertising === undefined ? ads : word(grants.google_ads !== false && personalized_ads),
    };
    const before = told;
    told = JSON.stringify(signals);
    if (!before) {
      if (layer.length) console.warn("[fermata] dataLayer used before consent default");
      gtag("consent", "default", signals);
      gtag("set", "ads_data_redaction", true);
      gtag("set", "url_passthrough", false);
    }
    if (isDecision || (before && before !== told)) {
      gtag("consent", "update", signals);
      layer.push({ event: "consent_update", grants });
    }
  };
}

/**
 * Tells Google from the first moment on: the default at once, one update and one event for each decision, before any tag is released.
 *
 * @example googleConsentMode()(Fermata);
 */
export function googleConsentMode(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    const tell = createGoogleConsentMode();
    // Where the SDK has not arrived, and where it never does, everything is denied.
    let isTold = false;
    consent.on("state", ({ grants, decidedAt, hiddenReason }) => {
      if (hiddenReason === "not-started") return;
      if (isTold) queueMicrotask(() => tell(grants));
      else tell(grants, decidedAt !== null);
      isTold = true;
    });
    consent.on("decision", ({ current }) => tell(current.grants, true));
    if (!isTold) tell({});
    isTold = true;
  };
}
