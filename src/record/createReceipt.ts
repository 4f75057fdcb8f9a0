/** Makes the visitor's copy of the record of the decision in force. */
import { isRequired } from "../core/consent/category.ts";
import type { LinkedReceipt, Receipt, ReceiptPurpose } from "../core/consent/receipt.ts";
import type { ConsentRecord } from "../core/consent/record.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";
import type { ReceiptOptions } from "../core/fermata.ts";
import type { Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import type { Settings } from "../core/settings/settings.ts";
import { createId } from "../platform/createId.ts";
import { createRecord } from "./createRecord.ts";
import { formatLinkedData } from "./formatLinkedData.ts";
import { listParties } from "./listParties.ts";
import { readContext } from "./readContext.ts";

/** What DPV calls the purposes of the categories by default. */
const purposeTypes: Readonly<Record<string, string>> = {
  essential: "ServiceProvision",
  performance: "ServiceOptimisation",
  functional: "Personalisation",
  analytics: "ServiceUsageAnalytics",
  security: "FraudPreventionAndDetection",
  advertising: "Advertising",
};

const unique = (items: readonly string[]) => [...new Set(items)];

/** Gives one category with its services. */
function describePurpose(
  category: Settings["categories"][number],
  settings: Settings,
  state: Snapshot,
  recorded: ConsentRecord["purposes"],
): ReceiptPurpose {
  const { id, label, description } = category;
  const services = settings.services.filter((service) => service.category === id);
  const own = recorded.find(({ purpose }) => purpose === id);
  const items = services.flatMap(({ cookies, storage }) => [...cookies, ...storage]);
  return {
    purpose: label || id,
    purpose_description: description,
    purpose_type: purposeTypes[id] ?? "",
    lawful_basis: isRequired(category) ? "strictly-necessary" : "consent",
    state: own?.state ?? null,
    granted: state.grants[id] === true,
    ...(own?.explicit ? { explicit: true } : {}),
    services: services.map((service) => service.id),
    pii_information: items.map(({ name, type, duration }) => ({
      pii_type: type || "cookie",
      pii_attribute_id: name,
      retention_period: duration ?? "",
    })),
    pii_controllers: ["controller"],
    recipient_third_parties: unique(services.map(({ provider }) => provider)).filter(Boolean),
    processing_locations: unique(
      services.flatMap(({ transfers }) => transfers.map(({ country }) => country)),
    ),
  };
}

/** What was known before the decision that a receipt tells of: nothing. */
const before = (state: Snapshot): Snapshot => ({ ...state, choices: {}, grants: {} });

/**
 * Makes the receipt of the decision in force; `null` without one. As JSON-LD with the terms of the Data Privacy Vocabulary, where that
 * is asked for.
 */
export async function createReceipt(
  core: Core,
  language: Language,
  { format }: ReceiptOptions,
): Promise<Receipt | LinkedReceipt | null> {
  const state = core.state();
  const { settings, stored } = core.known;
  if (!state.decidedAt) return null;
  const context = readContext(core, language);
  const receiptId = createId();
  // A decision that is asked for anew was made under an earlier notice.
  const isNow = state.status === "decided";
  const entry = {
    eventId: receiptId,
    at: 0,
    page: 0,
    previous: before(state),
    current: isNow ? state : { ...state, revision: stored?.revision ?? "" },
  };
  const { schema_version, event_id, previous_event_id, previous_hash, retain_until, purposes, ...record } =
    createRecord(entry, { ...context, ...(isNow ? {} : { textHash: null, settingsHash: null }) }, "act");
  const receipt: Receipt = {
    ...record,
    schema_version: "ISO/IEC TS 27560:2023",
    receipt_id: receiptId,
    record_id: state.id,
    pii_principal_id: state.id,
    purposes: settings.categories.map((category) => describePurpose(category, settings, state, purposes)),
    party_identification: listParties(settings, location.origin),
    collection_method: "cookies and similar technologies, on the visitor's device",
    storage_locations: unique(
      settings.services.flatMap(({ transfers }) => transfers.map(({ country }) => country)),
    ),
    withdrawal_method: `${location.origin}/#cookie-settings`,
    privacy_rights: record.privacy_notice,
    retention_period: settings.record.endpoint && settings.record.retention,
  };
  return format === "json-ld" ? formatLinkedData(receipt) : receipt;
}
