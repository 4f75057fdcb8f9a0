/** Says whether everything that a marked element belongs to is granted. */
import type { Service } from "../consent/category.ts";

/** Selects what carries a mark. */
export const marked = "[data-consent],[data-consent-service]";

/** Selects what carries a mark, and the elements that a surface of ours is shown in. */
export const watched = `${marked},[data-consent-declaration],[data-consent-preferences]`;

/**
 * Says whether a marked element may be released: every category it names is granted, and so is its service, which stands
 * in for its own category because it follows that category unless the visitor chose for it alone.
 *
 * @param isGranted asked for each id; reports one that nobody declared, and says `false`.
 * @returns `false` also for a mark that names nothing, and for a script that is written so that it already ran.
 */
export function isReleasable(
  element: HTMLElement,
  services: readonly Service[],
  isGranted: (id: string) => boolean,
): boolean {
  const { consent = "", consentService = "" } = element.dataset;
  const own = services.find(({ id }) => id === consentService);
  const names = consent.split(/\s+/).filter((name) => name && name !== own?.category);
  // A service that nobody declared is asked for only where no category decides.
  if (consentService && (own || !names[0])) names.push(consentService);
  return !!names[0] && names.every(isGranted);
}
