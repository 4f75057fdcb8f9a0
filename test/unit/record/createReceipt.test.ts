// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, describe, expect, it } from "vitest";
import type { Method } from "../../../src/core/consent/decision.ts";
import { createTestPage, forgetVisitor, setCookie, settle } from "../../support/createTestPage.ts";

const ajv = new Ajv2020({ strict: false, formats: { uri: true } });
const read = (name: string) => JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, "utf8"));
const isReceipt = ajv.compile(read("receipt"));
const isLinked = ajv.compile(read("receipt.jsonld"));

afterEach(forgetVisitor);

const settings = {
  policyUrl: "/privacy",
  controller: { name: "Shop", address: "1 Street", email: "privacy@shop.example" },
  services: [
    {
      id: "counter",
      category: "analytics",
      provider: "Counter Inc.",
      policyUrl: "https://counter.example/privacy",
      cookies: [{ name: "_c*", duration: "P1Y" }],
      storage: [{ name: "counter", type: "localStorage" }],
      transfers: [{ country: "US", ground: "standard contractual clauses" }],
    },
  ],
};

async function start(own: object = settings) {
  const page = createTestPage();
  page.fermata.init(own);
  await settle();
  await settle();
  return page;
}

describe("a receipt", () => {
  it.each([
    ["alone is a refusal", null, "refused", "dpv:ConsentRefused"],
    ["after a yes to everything leaves the rest given", true, "given", "dpv:ConsentGiven"],
  ])("of an opt-out of sale and sharing %s, and renews nothing", async (_, answer, state, term) => {
    const service = { id: "network", category: "functional", saleOrShare: true };
    const { fermata, acts } = await start({ services: [service], policy: "regional", region: "US-CA" });
    if (answer !== null) await acts?.decide(answer, "api");
    await acts?.decide({ saleOrShare: false }, "choices");
    const receipt = await fermata.receipt();
    expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
    expect(receipt).toMatchObject({
      event_state: state,
      services: [{ service: "network", state: "refused", granted: false }],
    });
    const linked = await fermata.receipt({ format: "json-ld" });
    expect(linked).toMatchObject({ "dpv:hasConsentStatus": { "@id": term } });
    expect(JSON.stringify(linked)).not.toContain("RenewedConsentGiven");
    expect(isLinked(linked), JSON.stringify(isLinked.errors)).toBe(true);
  });

  it.each<[Method, boolean]>(
    (["banner", "preferences", "link", "placeholder", "api"] as const).flatMap((method) => [
      [method, true],
      [method, false],
    ]),
  )("follows both schemas, whatever the method and the answer: %s, %s", async (method, answer) => {
    const { fermata, acts } = await start();
    await acts?.decide(answer, method);
    const receipt = await fermata.receipt();
    expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
    expect(receipt).toMatchObject({ method, event_state: answer ? "given" : "refused" });
    const linked = await fermata.receipt({ format: "json-ld" });
    expect(isLinked(linked), JSON.stringify(isLinked.errors)).toBe(true);
    expect(linked).toMatchObject({
      "dpv:hasConsentStatus": { "@id": answer ? "dpv:ConsentGiven" : "dpv:ConsentRefused" },
      "dct:language": "en",
    });
  });

  it("names the purposes with what is stored for them, the recipients, the countries and the way back", async () => {
    const { fermata } = await start();
    await fermata.acceptAll();
    const receipt = await fermata.receipt();
    expect(receipt?.purposes.find(({ purpose }) => purpose === "analytics")).toEqual({
      purpose: "analytics",
      purpose_description: "",
      purpose_type: "ServiceUsageAnalytics",
      lawful_basis: "consent",
      state: "given",
      granted: true,
      services: ["counter"],
      pii_information: [
        { pii_type: "cookie", pii_attribute_id: "_c*", retention_period: "P1Y" },
        { pii_type: "localStorage", pii_attribute_id: "counter", retention_period: "" },
      ],
      pii_controllers: ["controller"],
      recipient_third_parties: ["Counter Inc."],
      processing_locations: ["US"],
    });
    expect(receipt?.party_identification).toMatchObject([
      {
        party_id: "controller",
        party_name: "Shop",
        party_contact: "privacy@shop.example",
        party_role: "controller",
      },
      { party_id: "Counter Inc.", party_type: "counter", party_role: "third-party" },
    ]);
    expect(receipt?.withdrawal_method).toBe(`${location.origin}/#cookie-settings`);
    expect(receipt?.retention_period).toBe("");
  });

  it("asks for no consent to what is required, and claims none", async () => {
    const { fermata } = await start({ categories: [{ id: "tax", required: true, reason: "law" }] });
    await fermata.acceptAll();
    const receipt = await fermata.receipt();
    expect(receipt?.purposes.map(({ lawful_basis, state }) => [lawful_basis, state])).toEqual([
      ["strictly-necessary", null],
      ["strictly-necessary", null],
    ]);
    expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
    expect(JSON.stringify(await fermata.receipt({ format: "json-ld" }))).not.toContain('dpv:Consent"');
  });

  it("says of a category that asks for an act of its own that its yes was explicit", async () => {
    const categories = [{ id: "essential" }, { id: "analytics" }, { id: "health", explicit: true }];
    const { fermata, acts } = await start({ ...settings, categories });
    await acts?.decide({ analytics: true, health: true }, "preferences");
    const receipt = await fermata.receipt();
    expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
    expect(receipt?.event_type).toBe("explicit");
    expect(receipt?.purposes.map(({ explicit }) => explicit)).toEqual([undefined, undefined, true]);
    const linked = await fermata.receipt({ format: "json-ld" });
    expect(isLinked(linked), JSON.stringify(isLinked.errors)).toBe(true);
    expect(linked).toMatchObject({ "dpv:hasLegalBasis": { "@id": "dpv:ExplicitlyExpressedConsent" } });
  });

  it("of a decision made under an earlier revision names that one, and pins no texts of this page", async () => {
    const now = Math.floor(Date.now() / 1e3);
    setCookie(
      "fermata",
      `1.${now - 60}.${now + 9e6}.2024.banner.g-essential-analytics.d-performance-functional-security`,
    );
    const { fermata } = await start({ ...settings, revision: "2026" });
    const receipt = await fermata.receipt();
    expect(receipt).toMatchObject({ notice_version: "2024", text_hash: null, settings_hash: null });
    expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
  });

  it("is null, and a problem, when its part does not arrive", async () => {
    const page = await start();
    await page.fermata.acceptAll();
    page.missing.push("receipt");
    expect(await page.fermata.receipt()).toBe(null);
    expect(page.fermata.problems).toMatchObject([{ code: "part", path: "receipt" }]);
  });
});
