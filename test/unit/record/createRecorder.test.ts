// @vitest-environment happy-dom
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConsentRecord } from "../../../src/core/consent/record.ts";
import { formatCanonical } from "../../../src/record/hash.ts";
import {
  createTestPage,
  forgetVisitor,
  setCookie,
  settle,
  type TestPage,
} from "../../support/createTestPage.ts";

const schema = JSON.parse(readFileSync("docs/schema/record.schema.json", "utf8"));
const isRecord = new Ajv2020({ strict: false }).compile(schema);

/** What arrived at the endpoint, in order. */
let arrived: ConsentRecord[] = [];
let options: RequestInit[] = [];
/** Answers of the endpoint; the last one stays. */
let status = 201;

beforeEach(() => {
  arrived = [];
  options = [];
  status = 201;
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    options.push(init);
    const record = JSON.parse(String(init.body));
    if (status === 201) arrived.push(record);
    return new Response("", { status });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  localStorage.clear();
  forgetVisitor();
});

const record = { endpoint: "/records" };

/** A page of a visitor, with its acts at hand. */
async function visit(settings: object = {}): Promise<TestPage> {
  const page = createTestPage();
  page.fermata.init({ record, ...settings });
  await settle();
  await settle();
  return page;
}

/** Sees that everything that arrived is a record. */
function expectRecords(): void {
  for (const one of arrived) expect(isRecord(one), JSON.stringify(isRecord.errors)).toBe(true);
}

describe("without an endpoint", () => {
  it("sends nothing, keeps nothing and fetches nothing", async () => {
    const page = await visit({ record: {} });
    await page.fermata.acceptAll();
    expect([options, Object.keys(localStorage), page.loaded.includes("record")]).toEqual([[], [], false]);
  });
});

describe("the records of a visitor", () => {
  it("are none before the first decision", async () => {
    const page = await visit();
    expect(page.loaded).toContain("record");
    expect([options, Object.keys(localStorage)]).toEqual([[], []]);
  });

  it("say what became of each purpose, whatever the act, and follow the schema", async () => {
    const { fermata } = await visit();
    await fermata.acceptAll();
    await fermata.save({ analytics: false });
    await fermata.acceptAll();
    await fermata.acceptAll();
    await fermata.rejectAll();
    await fermata.rejectAll();
    await fermata.withdraw("analytics");
    await fermata.reset();
    await settle();
    const states = arrived.map(({ event_state, purposes }) => [
      event_state,
      purposes.map(({ state }) => state).join(" "),
    ]);
    const all = (word: string) => [word, [word, word, word, word].join(" ")];
    expect(states).toEqual([
      all("given"),
      ["withdrawn", "reconfirmed reconfirmed withdrawn reconfirmed"],
      ["given", "reconfirmed reconfirmed given reconfirmed"],
      all("reconfirmed"),
      all("withdrawn"),
      all("refused"),
      all("refused"),
      ["invalidated", ""],
    ]);
    expectRecords();
  });

  it.each(["banner", "preferences", "link", "placeholder"] as const)(
    "name the method and its layer: %s",
    async (method) => {
      const page = await visit();
      const { acts } = page;
      await acts?.decide(true, method);
      await settle();
      expect(arrived[0]).toMatchObject({
        method,
        entity_id: "visitor",
        layer: method === "link" ? null : method,
      });
      expectRecords();
    },
  );

  it("bear one id from the first decision on, which the state has too, and another one each", async () => {
    const { fermata } = await visit();
    await fermata.acceptAll();
    await fermata.rejectAll();
    await settle();
    expect(new Set(arrived.map((one) => one.record_id)).size).toBe(1);
    expect(fermata.state.id).toBe(arrived[0]?.record_id);
    expect(document.cookie).toContain(`.${arrived[0]?.record_id}`);
    expect(new Set(arrived.map((one) => one.event_id)).size).toBe(2);
    expect(options.map((init) => (init.headers as Record<string, string>)["idempotency-key"])).toEqual(
      arrived.map((one) => one.event_id),
    );
  });

  it("are chained by the hash of the one before", async () => {
    const { fermata } = await visit();
    await fermata.acceptAll();
    await fermata.rejectAll();
    await (await visit()).fermata.acceptAll();
    await settle();
    expect(arrived.map((one) => one.previous_event_id)).toEqual([
      null,
      arrived[0]?.event_id,
      arrived[1]?.event_id,
    ]);
    const hash = (one: unknown) => createHash("sha256").update(formatCanonical(one)).digest("hex");
    expect(arrived[1]?.previous_hash).toBe(hash(arrived[0]));
    expect(arrived[2]?.previous_hash).toBe(hash(arrived[1]));
  });

  it("pin the settings as the site wrote them, and the texts: a change of either shows", async () => {
    const settings = { policyUrl: "/privacy", messages: { en: { heading: "Your choice" } } };
    await (await visit(settings)).fermata.acceptAll();
    await (await visit({ ...settings, messages: { en: { heading: "Another" } } })).fermata.rejectAll();
    await settle();
    const expected = createHash("sha256")
      .update(
        '{"messages":{"en":{"heading":"Your choice"}},"policyUrl":"/privacy","record":{"endpoint":"/records"}}',
      )
      .digest("hex");
    expect(arrived[0]?.settings_hash).toBe(expected);
    expect(arrived[1]?.settings_hash).not.toBe(expected);
    expect(arrived[1]?.text_hash).not.toBe(arrived[0]?.text_hash);
    expectRecords();
  });

  it("are kept for the time that the site sets, from the event on in calendar months", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2028-02-29T12:00:00Z") });
    await (await visit()).fermata.acceptAll();
    await (await visit({ record: { ...record, retention: "P24M" } })).fermata.acceptAll();
    await settle();
    expect(arrived.map((one) => [one.retention_period, one.retain_until])).toEqual([
      ["P4Y", "2032-02-29T12:00:00.000Z"],
      ["P24M", "2030-02-28T12:00:00.000Z"],
    ]);
  });
});

describe("what no act led to", () => {
  it("is the end of a decision: dated when it came, once, and the next decision begins a record of its own", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-08-31T00:00:00Z") });
    await (await visit()).fermata.acceptAll();
    vi.setSystemTime(Date.parse("2027-03-10T00:00:00Z"));
    // The browser has deleted the cookie by then.
    forgetVisitor();
    const { fermata } = await visit();
    await visit();
    await fermata.rejectAll();
    await settle();
    expect(arrived.map((one) => [one.event_state, one.event_time, one.entity_id])).toEqual([
      ["given", "2026-08-31T00:00:00.000Z", "site"],
      ["expired", "2027-02-28T00:00:00.000Z", "system"],
      ["refused", "2027-03-10T00:00:00.000Z", "site"],
    ]);
    expect(arrived[1]?.record_id).toBe(arrived[0]?.record_id);
    expect(arrived[2]?.record_id).not.toBe(arrived[0]?.record_id);
    expectRecords();
  });

  it("is told before the answer of a visitor who was faster than the part that makes records", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-08-31T00:00:00Z") });
    await (await visit()).fermata.acceptAll();
    vi.setSystemTime(Date.parse("2027-03-10T00:00:00Z"));
    forgetVisitor();
    const page = createTestPage(["record"]);
    page.fermata.init({ record });
    await settle();
    await page.fermata.rejectAll();
    await visit();
    await settle();
    const inOrder = arrived.sort((one, other) => (one.event_time < other.event_time ? -1 : 1));
    expect(inOrder.map((one) => [one.event_state, one.event_time])).toEqual([
      ["given", "2026-08-31T00:00:00.000Z"],
      ["expired", "2027-02-28T00:00:00.000Z"],
      ["refused", "2027-03-10T00:00:00.000Z"],
    ]);
    expect(inOrder[1]?.previous_event_id).toBe(inOrder[0]?.event_id);
    expect(inOrder[2]?.previous_event_id).toBe(null);
    expectRecords();
  });

  it("is a signal that the visitor answered under before that part was there", async () => {
    const settings = { services: [{ id: "ads", category: "analytics", saleOrShare: true }] };
    await (await visit(settings)).fermata.acceptAll();
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { globalPrivacyControl: true }));
    const page = createTestPage(["record"]);
    page.fermata.init({ record, ...settings });
    await settle();
    await page.fermata.save({ security: false });
    await visit(settings);
    await settle();
    const states = arrived.map((one) => [one.entity_id, one.event_state]).sort();
    expect(states).toEqual([
      ["browser-signal", "withdrawn"],
      ["site", "given"],
      ["site", "withdrawn"],
    ]);
    expectRecords();
  });

  it("says that the use of sensitive data was limited, and that it no longer is", async () => {
    const page = await visit({ services: [{ id: "health", category: "analytics", sensitive: true }] });
    await page.fermata.acceptAll();
    await page.acts?.decide({ sensitiveUse: false }, "choices");
    await page.acts?.decide({ sensitiveUse: true }, "choices");
    await settle();
    expect(arrived.map((one) => [one.method, one.limit_sensitive, one.sale_or_share_opt_out])).toEqual([
      ["api", false, false],
      ["choices", true, false],
      ["choices", false, false],
    ]);
    expect(arrived[1]?.services).toEqual([{ service: "health", state: "withdrawn", granted: false }]);
    expectRecords();
  });

  it("is explicit where the visitor granted by an act of its own, and not where the site did", async () => {
    const settings = {
      categories: [{ id: "essential" }, { id: "analytics" }, { id: "health", explicit: true }],
    };
    const page = await visit(settings);
    await page.acts?.decide({ analytics: true, health: true }, "preferences");
    await page.acts?.decide({ health: false }, "preferences");
    await page.fermata.save({ health: true });
    expect(
      arrived.map((one) => [one.event_type, one.purposes.map(({ explicit = false }) => explicit)]),
    ).toEqual([
      ["explicit", [false, true]],
      ["expressed", [false, false]],
      ["expressed", [false, false]],
    ]);
    expectRecords();
  });

  it("is a signal of the browser that came after the decision, and its end", async () => {
    const settings = { services: [{ id: "ads", category: "analytics", saleOrShare: true }] };
    await (await visit(settings)).fermata.save({ analytics: true, ads: true });
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { globalPrivacyControl: true }));
    await (await visit(settings)).fermata.receipt();
    await settle();
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { globalPrivacyControl: false }));
    await (await visit(settings)).fermata.receipt();
    await settle();
    expect(arrived.map((one) => [one.entity_id, one.event_state, one.signals.gpc])).toEqual([
      ["site", "given", false],
      ["browser-signal", "withdrawn", true],
      ["browser-signal", "reconfirmed", false],
    ]);
    expect(arrived[1]).toMatchObject({ event_type: "opt-out", sale_or_share_opt_out: true, method: null });
    expectRecords();
  });
});

describe("an opt-out of sale and sharing", () => {
  const sold = {
    services: [
      { id: "network", category: "functional", saleOrShare: true },
      { id: "map", category: "functional" },
    ],
  };
  const californian = { ...sold, policy: "regional", region: "US-CA" };
  const signal = (isOn: boolean) =>
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { globalPrivacyControl: isOn }));
  const network = (state: string) => [{ service: "network", state, granted: state === "given" }];
  const told = () =>
    arrived.map(({ event_state, event_type, services }) => [event_state, event_type, services]);

  it("after a yes to everything withdraws what it denies, stays a refusal of that, and a later yes gives it", async () => {
    const page = await visit(californian);
    await page.fermata.acceptAll();
    await page.acts?.decide({ saleOrShare: false }, "choices");
    await page.fermata.save({ analytics: true });
    await page.acts?.decide({ saleOrShare: true }, "choices");
    await settle();
    expect(told()).toEqual([
      ["given", "expressed", []],
      ["withdrawn", "opt-out", network("withdrawn")],
      ["reconfirmed", "expressed", network("refused")],
      ["given", "expressed", network("given")],
    ]);
    expect(arrived.map((one) => one.sale_or_share_opt_out)).toEqual([false, true, true, false]);
    expectRecords();
  });

  it.each([
    ["withdraws what ran without an answer", californian, "withdrawn", "opt-out"],
    ["refuses what did not run", sold, "refused", "expressed"],
  ])("of a visitor who was never asked %s", async (_, settings, state, type) => {
    const page = await visit(settings);
    await page.acts?.decide({ saleOrShare: false }, "choices");
    await settle();
    expect(told()).toEqual([[state, type, network(state)]]);
    expect(arrived[0]).toMatchObject({ purposes: [], sale_or_share_opt_out: true });
    expectRecords();
  });

  it.each([
    ["what is sold", californian, network("refused")],
    ["sale, also where nothing is sold", { policy: "regional", region: "US-CA" }, []],
  ])("by the browser's signal before any answer refuses %s", async (_, settings, services) => {
    signal(true);
    await visit(settings);
    await settle();
    expect(told()).toEqual([["refused", "opt-out", services]]);
    expect(arrived[0]).toMatchObject({ entity_id: "browser-signal", method: "gpc", purposes: [] });
    expectRecords();
  });

  it.each([
    ["by the law of the place stays", californian, []],
    ["ends with the signal under opt-in", sold, [["reconfirmed", "opt-out"]]],
  ])(
    "by a signal after a yes withdraws what it denies, speaks of nothing else, and %s",
    async (_, settings, end) => {
      await (await visit(settings)).fermata.acceptAll();
      signal(true);
      await visit(settings);
      await settle();
      signal(false);
      await visit(settings);
      await settle();
      expect(arrived.map(({ event_state, event_type }) => [event_state, event_type])).toEqual([
        ["given", "expressed"],
        ["withdrawn", "opt-out"],
        ...end,
      ]);
      expect(arrived[1]).toMatchObject({ purposes: [], services: network("withdrawn") });
      expectRecords();
    },
  );

  it("denies a category that is sold, whatever was said to everything", async () => {
    signal(true);
    const categories = [{ id: "essential" }, { id: "analytics" }, { id: "advertising", saleOrShare: true }];
    await (await visit({ categories })).fermata.acceptAll();
    await settle();
    expect(arrived[0]?.purposes.map(({ purpose, state, granted }) => [purpose, state, granted])).toEqual([
      ["analytics", "given", true],
      ["advertising", "refused", false],
    ]);
  });

  it("is no answer to a service whose own yes goes into that of its category", async () => {
    const { fermata } = await visit(sold);
    await fermata.save({ map: true });
    await fermata.acceptAll();
    await settle();
    expect(told().map(([state, , services]) => [state, services])).toEqual([
      ["given", [{ service: "map", state: "given", granted: true }]],
      ["given", []],
    ]);
  });
});

describe("a visitor who wants to be forgotten", () => {
  it("leaves a last record that says so, and nothing in the browser once it is delivered", async () => {
    const { fermata } = await visit();
    await fermata.acceptAll();
    await fermata.reset({ forget: true });
    await settle();
    expect(arrived[1]).toMatchObject({
      event_state: "withdrawn",
      forget: true,
      record_id: arrived[0]?.record_id,
    });
    expect(Object.keys(localStorage)).toEqual([]);
    await fermata.rejectAll();
    await settle();
    expect(arrived[2]?.record_id).not.toBe(arrived[0]?.record_id);
    expect(arrived[2]?.previous_event_id).toBe(null);
    expectRecords();
  });
});

describe("what cannot be done at once", () => {
  it("waits in the browser while the part is missing, and is delivered by the next page, without the hashes of another page", async () => {
    const page = createTestPage(["record"]);
    page.fermata.init({ record });
    await settle();
    await page.fermata.acceptAll();
    expect(Object.keys(localStorage).length).toBe(1);
    expect(page.fermata.problems).toMatchObject([{ code: "part", path: "record" }]);
    vi.stubGlobal("performance", { now: () => 1, timeOrigin: 1 });
    await (await visit()).fermata.receipt();
    await settle();
    expect(arrived).toMatchObject([{ event_state: "given", text_hash: null, settings_hash: null }]);
    expectRecords();
  });

  it("is kept in memory where storage is blocked, for as long as the page lives", async () => {
    vi.stubGlobal("localStorage", undefined);
    status = 503;
    vi.useFakeTimers({ toFake: ["Date", "setTimeout"] });
    const page = createTestPage();
    page.fermata.init({ record });
    await vi.advanceTimersByTimeAsync(1);
    const done = page.fermata.acceptAll();
    await vi.advanceTimersByTimeAsync(100);
    await done;
    expect(arrived).toEqual([]);
    status = 201;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(arrived.length).toBe(1);
  });

  it("is thrown away where somebody else wrote it, or its time is over", async () => {
    localStorage.setItem("fermata-record.1.a", "{{");
    localStorage.setItem("fermata-record.2.b", '{"eventId":"x"}');
    localStorage.setItem("fermata-record.3.c", '{"event_id":"x","retain_until":"2020-01-01T00:00:00.000Z"}');
    setCookie("fermata", "");
    await visit();
    expect([options, Object.keys(localStorage)]).toEqual([[], []]);
  });
});
