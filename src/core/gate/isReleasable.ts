/** Says whether everything that a marked element belongs to is granted. */
import type { Service } from "../consent/category.ts";

/**
 * Says whether a marked element may be released: every category it names is granted, and so is its service, which stands
 * in for its own category because it follows that category unless the visitor chose for it alone.
 *
 * @param isGranted asked for each id; reports one that nobody declared, and says `false`.
 * @returns `false` also for a mark that names nothing, and for a script that is written so that it already ran.
 */
export function isReleasable(
  element: Element,
  services: readonly Service[],
  isGranted: (id: string) => boolean,
): boolean {
  const names: string[] = element.getAttribute("data-consent")?.match(/\S+/g) ?? [];
  const service = element.getAttribute("data-consent-service");
  const own = services.find(({ id }) => id === service);
  // One that nobody declared is asked for too, so that it is reported; the categories decide, if there are any.
  if (service && !isGranted(service) && (own || !names[0])) return false;
  return !!(names[0] || service) && names.filter((name) => name !== own?.category).every(isGranted);
}
