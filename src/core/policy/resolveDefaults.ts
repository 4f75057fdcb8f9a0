/** Says what applies without an answer where the visitor is. Pure. */
import { type Category, isRequired, type Service } from "../consent/category.ts";
import type { Choices } from "../consent/decision.ts";
import { type ExemptionName, exemptions } from "./exemptions.ts";
import type { Default, Regulation } from "./regulation.ts";

/** What applies without an answer. */
export interface ResolvedDefaults {
  /** Granted by category and service id. */
  readonly fallback: Readonly<Record<string, boolean>>;
  /** Ids of services that have a default of their own there, other than their category's. */
  readonly apart: readonly string[];
  /** Something may run once the visitor has been told, and can refuse. */
  readonly needsNotice: boolean;
}

/** Says whether a service's exemption exists in a region, or in the country that the region is a part of. */
const isExempt = ({ exempt }: Service, region: string): boolean => {
  const codes: readonly string[] = Object.hasOwn(exemptions, exempt)
    ? exemptions[exempt as ExemptionName].regions
    : [];
  return codes.includes(region) || codes.includes(region.slice(0, 2));
};

/**
 * Gives the grants without an answer. What needs an express yes is denied, and so is whatever records sessions, everywhere, and
 * what uses sensitive data, but where the law lets it be until it is limited; a service with an exemption of the place may run where its category was not answered for.
 *
 * @param isNoticed the notice stands in the page.
 */
export function resolveDefaults(
  categories: readonly Category[],
  services: readonly Service[],
  { defaults: ofRegion, sensitive }: Regulation,
  region: string,
  choices: Choices,
  isNoticed: boolean,
): ResolvedDefaults {
  const stateOf = ({ id, explicit }: Category): Default =>
    explicit || !Object.hasOwn(ofRegion, id) ? "off" : (ofRegion[id] ?? "off");
  const optional = categories.filter((one) => !isRequired(one));
  const fallback: Record<string, boolean> = Object.create(null);
  let needsNotice = false;
  for (const one of optional) {
    const state = stateOf(one);
    if (state === "notice") needsNotice = true;
    fallback[one.id] = state === "on" || (state === "notice" && isNoticed);
  }
  const apart: string[] = [];
  for (const one of services) {
    const own = optional.find(({ id }) => id === one.category);
    // An answer for the category counts for its services.
    if (!own || own.explicit || own.id in choices) continue;
    const state = stateOf(own);
    const isAsked = one.replay || (one.sensitive && sensitive !== "on");
    const isFree = state === "off" && !isAsked && isExempt(one, region);
    if (isFree) needsNotice = true;
    if (isFree || (isAsked && state !== "off")) {
      apart.push(one.id);
      fallback[one.id] = isFree && isNoticed;
    }
  }
  return { fallback, apart, needsNotice };
}
