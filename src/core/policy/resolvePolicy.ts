/** Says whether a stored decision is still in force, and whether the visitor must be asked. Pure. */
import { type Category, isRequired } from "../consent/category.ts";
import type { Decision } from "../consent/decision.ts";

/**
 * Says whether a decision is in force: it has not expired, and is not from the future by more than a day (made with a
 * clock that ran ahead), for then it would outlive its term.
 *
 * @param now milliseconds since 1970.
 */
export function isInForce(decision: Decision, now: number): boolean {
  return now < decision.expiresAt && decision.decidedAt < now + 864e5;
}

/**
 * Says whether something is to be asked: there is no decision, it was made under another revision, or a category
 * came since. The old answers stay in force meanwhile; a category that was never asked is denied.
 */
export function needsChoice(
  decision: Decision | null,
  revision: string,
  categories: readonly Category[],
): boolean {
  return categories.some(
    (category) =>
      !isRequired(category) && (decision?.revision !== revision || !(category.id in decision.choices)),
  );
}
