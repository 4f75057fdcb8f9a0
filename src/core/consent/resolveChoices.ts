/** Turns one act of the visitor into the choices it leaves behind. Pure. */
import { type Category, isRequired, type Service } from "./category.ts";
import type { Choices } from "./decision.ts";

/** One act: everything, nothing, or an answer for some ids. */
export type Answer = boolean | Readonly<Record<string, unknown>>;

/**
 * Gives the choices after an act.
 *
 * `true` grants and `false` denies every optional category, and forgets answers for single services; a category that needs an express yes is not
 * granted by `true`, but keeps the one it had. An object
 * answers for the ids it names, and a denied category for its services too; a category it does not name keeps its value, and one that was never asked is denied.
 * Only the value `true` grants. An id may be the name of what every object inherits (`constructor`).
 *
 * @param isSmall leaves a category that was never asked unasked: an answer at one embed is none to the banner.
 */
export function resolveChoices(
  answer: Answer,
  previous: Choices,
  categories: readonly Category[],
  services: readonly Service[],
  isSmall = false,
): Choices {
  const isPartial = typeof answer === "object";
  const choices: Record<string, boolean> = Object.create(null);
  for (const category of categories) {
    const { id } = category;
    if (isRequired(category)) choices[id] = true;
    // An express yes is not given along with others.
    else if (!isPartial) choices[id] = answer && (!category.explicit || previous[id] === true);
    else if (Object.hasOwn(answer, id)) choices[id] = answer[id] === true;
    else if (Object.hasOwn(previous, id) || !isSmall) choices[id] = previous[id] === true;
  }
  if (!isPartial) return Object.freeze(choices);
  for (const { id, category } of services) {
    // A category that is denied takes along a service that was granted on its own; one that was denied stays so.
    const isTaken = Object.hasOwn(answer, category) && answer[category] !== true && previous[id] === true;
    const said = Object.hasOwn(answer, id) ? answer[id] === true : isTaken ? undefined : previous[id];
    if (typeof said === "boolean") choices[id] = said;
  }
  return Object.freeze(choices);
}
