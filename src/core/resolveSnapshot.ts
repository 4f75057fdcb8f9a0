/** Derives the whole snapshot from what is known: settings, decision, signals, time. Pure. */
import type { Decision } from "./consent/decision.ts";
import { resolveGrants } from "./consent/resolveGrants.ts";
import type { HiddenReason, Snapshot } from "./consent/snapshot.ts";
import { isInForce, needsChoice } from "./policy/resolvePolicy.ts";
import type { Settings } from "./settings/settings.ts";
import { formatRevision } from "./store/decisionFormat.ts";

const toText = (time: number) => new Date(time).toISOString();

/** What is known of the page and its visitor. */
export interface Known {
  /** Complete and checked once the acts are here, before that what the site wrote. */
  readonly settings: Settings;
  /** Settings as the site wrote them. */
  found?: object;
  /** Attributes of the SDK's own tag, by camel-case name. */
  readonly attributes?: object | undefined;
  /** The last decision made or read, in force or not. */
  readonly stored: Decision | null;
  /** Whether it stands in the cookie. */
  readonly persisted: boolean;
  /** Why nothing is shown although there is something to ask. */
  readonly hiddenReason: HiddenReason | null;
}

/**
 * Gives the frozen snapshot of a moment. Throws when settings that nobody checked make no sense.
 *
 * @param hasGpc whether the browser sends Global Privacy Control.
 * @param now milliseconds since 1970.
 */
export function resolveSnapshot(
  { settings, stored, persisted, hiddenReason }: Known,
  hasGpc: boolean,
  now: number,
): Snapshot {
  const { categories, services, revision, honourGpc, region } = settings;
  const decision = stored && isInForce(stored, now) ? stored : null;
  const choices = decision?.choices ?? {};
  const isOpen = needsChoice(decision, formatRevision(revision), categories);
  const gpc = honourGpc !== false && hasGpc;
  return Object.freeze({
    status: isOpen ? "undecided" : "decided",
    grants: Object.freeze(resolveGrants(categories, services, choices, gpc)),
    choices,
    decidedAt: decision && toText(decision.decidedAt),
    expiresAt: decision && toText(decision.expiresAt),
    method: decision ? decision.method : null,
    revision,
    id: null,
    region: region && region !== "auto" ? region : "unknown",
    model: "opt-in",
    gpc,
    persisted,
    hiddenReason: isOpen ? (gpc ? "gpc" : hiddenReason) : "decided",
  });
}
