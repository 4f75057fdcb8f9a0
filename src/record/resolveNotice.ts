/** Gives everything that a visitor could read when they were asked: what the text hash of a record is made of. Pure. */

import type { Language } from "../core/settings/resolveLanguage.ts";
import type { Settings } from "../core/settings/settings.ts";

/**
 * Gives the notice as plain data.
 *
 * @param version of the SDK, which stands for its own English texts.
 */
export function resolveNotice(settings: Settings, { lang, own, shipped }: Language, version: string): object {
  const { categories, services, policyUrl, imprintUrl, controller, changes, revision } = settings;
  return {
    version,
    language: lang,
    messages: own,
    // Other surfaces ask nothing, and not every build brings them along.
    shipped: shipped
      ? { banner: shipped.banner, preferences: shipped.preferences, placeholder: shipped.placeholder }
      : null,
    revision,
    changes,
    policyUrl,
    imprintUrl,
    controller,
    categories,
    services: services.map(({ match, inline, onGrant, onDeny, ...shown }) => shown),
  };
}
