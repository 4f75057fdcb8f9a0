/** Records of decisions: a real endpoint that fails in every way, and what is kept on both sides. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ConsentRecord } from "../../src/core/consent/record.ts";
import {
  all,
  test as base,
  cookieOf,
  expect,
  heldTags,
  pageOf,
  part,
  type Site,
  storageOf,
} from "../support/consentPage.ts";
import { failures, type Mode, type RecordEndpoint, startRecordEndpoint } from "../support/recordEndpoint.ts";

const isRecord = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync("docs/schema/record.schema.json", "utf8")),
);
const test = base.extend<{ endpoint: RecordEndpoint }>({
  endpoint: async ({ site }, use) => {
    const endpoint = await startRecordEndpoint(site.origin);
    await use(endpoint);
    await endpoint.close();
  },
});
type Page = Parameters<typeof cookieOf>[0];

const settings = (endpoint: RecordEndpoint) => ({
  record: { endpoint: endpoint.url },
  policyUrl: "/privacy?from=banner",
});
const put = (site: Site, endpoint: RecordEndpoint) =>
  site.put("/", pageOf({ settings: settings(endpoint), body: heldTags }));
/** Keys of what waits in the browser. */
const waiting = async (page: Page) =>
  (await storageOf(page)).filter((key) => key?.startsWith("fermata-record."));
/** Lets so much time pass for the page that whatever was put off is due. */
const waitTwoDays = (page: Page) => page.clock.fastForward("49:00:00");
const sorted = (records: readonly ConsentRecord[]) =>
  [...records].sort((one, other) => (one.event_time < other.event_time ? -1 : 1));

test("nothing is sent, fetched or kept for records without an endpoint, whatever is decided", async ({
  page,
  site,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  site.put("/", pageOf({ settings: { policyUrl: "/privacy" } }));
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(() => cookieOf(page)).toBeTruthy();
  await page.evaluate("Fermata.rejectAll()");
  await page.evaluate("Fermata.reset()");
  expect(requests.filter((one) => /^POST|record|receipt/.test(one))).toEqual([]);
  expect(await storageOf(page)).toEqual([]);
});

test("a record is kept in the moment of the click, and the click waits for nothing", async ({
  page,
  site,
  endpoint,
}) => {
  put(site, endpoint);
  await endpoint.turn("waits");
  await page.goto(site.origin);
  await page.locator(part("accept")).waitFor();
  expect([await storageOf(page), endpoint.attempts()]).toEqual([[], 0]);
  await page.locator(part("accept")).click();
  await expect(page.locator(part("banner"))).toHaveCount(0);
  await expect.poll(() => page.evaluate("window.ran?.length")).toBe(4);
  await expect.poll(() => endpoint.attempts()).toBe(1);
  expect((await waiting(page)).length).toBe(1);
  endpoint.release();
  await expect.poll(() => waiting(page)).toEqual([]);

  const [record] = await endpoint.read();
  expect(isRecord(record), JSON.stringify(isRecord.errors)).toBe(true);
  expect(record).toMatchObject({
    method: "banner",
    layer: "banner",
    entity_id: "visitor",
    event_state: "given",
    language: "en",
    layout: "bar",
    viewport: "wide",
    scope: "localhost",
    privacy_notice: `${site.origin}/privacy?from=banner`,
  });
  // Nothing of the page's address, the browser or the visitor is in it, and nothing goes along in headers.
  const { userAgent } = await page.evaluate<{ userAgent: string }>("({ userAgent: navigator.userAgent })");
  expect(JSON.stringify(record)).not.toContain(userAgent);
  expect((await cookieOf(page))?.endsWith(`.${record?.record_id}`)).toBe(true);
  expect(await page.evaluate("Fermata.state.id")).toBe(record?.record_id);
  expect(site.errors).toEqual([]);
});

test("twelve failing endpoints lose nothing and double nothing", async ({ page, site, endpoint }) => {
  put(site, endpoint);
  await page.clock.install();
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  const attempted = () =>
    page.evaluate<number>(`JSON.parse(localStorage.getItem("fermata-retry"))?.until ?? 0`);
  const modes: Mode[] = ["refuses the connection", "fails the preflight"];
  modes.push(...(Object.keys(failures) as (keyof typeof failures)[]));
  for (const [index, mode] of modes.entries()) {
    await endpoint.turn(mode);
    const before = await attempted();
    await page.evaluate(index % 2 ? "Fermata.rejectAll()" : "Fermata.acceptAll()");
    await waitTwoDays(page);
    // Until it knows how this attempt ended; of the one that never answers after ten seconds.
    if (mode === "never answers") await expect.poll(() => endpoint.attempts()).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        await page.clock.runFor(11_000);
        return attempted();
      }, mode)
      .not.toBe(before);
  }
  const kept = await storageOf(page);
  expect((await waiting(page)).length, `kept: ${kept}; arrived: ${endpoint.arrivals}`).toBe(modes.length);
  await endpoint.turn("works");
  await waitTwoDays(page);
  await expect.poll(() => waiting(page)).toEqual([]);

  const records = await endpoint.read();
  expect(records.length).toBe(modes.length);
  expect(new Set(records.map((one) => one.event_id)).size).toBe(modes.length);
  expect(endpoint.attempts()).toBeGreaterThan(modes.length);
  for (const one of records) expect(isRecord(one), JSON.stringify(isRecord.errors)).toBe(true);
  // Whatever the order in which they came, each follows from the one before it.
  expect(await endpoint.findBreaks()).toEqual([]);
  expect(sorted(records).map((one) => one.event_state)).toEqual(
    modes.map((_, index) => (index % 2 ? "withdrawn" : "given")),
  );
  expect(site.errors).toEqual([]);
});

test("an endpoint that is down for a week gets everything once, from visitors who come back and from tabs that were closed", async ({
  page,
  site,
  endpoint,
  context,
}) => {
  put(site, endpoint);
  await endpoint.turn("answers 500");
  await context.clock.install();
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(() => endpoint.attempts()).toBe(1);
  // The browser has told the page of it.
  await expect.poll(() => storageOf(page)).toContain("fermata-retry");
  for (let day = 1; day <= 7; day++) {
    await page.clock.fastForward("23:59:59");
    await page.reload();
    // Later visits: the acts are fetched because something waits.
    await expect.poll(() => page.evaluate("Fermata.state.status")).toBe("decided");
  }
  expect(await endpoint.read()).toEqual([]);
  expect(endpoint.attempts()).toBeLessThan(40);

  // A tab that is closed with its record on the way: it has been sent, and nobody hears the answer.
  await endpoint.turn("waits");
  const before = endpoint.attempts();
  await page.evaluate("void Fermata.rejectAll()");
  await page.clock.fastForward("49:00:00");
  await expect.poll(() => endpoint.attempts()).toBeGreaterThan(before);
  await page.close();
  endpoint.release();
  await endpoint.turn("works");

  const later = await context.newPage();
  await later.goto(site.origin);
  // The files that deliver come after the page, and wait from then on.
  await expect
    .poll(async () => {
      await later.clock.fastForward("49:00:00");
      return waiting(later);
    })
    .toEqual([]);
  const records = sorted(await endpoint.read());
  expect(records.map((one) => one.event_state)).toEqual(["given", "withdrawn"]);
  expect(new Set(records.map((one) => one.record_id)).size).toBe(1);
  expect(await endpoint.findBreaks()).toEqual([]);
  expect(all.length).toBe(5);
});

test("a page that is left in the same task has sent its record", async ({ page, site, endpoint }) => {
  put(site, endpoint);
  site.put("/next", pageOf({ settings: {} }));
  await page.goto(site.origin);
  await page.locator(part("accept")).waitFor();
  await page.waitForFunction(
    "performance.getEntriesByName(document.location.origin + '/assets/fermata-record.js')[0]",
  );
  await page.evaluate(`document.addEventListener("fermata:decision", () => { location.href = "/next"; })`);
  await page.locator(part("accept")).click();
  await page.waitForURL("**/next");
  await expect.poll(async () => (await endpoint.read()).length).toBe(1);
});

test("the hashes of a record are rebuilt from the settings that the site has kept, in the visitor's language", async ({
  page,
  site,
  endpoint,
}) => {
  const kept = {
    ...settings(endpoint),
    locale: "de",
    messages: { de: { heading: "Ihre Wahl" } },
    services: [{ id: "counter", category: "analytics", match: ["stats.example"], onDeny: ["counter.stop"] }],
  };
  site.put("/", pageOf({ settings: kept }));
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(async () => (await endpoint.read()).length).toBe(1);
  const [record] = await endpoint.read();
  // As an owner does it, with the package.
  const program = `import { hashNotice } from "fermata-sdk/records";
    console.log(JSON.stringify(await hashNotice(${JSON.stringify(kept)}, "${record?.language}")))`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(record).toMatchObject({ language: "de", ...JSON.parse(stdout) });
});

test("a receipt is there for every visitor, as JSON and as linked data", async ({ page, site, endpoint }) => {
  const check = (name: string) =>
    new Ajv2020({ strict: false, formats: { uri: true } }).compile(
      JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, "utf8")),
    );
  put(site, endpoint);
  await page.goto(site.origin);
  expect(await page.evaluate("Fermata.receipt()")).toBe(null);
  await page.locator(part("accept")).click();
  await expect.poll(async () => (await endpoint.read()).length).toBe(1);
  const [record] = await endpoint.read();
  // A returning visitor too, who has no acts.
  await page.reload();
  const receipt = await page.evaluate<{ record_id: string; text_hash: string }>("Fermata.receipt()");
  const isReceipt = check("receipt");
  expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
  expect([receipt.record_id, receipt.text_hash]).toEqual([record?.record_id, record?.text_hash]);
  const linked = await page.evaluate(`Fermata.receipt({ format: "json-ld" })`);
  const isLinked = check("receipt.jsonld");
  expect(isLinked(linked), JSON.stringify(isLinked.errors)).toBe(true);
});
