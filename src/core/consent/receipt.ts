/** The visitor's copy of a record. Types alone; src/record makes it. */
import type { ConsentRecord, ConsentState } from "./record.ts";

/** Somebody who takes part in the processing. */
export interface Party {
  readonly party_id: string;
  readonly party_name: string;
  readonly party_address: string;
  readonly party_contact: string;
  readonly party_url: string;
  readonly party_role: "controller" | "third-party";
  /** `site`, or the services by which the party receives data. */
  readonly party_type: string;
}

/** Something that a service stores or reads on the visitor's device. */
export interface ReceiptItem {
  readonly pii_type: string;
  readonly pii_attribute_id: string;
  readonly retention_period: string;
}

/** One category in a receipt, with everything that the visitor could read of it. */
export interface ReceiptPurpose {
  readonly purpose: string;
  readonly purpose_description: string;
  readonly purpose_type: string;
  readonly lawful_basis: "consent" | "strictly-necessary";
  /** `null` where nothing is asked. */
  readonly state: ConsentState | null;
  readonly granted: boolean;
  /** See `RecordedPurpose`. */
  readonly explicit?: true;
  readonly services: readonly string[];
  readonly pii_information: readonly ReceiptItem[];
  readonly pii_controllers: readonly string[];
  readonly recipient_third_parties: readonly string[];
  readonly processing_locations: readonly string[];
}

/** What a record says of the site's own bookkeeping, or of an event alone. */
type OwnFields = "schema_version" | "event_id" | "record_id" | "pii_principal_id" | "purposes" | "forget";
type Bookkeeping = "previous_event_id" | "previous_hash" | "retention_period" | "retain_until";

/**
 * A receipt with the field names of ISO/IEC TS 27560:2023; docs/schema/receipt.schema.json describes every field.
 * @see https://w3id.org/dpv/guides/consent-27560 (read 2026-11-26)
 */
export interface Receipt extends Omit<ConsentRecord, OwnFields | Bookkeeping> {
  readonly schema_version: "ISO/IEC TS 27560:2023";
  readonly receipt_id: string;
  /** `null` where the site keeps no records. */
  readonly record_id: string | null;
  readonly pii_principal_id: string | null;
  readonly purposes: readonly ReceiptPurpose[];
  readonly party_identification: readonly Party[];
  readonly collection_method: string;
  readonly storage_locations: readonly string[];
  /** Link that opens the preference centre. */
  readonly withdrawal_method: string;
  readonly privacy_rights: string;
  /** How long the site keeps its record; empty where it keeps none. */
  readonly retention_period: string;
}

/** A receipt as JSON-LD, with the terms of the Data Privacy Vocabulary (https://w3id.org/dpv). */
export interface LinkedReceipt {
  readonly "@context": Readonly<Record<string, string>>;
  readonly "@id": string;
  readonly "@type": readonly string[];
  readonly [term: string]: unknown;
}
