/** Says what becomes of a visitor's opt-outs: from sale and sharing, and from more use of sensitive data than was asked for. Pure. */
import { type Category, isRequired, type Service } from "./category.ts";
import type { Choices, Method } from "./decision.ts";
import type { Answer } from "./resolveChoices.ts";

/** Something that an opt-out denies. */
export type Sold = Pick<Service, "id"> & Partial<Pick<Service, "category">>;

/** Gives what an opt-out denies: flagged categories, and services that are flagged or in such a category. */
export function listSold(categories: readonly Category[], services: readonly Service[]): Sold[] {
  const isSold = (one: { readonly saleOrShare: boolean } | undefined) => one?.saleOrShare === true;
  const own = (service: Service) => categories.find(({ id }) => id === service.category);
  return [
    ...categories.filter((one) => isSold(one) && !isRequired(one)),
    ...services.filter((one) => isSold(one) || isSold(own(one))),
  ];
}

/** The answers that count for several services at once. No id of a category or service has such a name. */
export type OptOut = "saleOrShare" | "sensitiveUse";

/**
 * Gives one of these answers of a new decision: `false` opts out, `true` is a yes against the browser's signal, `undefined` is none.
 *
 * An opt-out stays: the absence of Global Privacy Control is no consent (11 CCR 7025(c)), and "Accept all" does not lift it. A yes to something
 * flagged stands against it where it is given in the preference centre, which says that the signal was honoured; not to a service that was
 * merely turned along with its category.
 *
 * @param key which of them.
 * @param isOptedOut the visitor was, by the signal or by an earlier answer.
 * @param sold what it denies.
 * @param grants what held before.
 * @see https://cppa.ca.gov/regulations/ (11 CCR 7025, 7026, 7027)
 */
export function resolveOptOut(
  key: OptOut,
  answer: Answer,
  method: Method,
  previous: Choices,
  isOptedOut: boolean,
  sold: readonly Sold[],
  grants: Choices,
): boolean | undefined {
  const named = typeof answer === "object" ? answer : {};
  const said = named[key];
  if (typeof said === "boolean") return said;
  if (!sold[0] || !isOptedOut) return previous[key];
  const isMeant = ({ id, category }: Sold) =>
    named[id] === true && (!category || named[category] === grants[category]);
  return method === "preferences" && sold.some(isMeant);
}
