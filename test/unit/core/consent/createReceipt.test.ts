import { describe, expect, it } from "vitest";
import { createReceipt } from "../../../../src/core/consent/createReceipt.ts";
import { resolveSnapshot } from "../../../../src/core/resolveSnapshot.ts";
import { at, decision, known } from "../../../support/samples.ts";

const now = at("2024-04-01");

describe("createReceipt", () => {
  it("is null without a decision", () => {
    expect(createReceipt(resolveSnapshot(known(), false, now), "/privacy")).toBe(null);
  });

  it("is null when the decision has expired", () => {
    const state = resolveSnapshot(known({}, decision({ analytics: true })), false, at("2025-01-01"));
    expect(createReceipt(state, "/privacy")).toBe(null);
  });

  // ISO/IEC TS 27560:2023 names the fields; GDPR Art. 7(1) asks the site to be able to show what was said.
  it("says what was said, when, how, under which notice and for how long", () => {
    const stored = decision(
      { essential: true, analytics: true, functional: false },
      { method: "preferences" },
    );
    const state = resolveSnapshot(known({ revision: "1" }, stored), false, now);
    expect(createReceipt(state, "/privacy")).toEqual({
      schema_version: "ISO/IEC TS 27560:2023",
      record_id: null,
      privacy_notice: "/privacy",
      notice_version: "1",
      purposes: { essential: true, analytics: true, functional: false },
      event_time: "2024-03-26T12:00:00.000Z",
      valid_until: "2024-09-26T12:00:00.000Z",
      method: "preferences",
    });
  });

  it("has an empty link to the notice where the site has set none", () => {
    const state = resolveSnapshot(known({}, decision({ analytics: true })), false, now);
    expect(createReceipt(state, undefined)?.privacy_notice).toBe("");
  });

  it("can be written as JSON and read back", () => {
    const receipt = createReceipt(resolveSnapshot(known({}, decision({ analytics: true })), false, now), "");
    expect(JSON.parse(JSON.stringify(receipt))).toEqual({ ...receipt, purposes: { ...receipt?.purposes } });
  });
});
