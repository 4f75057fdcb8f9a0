/** The demo site with the vendors' own scripts: what reaches them before a choice, and after each. */
import { test as base, expect, type Page } from "@playwright/test";
import { startDemo } from "../../examples/serve.mjs";
import { part, root, storageOf, switchOf } from "../support/consentPage.ts";

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly vendor: string;
}

type Demo = Awaited<ReturnType<typeof startDemo>> & { readLog(): Promise<Entry[]> };

const test = base.extend<{ demo: Demo }>({
  demo: async ({ browserName: _ }, use) => {
    const demo = await startDemo({ sitePort: 0, thirdPartyPort: 0 });
    const readLog = async () => (await (await fetch(`${demo.thirdPartyUrl}log.json`)).json()) as Entry[];
    await use({ ...demo, readLog });
    await demo.close();
  },
});

const paths = ["", "pricing.html", "blog.html", "contact.html", "privacy.html", "no-such-page"];

/** Scrolls to the end of the page and back, a screen at a time. */
const scrollThrough = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await frame();
    }
    scrollTo(0, 0);
  });

const visitEveryPage = async (page: Page, siteUrl: string) => {
  for (const path of paths) {
    await page.goto(siteUrl + path);
    await scrollThrough(page);
  }
};

const answer = async (page: Page, name: string) => {
  await page.locator(part(name)).click();
  await expect(page.locator(root)).toHaveCount(0);
};

/** Waits until each of these has arrived at least once. */
const expectArrivals = (demo: Demo, wanted: readonly RegExp[]) =>
  expect
    .poll(
      async () => {
        const log = (await demo.readLog()).map(({ method, path }) => `${method} ${path}`);
        return wanted.filter((one) => !log.some((line) => one.test(line))).map(String);
      },
      { timeout: 40_000 },
    )
    .toEqual([]);

/** The files of vendors that the home page names, and what each sends. */
const analyticsFiles = [
  "/posthog/array.js",
  "/mixpanel/mixpanel.min.js",
  "/segment/standalone.js",
  "/plausible/plausible.js",
];
const analyticsCollects = [
  /^POST \/posthog\/(e|i)\//,
  /^(POST|GET) \/mixpanel\/track/,
  /^POST \/segment\/v1\/p/,
  /^POST \/plausible\/api\/event/,
  /^GET \/tallystone\/count\.gif/,
];
const datadogFile = "/datadog/datadog-rum.js";
const datadogCollect = /^POST \/datadog\/collect/;

test("10 s before any choice, on every page, nothing is requested from a third party and nothing is stored", async ({
  page,
  demo,
}) => {
  await page.clock.install();
  await visitEveryPage(page, demo.siteUrl);
  await page.goto(demo.siteUrl);
  await expect(page.locator(part("banner"))).toBeVisible();
  await scrollThrough(page);
  // Every timer of the page that is due within ten seconds, repeated ones too.
  await page.clock.runFor(10_000);
  expect(await demo.readLog()).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await storageOf(page)).toEqual([]);
});

test("after a rejection nothing is requested and nothing is stored but the one cookie", async ({
  page,
  demo,
}) => {
  await page.goto(demo.siteUrl);
  await answer(page, "reject");
  await visitEveryPage(page, demo.siteUrl);
  await expect(page.locator(root)).toHaveCount(0);
  expect(await demo.readLog()).toEqual([]);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(["fermata"]);
  expect(await storageOf(page)).toEqual([]);
});

test("after an acceptance each vendor's file is fetched once, in order, and what it collects arrives", async ({
  page,
  demo,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const order: string[] = [];
    Object.assign(window, { order });
    document.addEventListener(
      "load",
      ({ target }) => {
        if (target instanceof HTMLScriptElement && target.dataset.consent && target.src)
          order.push(new URL(target.src).pathname);
      },
      true,
    );
  });
  await page.goto(demo.siteUrl);
  await answer(page, "accept");
  await expectArrivals(demo, analyticsCollects);
  await expectArrivals(demo, [new RegExp(`^GET ${datadogFile}`)]);
  const order = await page.evaluate<string[]>("window.order");
  const isAsync = /mixpanel|datadog/;
  expect(order.filter((path) => !isAsync.test(path))).toEqual([
    "/posthog/array.js",
    "/segment/standalone.js",
  ]);
  expect(order.filter((path) => isAsync.test(path)).sort()).toEqual([
    datadogFile,
    "/mixpanel/mixpanel.min.js",
  ]);
  const gets = (await demo.readLog()).filter(({ method }) => method === "GET").map(({ path }) => path);
  for (const file of [...analyticsFiles, datadogFile])
    expect(
      gets.filter((path) => path === file),
      file,
    ).toHaveLength(1);
  expect(gets.filter((path) => path.startsWith("/tallystone/"))).toHaveLength(1);
  // This vendor collects until the page is left.
  await expect.poll(() => page.evaluate("typeof DD_RUM?.getInternalContext?.()")).toBe("object");
  await page.goto("about:blank");
  await expectArrivals(demo, [datadogCollect]);
});

test("an acceptance also releases the embeds, the template and the module of the other pages", async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.siteUrl}contact.html`);
  await answer(page, "accept");
  await expectArrivals(demo, [/^GET \/meridiem\/embed/, /^GET \/doorstep\/check\.js/, /doorstep\/verdict/]);
  await expect(page.locator("#doorstep-note")).toBeVisible();
  await page.goto(`${demo.siteUrl}blog.html`);
  await expectArrivals(demo, [/^GET \/pellicle\/embed/]);
  await page.goto(`${demo.siteUrl}pricing.html`);
  await expectArrivals(demo, [/^GET \/plausible\/start\.js/]);
  const log = await demo.readLog();
  expect(log.filter(({ path }) => path.startsWith("/doorstep/check.js"))).toHaveLength(1);
});

test("after choosing analytics alone only the analytics vendors hear of the visit", async ({
  page,
  demo,
}) => {
  test.slow();
  await page.goto(demo.siteUrl);
  await page.locator(part("customise")).click();
  await page.locator(switchOf("analytics")).click();
  await answer(page, "save");
  await expectArrivals(demo, analyticsCollects);
  await page.goto(`${demo.siteUrl}contact.html`);
  await page.goto(`${demo.siteUrl}blog.html`);
  await expectArrivals(demo, [/^GET \/mixpanel\/mixpanel\.min\.js/]);
  const vendors = new Set((await demo.readLog()).map(({ vendor }) => vendor));
  expect([...vendors].sort()).toEqual(["mixpanel", "plausible", "posthog", "segment", "tallystone"]);
  const keys = [...(await storageOf(page)), ...(await page.context().cookies()).map(({ name }) => name)];
  expect(keys.filter((key) => key && /^_?dd|doorstep/.test(key))).toEqual([]);
});
