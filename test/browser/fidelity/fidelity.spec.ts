/** A released tag does what the same tag does on a page without the SDK. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { PageServer } from "../../support/pageServer.ts";
import {
  cookieGranting,
  describeArrivals,
  describeShape,
  type Entry,
  readEntries,
  settle,
  startFidelityServer,
} from "./fidelityServer.ts";
import { shapes } from "./shapes.ts";

let server: PageServer;
test.beforeAll(async () => {
  server = await startFidelityServer();
});
test.afterAll(() => server.close());

const everything = "-essential-performance-functional-analytics-security";
const names = (list: string | undefined, shape: string) =>
  (list?.split(" ") ?? []).map((one) => `${shape}/${one}`);
const loose = new Set(shapes.flatMap((shape) => names(shape.loose, shape.name)));
const nameOf = ({ name }: Entry) => name;
const byName = (one: Entry, other: Entry) => one.name.localeCompare(other.name);
/** What a script is, without what stood before it at the moment it ran. */
const withoutTime = (entry: Entry): Entry =>
  JSON.parse(JSON.stringify(entry, (key, value) => (key === "before" ? undefined : value)));
const ordered = (entries: readonly Entry[]) => entries.filter(({ name }) => !loose.has(name));
const unordered = (entries: readonly Entry[]) =>
  entries.filter(({ name }) => loose.has(name)).sort((one, other) => one.name.localeCompare(other.name));

/**
 * Loads the page of a shape without the SDK: what the held one is compared with. A visitor of its own, because Firefox keeps style sheets
 * for the next page.
 */
async function runPlain(browser: Browser, name: string, list: readonly string[]) {
  server.arrivals.length = 0;
  const page = await browser.newPage();
  await page.goto(`${server.origin}/plain/${name}`, { waitUntil: "load" });
  const seen = await readAll(page, list);
  await page.close();
  return seen;
}

async function readAll(page: Page, list: readonly string[]) {
  await settle(page, server);
  const entries = await readEntries(page);
  return {
    ordered: ordered(entries),
    unordered: unordered(entries),
    content: await Promise.all(list.map((name) => describeShape(page, name))),
    arrivals: describeArrivals(server.arrivals),
  };
}

/**
 * Where Firefox is another one, as docs/gate.md says: it fetches what stands unmarked in a template while it parses, asks twice for some scripts that
 * wait for others, and does not let a module wait for an inline one.
 */
const isTemplate = (line: string) => /\/template[\w-]*\//.test(line);
const asKnown = (seen: Awaited<ReturnType<typeof readAll>>, browserName: string) =>
  browserName === "firefox"
    ? { ...seen, arrivals: [...new Set(seen.arrivals)], ordered: [...seen.ordered].sort(byName) }
    : seen;
const arrivalsOf = (browserName: string) =>
  server.arrivals.filter(({ path }) => browserName !== "firefox" || !isTemplate(path));

/** How many requests have arrived, or did on the other page; in Firefox, how many different ones. */
const arrivedOf = (browserName: string, { arrivals } = { arrivals: describeArrivals(server.arrivals) }) =>
  browserName === "firefox" ? new Set(arrivals).size : arrivals.length;

/** Ways in which consent comes. */
const ways = {
  async "after a click"(page: Page, name: string, browserName: string) {
    await page.goto(`${server.origin}/held/${name}`, { waitUntil: "load" });
    const accept = page.locator("#fermata [part~=accept]");
    await accept.waitFor();
    await settle(page, server);
    expect(await readEntries(page)).toEqual([]);
    expect(arrivalsOf(browserName)).toEqual([]);
    await accept.click();
  },
  async "while parsing, for a returning visitor"(page: Page, name: string) {
    await page.context().addCookies([cookieGranting(everything)]);
    await page.goto(`${server.origin}/held/${name}`, { waitUntil: "load" });
  },
};

for (const shape of shapes) {
  // Firefox keeps a style sheet of the plain page for the held one.
  const tag = shape.name === "stylesheet" ? ["@chromium"] : [];
  test(`${shape.name} does what it does without the SDK`, { tag }, async ({ browser, browserName }) => {
    const seen = await runPlain(browser, shape.name, [shape.name]);
    expect(seen.ordered.map(nameOf)).toEqual(names(shape.log, shape.name));
    expect(seen.unordered.map(nameOf)).toEqual(names(shape.loose, shape.name).sort());
    for (const [way, give] of Object.entries(ways)) {
      await test.step(way, async () => {
        const plain = { ...seen };
        const page = await browser.newPage();
        server.arrivals.length = 0;
        await give(page, shape.name, browserName);
        await expect
          .poll(async () => (await readEntries(page)).length)
          .toBe(plain.ordered.length + plain.unordered.length);
        await expect.poll(() => arrivedOf(browserName)).toBeGreaterThanOrEqual(arrivedOf(browserName, plain));
        const held = await readAll(page, [shape.name]);
        const isLate = shape.writesScripts && way.includes("returning");
        // See "document.write for a returning visitor" among the exceptions: what runs is the same, and where it stands.
        if (isLate) for (const one of [plain, held]) one.ordered = one.ordered.map(withoutTime).sort(byName);
        expect(asKnown(held, browserName)).toEqual(asKnown(plain, browserName));
        await page.close();
      });
    }
  });
}

for (const [way, give] of Object.entries(ways)) {
  test.describe(way, () => {
    test("all shapes on one page run in the order of the page without the SDK", async ({
      page,
      browser,
      browserName,
    }) => {
      const list = shapes.filter(({ policy }) => !policy).map(({ name }) => name);
      const plain = await runPlain(browser, "all", list);
      server.arrivals.length = 0;
      await give(page, "all", browserName);
      await expect
        .poll(async () => (await readEntries(page)).length, { timeout: 30_000 })
        .toBe(plain.ordered.length + plain.unordered.length);
      await expect.poll(() => arrivedOf(browserName)).toBeGreaterThanOrEqual(arrivedOf(browserName, plain));
      const held = await readAll(page, list);
      const [now, before] = [held, plain].map((one) => asKnown(one, browserName));
      expect(now?.ordered.map(nameOf)).toEqual(before?.ordered.map(nameOf));
      expect(now).toEqual(before);
    });
  });
}

test("nothing of any shape leaves or runs after a reject", async ({ page, browserName }) => {
  server.arrivals.length = 0;
  await page.goto(`${server.origin}/held/all`, { waitUntil: "load" });
  await page.locator("#fermata [part~=reject]").click();
  await page.waitForFunction("Fermata.state.status === 'decided'");
  await settle(page, server);
  await page.reload({ waitUntil: "load" });
  await settle(page, server);
  expect(await readEntries(page)).toEqual([]);
  expect(arrivalsOf(browserName)).toEqual([]);
});
