/** Makes the record of one event: what a site keeps to show what a visitor said, when, how, and what had been shown. Pure. */

import { isRequired } from "../core/consent/category.ts";
import type { Method } from "../core/consent/decision.ts";
import type { JournalEntry } from "../core/consent/journalEntry.ts";
import type {
  ConsentRecord,
  ConsentState,
  RecordedPurpose,
  RecordedService,
} from "../core/consent/record.ts";
import { listSold } from "../core/consent/resolveOptOut.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";
import { resolveExpiry } from "../core/policy/resolveExpiry.ts";
import type { Settings } from "../core/settings/settings.ts";
import { type Cause, resolveEventState, resolveState } from "./resolveStates.ts";

/** What is known besides the event. */
export interface RecordContext {
  readonly settings: Settings;
  readonly version: string;
  readonly language: string;
  /** `null` when the event happened on an earlier page, which may have shown something else. */
  readonly textHash: string | null;
  readonly settingsHash: string | null;
  readonly isNarrow: boolean;
  /** Host of the page. */
  readonly host: string;
  /** Address that relative links of the settings start from. */
  readonly base: string;
  readonly previousEventId: string | null;
  readonly previousHash: string | null;
}

const entities = { signal: "browser-signal", expiry: "system" } as const;

/** Gives the layer that an act was made on. */
function layerOf(method: Method | null): ConsentRecord["layer"] {
  return method === "banner" || method === "preferences" || method === "placeholder" ? method : null;
}

/** Gives the link to the notice, without what a page address may carry along. */
function linkTo({ policyUrl }: Settings, base: string): string {
  return policyUrl && new URL(policyUrl, base).href;
}

/** Gives the state of all categories and services that somebody answered for, also by an opt-out. */
function listStates(entry: JournalEntry, { categories, services }: Settings, cause: Cause) {
  const { current } = entry;
  const sold = listSold(categories, services).map(({ id }) => id);
  const list = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const state = resolveState(id, sold.includes(id), entry, cause);
      return state ? [{ id, state, granted: current.grants[id] === true }] : [];
    });
  const isExplicit = (id: string) => categories.some((one) => one.id === id && one.explicit);
  // A call of the site's own code is no act of the visitor.
  const explicit = (id: string, isGranted: boolean) =>
    isGranted && current.method !== "api" && isExplicit(id) ? ({ explicit: true } as const) : {};
  return {
    purposes: list(categories.filter((one) => !isRequired(one)).map(({ id }) => id)).map(
      ({ id, ...rest }): RecordedPurpose => ({
        purpose: id,
        lawful_basis: "consent",
        ...rest,
        ...explicit(id, rest.granted),
      }),
    ),
    services: list(services.map(({ id }) => id)).map(
      ({ id, ...rest }): RecordedService => ({ service: id, ...rest }),
    ),
  };
}

/** Says whether everything that sells or shares personal data is denied, by the visitor or by their browser. */
function isOptedOut({ current }: JournalEntry, { categories, services }: Settings): boolean {
  const flagged = [...categories, ...services].filter(({ saleOrShare }) => saleOrShare);
  const { saleOrShare } = current.choices;
  if (saleOrShare !== undefined) return !saleOrShare;
  return current.gpc || (flagged.length > 0 && !flagged.some(({ id }) => current.grants[id]));
}

/** Gives the kind of an event: where something was granted by an act of its own, it is explicit; where a model asks nothing, or asks for objections, an answer is of another kind. */
function typeOf(
  model: string,
  state: ConsentState,
  purposes: readonly RecordedPurpose[],
): ConsentRecord["event_type"] {
  if (purposes.some(({ explicit }) => explicit)) return "explicit";
  if (model === "opt-in" || state === "given" || state === "reconfirmed") return "expressed";
  return model === "opt-out" ? "opt-out" : "notice";
}

/** Says who made a decision. */
const actorOf = (method: Method | null): ConsentRecord["entity_id"] =>
  method === "gpc" ? "browser-signal" : method === "api" ? "site" : "visitor";

/** Gives how long a decision is valid: the site's setting; under a policy of regions, the months that the law gave it. */
function durationOf({ decidedAt, expiresAt }: Snapshot, { policy, cookie }: Settings): string {
  if (policy === "universal" || !decidedAt || !expiresAt) return cookie.maxAge;
  const months = (text: string) => {
    const date = new Date(text);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  return `P${months(expiresAt) - months(decidedAt)}M`;
}

/** Makes the record of an event. */
export function createRecord(entry: JournalEntry, context: RecordContext, cause: Cause): ConsentRecord {
  const { previous, current, eventId, at, isForgotten } = entry;
  const { settings, base, host } = context;
  const id = current.id ?? previous.id ?? eventId;
  const method = cause === "act" ? (current.method ?? "api") : null;
  const { purposes, services } = listStates(entry, settings, cause);
  const state = resolveEventState(
    [...purposes, ...services].map((one) => one.state),
    current,
    cause,
  );
  const time = cause === "act" && current.decidedAt ? Date.parse(current.decidedAt) : at;
  return {
    schema_version: "fermata-record/1",
    event_id: eventId,
    record_id: id,
    pii_principal_id: id,
    previous_event_id: context.previousEventId,
    previous_hash: context.previousHash,
    event_time: new Date(time).toISOString(),
    event_type: cause === "signal" ? "opt-out" : typeOf(current.model, state, purposes),
    event_state: state,
    entity_id: cause === "act" ? actorOf(method) : entities[cause],
    method,
    layer: layerOf(method),
    valid_until: cause === "expiry" ? null : current.expiresAt,
    validity_duration: durationOf(current, settings),
    privacy_notice: linkTo(settings, base),
    notice_version: current.revision,
    language: context.language,
    text_hash: context.textHash,
    settings_hash: context.settingsHash,
    sdk_version: context.version,
    layout: settings.ui.layout,
    viewport: context.isNarrow ? "narrow" : "wide",
    scope: settings.cookie.domain && settings.cookie.domain !== "auto" ? settings.cookie.domain : host,
    jurisdiction: current.region,
    policy: typeof settings.policy === "string" ? settings.policy : "own",
    model: current.model,
    purposes,
    services,
    signals: { gpc: current.gpc },
    sale_or_share_opt_out: isOptedOut(entry, settings),
    limit_sensitive: current.choices.sensitiveUse === false,
    minor: settings.audience.minor === true,
    retention_period: settings.record.retention,
    retain_until: new Date(resolveExpiry(time, settings.record.retention)).toISOString(),
    ...(isForgotten ? { forget: true } : {}),
  };
}
