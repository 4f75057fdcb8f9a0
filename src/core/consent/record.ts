/** The evidence of what a visitor said: what a site keeps. Types alone; src/record makes it. */
import type { Method } from "./decision.ts";

/** State of consent for one purpose, or of a whole event. */
export type ConsentState = "given" | "refused" | "withdrawn" | "reconfirmed" | "expired" | "invalidated";

/** What became of one category. */
export interface RecordedPurpose {
  readonly purpose: string;
  readonly lawful_basis: "consent";
  readonly state: ConsentState;
  /** The result that the page obeys. */
  readonly granted: boolean;
  /** It was granted by an act of its own, apart from everything else: a category with `explicit` (GDPR Art. 9(2)(a)). */
  readonly explicit?: true;
}

/** What became of one service that the visitor answered for on its own. */
export interface RecordedService {
  readonly service: string;
  readonly state: ConsentState;
  readonly granted: boolean;
}

/**
 * One record; docs/schema/record.schema.json describes every field. Nothing in it is personal: no address, no user agent, no link of
 * the page, and no identifier but the random one that the first decision made.
 */
export interface ConsentRecord {
  readonly schema_version: "fermata-record/1";
  readonly event_id: string;
  readonly record_id: string;
  readonly pii_principal_id: string;
  readonly previous_event_id: string | null;
  readonly previous_hash: string | null;
  readonly event_time: string;
  readonly event_type: "expressed" | "explicit" | "opt-out" | "notice";
  readonly event_state: ConsentState;
  readonly entity_id: "visitor" | "browser-signal" | "site" | "system";
  readonly method: Method | null;
  readonly layer: "banner" | "preferences" | "placeholder" | null;
  readonly valid_until: string | null;
  readonly validity_duration: string;
  readonly privacy_notice: string;
  readonly notice_version: string;
  readonly language: string;
  readonly text_hash: string | null;
  readonly settings_hash: string | null;
  readonly sdk_version: string;
  readonly layout: string;
  readonly viewport: "narrow" | "wide";
  readonly scope: string;
  readonly jurisdiction: string;
  readonly policy: string;
  readonly model: string;
  readonly purposes: readonly RecordedPurpose[];
  readonly services: readonly RecordedService[];
  readonly signals: { readonly gpc: boolean };
  readonly sale_or_share_opt_out: boolean;
  readonly limit_sensitive: boolean;
  readonly minor: boolean;
  readonly retention_period: string;
  readonly retain_until: string;
  readonly forget?: true;
}
