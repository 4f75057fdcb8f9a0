/** Makes the decision that one act of the visitor leads to. Pure. */
import type { Choices, Decision, Method } from "./consent/decision.ts";
import { type Answer, resolveChoices } from "./consent/resolveChoices.ts";
import { listSold, type OptOut, resolveOptOut, type Sold } from "./consent/resolveOptOut.ts";
import { isOptedOut } from "./policy/isOptedOut.ts";
import { resolveExpiry } from "./policy/resolveExpiry.ts";
import type { Known } from "./resolveSnapshot.ts";
import { formatDecision, formatRevision } from "./store/decisionFormat.ts";

/** What a decision is made from, besides the answer. */
interface Circumstances {
  /** Choices in force. */
  readonly previous: Choices;
  /** What held before. */
  readonly grants: Choices;
  /** The browser sends Global Privacy Control, and the site honours it. */
  readonly gpc: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of its record, where one is kept. */
  readonly id?: string | undefined;
}

/** Answers at one place of a page, or to one question, which are none to the banner. */
const smallMethods: readonly Method[] = ["placeholder", "choices", "gpc"];

/**
 * Turns what the preference centre says, which is how every switch stands, into answers. A switch that nobody turned says nothing new: where there
 * is an earlier answer, that stays, although the browser's signal, say, keeps it from counting now. A service that stands as its category does follows it.
 */
function listTurned(
  answer: Readonly<Record<string, unknown>>,
  known: Known,
  { previous, grants }: Circumstances,
) {
  const { categories, services } = known.settings;
  const said: Record<string, unknown> = { ...answer };
  const before: Record<string, boolean> = { ...previous };
  const isStill = (id: string) => said[id] === grants[id];
  for (const { id, category } of services) {
    if (!(id in said) || known.apart?.includes(id)) continue;
    const isFollower = said[id] === said[category];
    if (!(isStill(id) && isStill(category))) {
      delete before[id];
      if (isFollower) delete said[id];
    } else delete said[id];
  }
  for (const { id } of categories) if (isStill(id) && id in before) delete said[id];
  return [said, before] as const;
}

/**
 * Gives the answers before an act. Those that a limit on sensitive data alone had made, behind it in the order of the cookie, go with it: a service that the
 * visitor had denied on its own stays denied.
 */
function listBefore(answer: Answer, previous: Choices): Choices {
  const said = Object.entries(previous);
  const end = said.findIndex(([id]) => id === "sensitiveUse");
  const isLifted = end >= 0 && Object(answer).sensitiveUse === true;
  // An opt-out that was heard after the limit stands behind it too, and is none of its answers.
  const isOwn = ([id]: readonly [string, boolean], at: number) => at < end || id === "saleOrShare";
  return isLifted ? Object.fromEntries(said.filter(isOwn)) : previous;
}

/** Gives all choices that an act leaves behind. */
function listChoices(known: Known, answer: Answer, method: Method, given: Circumstances): Choices {
  const { settings, apart } = known;
  const { gpc, grants } = given;
  const previous = listBefore(answer, given.previous);
  const circumstances = { ...given, previous };
  const { categories, services } = settings;
  const choices: Record<string, boolean> = Object.create(null);
  const isWhole = method === "preferences" && typeof answer === "object";
  const [said, before] = isWhole ? listTurned(answer, known, circumstances) : [answer, previous];
  const isSmall = smallMethods.includes(method);
  Object.assign(choices, resolveChoices(said, before, categories, services, isSmall));
  // What had a default of its own has the category's answer from now on.
  for (const { id, category } of services) {
    const own = choices[category];
    if (apart?.includes(id) && own !== undefined) choices[id] ??= own;
  }
  const settle = (key: OptOut, isOut: boolean, denied: readonly Sold[]) => {
    const said = resolveOptOut(key, answer, method, previous, isOut, denied, grants);
    if (said !== undefined) choices[key] = said;
  };
  settle("saleOrShare", isOptedOut({ choices: previous, gpc }), listSold(categories, services));
  const sensitive = services.filter((one) => one.sensitive);
  settle("sensitiveUse", previous.sensitiveUse === false, sensitive);
  // The head part knows no such answer: it reads one for each service.
  if (choices.sensitiveUse === false) for (const { id } of sensitive) choices[id] = false;
  return Object.freeze(choices);
}

/**
 * Says when a decision ends: after the time that the site sets; where a regulation applies, a yes to everything after the regulation's time, and one
 * with a refusal in it not before the day on which the law lets a site ask again.
 */
export function endOf({ settings, regulation }: Known, choices: Choices, decidedAt: number): number {
  const after = (duration: string) => resolveExpiry(decidedAt, duration === "PERSIST" ? "P10Y" : duration);
  if (!regulation) return after(settings.cookie.maxAge);
  if (Object.values(choices).every(Boolean)) return after(regulation.maxAge);
  return Math.max(after(regulation.refusalMaxAge), after(regulation.askAgainAfter));
}

/** Makes a decision. */
export function makeDecision(
  known: Known,
  answer: Answer,
  method: Method,
  circumstances: Circumstances,
): Decision {
  const decidedAt = Math.floor(circumstances.now / 1e3) * 1e3;
  const choices = listChoices(known, answer, method, circumstances);
  const said = {
    decidedAt,
    expiresAt: endOf(known, choices, decidedAt),
    revision: formatRevision(known.settings.revision),
    method,
    id: circumstances.id,
    choices,
  };
  return { ...said, text: formatDecision(said) };
}
