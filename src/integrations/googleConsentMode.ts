/** Tells Google's tags, by Consent Mode v2, what is granted; and triggers of a tag manager, by an event in the data layer. */

import type { Snapshot } from "../core/consent/snapshot.ts";
import type { Fermata } from "../core/fermata.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";

/** Grants by category and service id, as in the snapshot. */
type Grants = Snapshot["grants"];

/** What tells Google; see `createGoogleConsentMode`. */
type Tell = (grants: Grants, isDecision?: boolean, state?: Pick<Snapshot, "choices" | "gpc">) => void;

/**
 * Creates what tells Google; call the result once at the start and once at each change.
 *
 * The first call pushes the `default` with all seven signals, which holds a returning visitor's stored answer already, then
 * redaction (on) and passthrough (off). Where an answer is known (`isDecision`) an `update` follows in the same task, and
 * the event `consent_update`. A later call pushes one `update` with all seven and one event: for a decision whose grants no update
 * has told yet, otherwise only when a signal changed. When something stands in the data layer before the default, Google may have
 * acted without it: that is said once in the console.
 *
 * - `security_storage` is always granted; `functionality_storage` and `personalization_storage` follow `functional`, the
 *   second `personalization` where a site has that category; `analytics_storage` follows `analytics`;
 * - the `ad_*` signals follow `advertising`, and are denied for ever without that category; `ad_personalization` follows
 *   `personalized_ads` where a site has that one too; after an opt-out of sale and sharing in `state`, or by Global Privacy Control
 *   there, all three are denied;
 * - a visitor who denies the service `google_analytics` or `google_ads` alone denies its signals.
 *
 * `googleConsentMode` calls it at the right moments; a site that bundles may choose its own:
 *
 * @example
 * const tell = createGoogleConsentMode();
 * tell(Fermata.state.grants, Fermata.state.decidedAt !== null, Fermata.state);
 * Fermata.on("decision", ({ current }) => tell(current.grants, true, current));
 *
 * Order and mapping: https://developers.google.com/tag-platform/security/guides/consent
 */
export function createGoogleConsentMode(): Tell {
  let told = "";
  /** Of the last update: a decision has told its state already. */
  let updated: Grants | undefined;
  return (grants, isDecision, state) => {
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
    const isSilent = grants.google_ads === false || (state && isOptedOut(state));
    const ads = word(!isSilent && advertising);
    const signals = {
      security_storage: "granted",
      functionality_storage: word(functional),
      personalization_storage: word(personalization),
      analytics_storage: word(grants.google_analytics !== false && grants.analytics),
      ad_storage: ads,
      ad_user_data: ads,
      ad_personalization: advertising === undefined ? ads : word(!isSilent && personalized_ads),
    };
    const before = told;
    told = JSON.stringify(signals);
    if (!before) {
      if (layer.length) console.warn("[fermata] dataLayer used before consent default");
      gtag("consent", "default", signals);
      gtag("set", "ads_data_redaction", true);
      gtag("set", "url_passthrough", false);
    }
    if (isDecision ? updated !== grants : before && before !== told) {
      updated = grants;
      gtag("consent", "update", signals);
      layer.push({ event: "consent_update", grants });
    }
  };
}

/**
 * Tells Google from the first moment on: the default at once, one update and one event where an answer is known, and for each decision, before any
 * tag is released.
 *
 * @example googleConsentMode()(Fermata);
 */
export function googleConsentMode(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    const tell = createGoogleConsentMode();
    let heard: Snapshot | undefined;
    let isAnswered = false;
    const say = (state: Snapshot, isAnswer: boolean) => {
      tell(state.grants, isAnswer && !isAnswered, state);
      isAnswered ||= isAnswer;
    };
    const hear = (state: Snapshot) => {
      if (state.hiddenReason === "not-started") return;
      heard = state;
      // At once: what was held is released in the same task.
      say(state, state.decidedAt !== null);
      // The browser's signal is known before the SDK has started; the answer of a visitor who comes back may follow.
      if (state.gpc) queueMicrotask(() => heard && say(heard, true));
    };
    consent.on("state", hear);
    consent.on("decision", ({ current }) => tell(current.grants, true, current));
    if (heard) return;
    // Where the SDK has not arrived, and where it never does, everything is denied.
    tell({});
    // The stub's listeners hear of the start when the first tags are released already; the document hears of it before.
    document.addEventListener("fermata:state", (event) => hear((event as CustomEvent<Snapshot>).detail));
  };
}
