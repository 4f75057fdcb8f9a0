/** Derives the whole snapshot from what is known: settings, decision, signals, time. Pure. */
import type { Decision } from "./consent/decision.ts";
import { resolveGrants } from "./consent/resolveGrants.ts";
import type { HiddenReason, Model, Snapshot } from "./consent/snapshot.ts";
import type { Ui } from "./parts.ts";
import type { Regulation } from "./policy/regulation.ts";
import { isInForce, needsChoice } from "./policy/resolvePolicy.ts";
import type { Language } from "./settings/resolveLanguage.ts";
import type { Settings } from "./settings/settings.ts";
import { formatRevision } from "./store/decisionFormat.ts";

const toText = (time: number | undefined) => (time ? new Date(time).toISOString() : null);

/** What is known of the page and its visitor. */
export interface Known {
  /** Complete and checked once the acts are here, before that what the site wrote. */
  readonly settings: Settings;
  /** Settings as the site wrote them. */
  asGiven?: object;
  /** Attributes of the SDK's own tag, by camel-case name. */
  givenTag?: object | undefined;
  /** The last decision made or read, in force or not. */
  readonly stored?: Decision | null | undefined;
  /** Whether the cookie could not be written for it. */
  readonly unkept?: boolean;
  /** Why nothing is shown although there is something to ask. */
  readonly hiddenReason: HiddenReason | null;
  /** What is asked for where the visitor is: opt-in for everybody until the acts say otherwise. */
  readonly model: Model;
  /** What applies there without an answer, by category or service id; denied where there is nothing. */
  readonly fallback?: Readonly<Record<string, boolean>>;
  /** What the law asks for where the visitor is; none under the universal policy. */
  regulation?: Regulation;
  /** Ids of services that have a default of their own there. */
  apart?: readonly string[];
  /** The language of what is shown, once something was to be shown; the visitor may change it for this page. */
  language?: Language;
  /** Text of a decision that was written down before the acts could record it. */
  kept?: string;
  /** What shows the layers, once something was to be shown. */
  ui?: Ui;
  /** Gives why a visitor who had answered is asked again. */
  reason?: (language: Language) => string;
}

/**
 * Gives the frozen snapshot of a moment. Throws when settings that nobody checked make no sense.
 *
 * @param hasGpc whether the browser sends Global Privacy Control.
 * @param now milliseconds since 1970.
 */
export function resolveSnapshot(
  { settings, stored, unkept, hiddenReason, model, fallback }: Known,
  hasGpc: boolean,
  now: number,
): Snapshot {
  const { categories, services, revision, honourGpc, region, audience, replayExcept } = settings;
  const decision = stored && isInForce(stored, now) ? stored : null;
  const choices = Object.freeze(decision?.choices ?? {});
  const isOpen = needsChoice(decision, formatRevision(revision), categories);
  const gpc = honourGpc !== false && hasGpc;
  const isSensitive = replayExcept?.some((path) => location.pathname.startsWith(path));
  const answers = audience?.minor ? {} : { ...fallback, ...choices };
  return Object.freeze({
    status: isOpen ? "undecided" : "decided",
    grants: Object.freeze(
      resolveGrants(categories, services, answers, !(choices.saleOrShare ?? !gpc), isSensitive),
    ),
    choices,
    decidedAt: toText(decision?.decidedAt),
    expiresAt: toText(decision?.expiresAt),
    method: decision?.method ?? null,
    id: decision?.id ?? null,
    revision,
    region: region && region !== "auto" ? region : "unknown",
    model,
    gpc,
    persisted: !!stored && !unkept,
    hiddenReason: isOpen ? (gpc ? "gpc" : hiddenReason) : "decided",
  });
}
