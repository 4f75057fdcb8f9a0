/** Tells WordPress plugins that use the WP Consent API what is granted. */
import type { Fermata } from "../core/fermata.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";

/** The parts of the plugin's script that are used. */
interface WordPressPage {
  wp_consent_type?: string;
  wp_set_consent?: (category: string, value: "allow" | "deny") => void;
}

/**
 * Says at once that consent is by opt-in, and gives the answer for each of the plugin's categories once the visitor has
 * decided: `functional` always, `preferences` as `functional` here, both kinds of `statistics` as `analytics`, `marketing` as
 * `advertising`, and denied after an opt-out of sale and sharing. The plugin keeps each answer in a cookie of its own, which is why an undecided visitor's is not given.
 *
 * Calls: https://wordpress.org/plugins/wp-consent-api/ and https://github.com/WordPress/wp-consent-level-api (read 2026-11-26).
 *
 * @example wpConsentApi()(Fermata);
 */
export function wpConsentApi(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    const page = window as WordPressPage;
    page.wp_consent_type = "optin";
    document.dispatchEvent(new CustomEvent("wp_consent_type_defined"));
    let answers: Record<string, boolean | undefined> | undefined;
    let told = "";
    const tell = () => {
      const set = page.wp_set_consent;
      const now = JSON.stringify(answers);
      if (!set || !answers || told === now) return;
      told = now;
      for (const [category, isGranted] of Object.entries(answers))
        set(category, isGranted ? "allow" : "deny");
    };
    consent.on("state", (state) => {
      const { functional, analytics, advertising } = state.grants;
      // With a decision once told, its end is told too: on reset or expiry everything optional is denied.
      if (state.decidedAt !== null || told)
        answers = {
          functional: true,
          preferences: functional,
          statistics: analytics,
          "statistics-anonymous": analytics,
          marketing: advertising && !isOptedOut(state),
        };
      tell();
    });
    // A script that loads later: its load event does not bubble, but is captured.
    document.addEventListener("load", tell, true);
  };
}
