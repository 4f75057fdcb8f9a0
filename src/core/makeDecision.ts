/** Makes the decision that one act of the visitor leads to. Pure. */
import type { Choices, Decision, Method } from "./consent/decision.ts";
import { type Answer, resolveChoices } from "./consent/resolveChoices.ts";
import { listSold, resolveOptOut } from "./consent/resolveOptOut.ts";
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

/** Gives all choices that an act leaves behind. */
function listChoices(known: Known, answer: Answer, method: Method, circumstances: Circumstances): Choices {
  const { settings, apart } = known;
  const { previous, gpc, grants } = circumstances;
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
  const isOptedOut = !(previous.saleOrShare ?? !gpc);
  const sold = listSold(categories, services);
  const optOut = resolveOptOut(answer, method, previous, isOptedOut, sold, grants);
  if (optOut !== undefined) choices.saleOrShare = optOut;
  return Object.freeze(choices);
}

/**
 * Says when a decision ends: after the time that the site sets; where a regulation applies, a yes to everything after the regulation's time, and one
 * with a refusal in it not before the day on which the law lets a site ask again.
 */
function endOf({ settings, regulation }: Known, choices: Choices, decidedAt: number): number {
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
