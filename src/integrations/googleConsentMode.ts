/** Tells Google's tags what is granted, before any of them can run: Consent Mode v2, and one event for tag managers. */

/** What the page's data layer takes. */
type Layer = { push(entry: unknown): unknown; readonly length: number };

/**
 * Creates the teller. Its first call is the default, which already holds a returning visitor's answer; each further call is one
 * update. `ad_*` follow a category `advertising` alone: without one they stay denied.
 *
 * @returns tell it the grants; `isAnswer`: a decision is in force, and tag managers get the event `consent_update`, after the update.
 * @see https://developers.google.com/tag-platform/security/guides/consent (read 2026-11-24)
 */
export function createGoogleConsentMode() {
  let command = "default";
  return (grants: Readonly<Record<string, boolean>>, isAnswer: unknown): void => {
    const page = window as { dataLayer?: Layer };
    page.dataLayer ??= [];
    const layer = page.dataLayer;
    // Google's scripts take the arguments object of a function, and no array.
    function gtag(..._details: unknown[]) {
      // biome-ignore lint/complexity/noArguments: see above.
      layer.push(arguments);
    }
    const state = (id: string) => (grants[id] ? "granted" : "denied");
    const isFirst = command === "default";
    if (isFirst && layer.length) console.warn("[fermata] dataLayer is older than the consent default");
    const ads = state("advertising");
    const functional = state("functional");
    gtag("consent", command, {
      ad_storage: ads,
      ad_user_data: ads,
      ad_personalization: ads,
      analytics_storage: state("analytics"),
      functionality_storage: functional,
      personalization_storage: functional,
      security_storage: "granted",
    });
    command = "update";
    if (isFirst) gtag("set", "ads_data_redaction", true);
    if (isAnswer) layer.push({ event: "consent_update" });
  };
}
