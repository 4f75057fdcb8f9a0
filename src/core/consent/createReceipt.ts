/** The visitor's copy of a decision. Pure. */
import type { Choices, Method } from "./decision.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * A receipt with the field names of ISO/IEC TS 27560:2023. It holds nothing personal: only what the visitor said, when,
 * how, and under which notice.
 * @see https://w3c.github.io/dpv/guides/consent-27560 (read 2026-11-23)
 */
export interface Receipt {
  readonly schema_version: "ISO/IEC TS 27560:2023";
  readonly record_id: string | null;
  /** Link to the notice, empty where the site has set none. */
  readonly privacy_notice: string;
  /** The site's revision of the notice. */
  readonly notice_version: string;
  /** By category or service id: given (`true`) or refused. */
  readonly purposes: Choices;
  readonly event_time: string;
  /** End of the decision's validity. */
  readonly valid_until: string | null;
  readonly method: Method | null;
}

/** Makes the receipt of the decision in force; `null` without one. */
export function createReceipt(
  { id, choices, decidedAt, expiresAt, method, revision }: Snapshot,
  policyUrl: string | undefined,
): Receipt | null {
  if (!decidedAt) return null;
  return {
    schema_version: "ISO/IEC TS 27560:2023",
    record_id: id,
    privacy_notice: policyUrl ?? "",
    notice_version: revision,
    purposes: choices,
    event_time: decidedAt,
    valid_until: expiresAt,
    method,
  };
}
