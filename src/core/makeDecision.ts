/** Makes the decision that one act of the visitor leads to. Pure. */
import type { Choices, Decision, Method } from "./consent/decision.ts";
import { type Answer, resolveChoices } from "./consent/resolveChoices.ts";
import { resolveExpiry } from "./policy/resolveExpiry.ts";
import type { Known } from "./resolveSnapshot.ts";
import { formatDecision, formatRevision } from "./store/decisionFormat.ts";

/**
 * Makes a decision.
 *
 * @param previous choices in force.
 * @param now milliseconds since 1970.
 * @param id of its record, where one is kept.
 */
export function makeDecision(
  { settings }: Known,
  previous: Choices,
  answer: Answer,
  method: Method,
  now: number,
  id?: string,
): Decision {
  const { categories, services, revision, cookie } = settings;
  const decidedAt = Math.floor(now / 1e3) * 1e3;
  const said = {
    decidedAt,
    expiresAt: resolveExpiry(decidedAt, cookie.maxAge),
    revision: formatRevision(revision),
    method,
    id,
    choices: resolveChoices(answer, previous, categories, services, method === "placeholder"),
  };
  return { ...said, text: formatDecision(said) };
}
