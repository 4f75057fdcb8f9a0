/** Gives a receipt as JSON-LD, with the terms of the Data Privacy Vocabulary. Pure. */
import type { LinkedReceipt, Party, Receipt, ReceiptPurpose } from "../core/consent/receipt.ts";

/** What DPV calls the states. */
const statuses = {
  given: "dpv:ConsentGiven",
  refused: "dpv:ConsentRefused",
  withdrawn: "dpv:ConsentWithdrawn",
  reconfirmed: "dpv:RenewedConsentGiven",
  expired: "dpv:ConsentExpired",
  invalidated: "dpv:ConsentInvalidated",
} as const;

/** What DPV calls a yes that was given by an act of its own. */
const explicit = "dpv:ExplicitlyExpressedConsent";

const typed = (type: string, value: string | null) => ({ "@type": `xsd:${type}`, "@value": value });
const node = (id: string) => ({ "@id": id });

function formatPurpose(one: ReceiptPurpose): object {
  return {
    "@type": ["dpv:Purpose", ...(one.purpose_type ? [`dpv:${one.purpose_type}`] : [])],
    "dct:title": one.purpose,
    "dct:description": one.purpose_description,
    // Where nothing is asked there is no consent, and which other ground applies is not ours to say.
    ...(one.lawful_basis === "consent"
      ? { "dpv:hasLegalBasis": node(one.explicit ? explicit : "dpv:Consent") }
      : {}),
    ...(one.state ? { "dpv:hasConsentStatus": node(statuses[one.state]) } : {}),
    "dpv:hasService": one.services,
    "dpv:hasPersonalData": one.pii_information.map((item) => ({
      "@type": "dpv:PersonalData",
      "dct:identifier": item.pii_attribute_id,
      "dct:title": item.pii_type,
      "dpv:hasStorageCondition": { "@type": "dpv:StorageDuration", "dpv:hasDuration": item.retention_period },
    })),
    "dpv:hasRecipient": one.recipient_third_parties,
    "dpv:hasLocation": one.processing_locations,
  };
}

function formatParty(one: Party): object {
  return {
    "@type": one.party_role === "controller" ? "dpv:DataController" : "dpv:ThirdParty",
    "dct:identifier": one.party_id,
    "dpv:hasName": one.party_name,
    "dpv:hasAddress": one.party_address,
    "dpv:hasContact": [one.party_contact, one.party_url].filter(Boolean),
  };
}

/**
 * Gives the receipt as JSON-LD: one node with the notice, purposes and parties in it.
 * @see https://w3id.org/dpv/guides/consent-27560 (the mapping of the fields; read 2026-11-26)
 */
export function formatLinkedData(receipt: Receipt): LinkedReceipt {
  const [controller, ...recipients] = receipt.party_identification.map(formatParty);
  return {
    "@context": {
      dpv: "https://w3id.org/dpv#",
      dct: "http://purl.org/dc/terms/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `urn:fermata:receipt:${receipt.receipt_id}`,
    "@type": ["dpv:ConsentReceipt", "dpv:ConsentRecord"],
    "dct:conformsTo": node("https://w3id.org/dpv/schema/dpv-27560#receipt-record"),
    "dct:identifier": receipt.record_id ?? receipt.receipt_id,
    "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dct:identifier": receipt.pii_principal_id ?? "" },
    "dpv:hasNotice": {
      "@type": "dpv:ConsentNotice",
      ...(receipt.privacy_notice ? { "@id": receipt.privacy_notice } : {}),
      "dct:hasVersion": receipt.notice_version,
      "dct:identifier": receipt.text_hash ?? "",
    },
    "dct:language": receipt.language,
    "dct:date": typed("dateTime", receipt.event_time),
    "dct:valid": typed("dateTime", receipt.valid_until),
    "dpv:hasConsentStatus": node(statuses[receipt.event_state]),
    "dpv:isIndicatedBy": receipt.entity_id,
    "dpv:hasLegalBasis": node(receipt.event_type === "explicit" ? explicit : "dpv:ExpressedConsent"),
    "dpv:hasJurisdiction": receipt.jurisdiction,
    "dpv:hasPurpose": receipt.purposes.map(formatPurpose),
    "dpv:hasDataController": controller,
    "dpv:hasRecipient": recipients,
    "dpv:hasConsentControl": { "@type": "dpv:WithdrawConsent", "@id": receipt.withdrawal_method },
    ...(receipt.privacy_rights ? { "dpv:hasRight": node(receipt.privacy_rights) } : {}),
  };
}
