/** The decision of a signed-in visitor, between browsers and the site's own account store, which is a real server here. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "@playwright/test";
import {
  cookieOf,
  expect,
  grantsOf,
  pageOf,
  part,
  root,
  type Site,
  sdkTag,
  stateOf,
  test,
} from "../support/consentPage.ts";

/** An account store as a site would have it: one text for one visitor. */
async function startStore(initial = "") {
  const store = { text: initial, status: 200, asked: [] as string[] };
  const server = createServer(async (request, response) => {
    store.asked.push(request.method ?? "");
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-methods", "GET, PUT");
    response.statusCode = request.method === "OPTIONS" ? 204 : store.status;
    if (request.method === "PUT" && store.status === 200) {
      let body = "";
      for await (const piece of request) body += piece;
      store.text = body;
    }
    response.end(request.method === "GET" ? store.text : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account/choices`;
  return { url, store, close: () => new Promise((resolve) => server.close(resolve)) };
}

const services = [{ id: "network", category: "functional", saleOrShare: true }];
const testWithAccount = test.extend<{ account: Awaited<ReturnType<typeof startStore>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from there.
  account: async ({}, use) => {
    const account = await startStore();
    await use(account);
    await account.close();
  },
});

function putPage(site: Site, url: string, settings: object = {}): void {
  const tag = `${sdkTag}<script>addEventListener("fermata:account", ({ detail }) => { window.told = detail })</script><script src="/assets/integrations/account.js" data-url="${url}"></script>`;
  site.put(
    "/",
    pageOf({
      settings: { services, ...settings },
      tag,
      body: `<div data-consent-preferences="choices"></div>`,
    }),
  );
}
const sendSignal = (page: Page) =>
  page.addInitScript(`Object.defineProperty(navigator, "globalPrivacyControl", { value: true })`);

/** Opens the site in another browser of the same visitor. */
async function openElsewhere(browser: Browser, site: Site, isSignalled = false): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (isSignalled) await sendSignal(page);
  await page.goto(site.origin);
  return page;
}

testWithAccount(
  "a decision reaches the account, and another browser without a question",
  async ({ page, browser, site, account }) => {
    putPage(site, account.url);
    await page.goto(site.origin);
    await page.locator(part("accept")).click();
    const own = await stateOf(page);
    await expect.poll(() => account.store.text).toBe(await cookieOf(page));
    const other = await openElsewhere(browser, site);
    await other.waitForFunction("Fermata.state.status === 'decided'");
    await expect(other.locator(root)).toHaveCount(0);
    const { decidedAt, expiresAt, method, choices } = own;
    expect(await stateOf(other)).toMatchObject({ decidedAt, expiresAt, method, choices });
    expect(await other.evaluate("window.told")).toEqual({ taken: true, saved: false, optedOut: false });
    // And a withdrawal, as far as the yes.
    await other.clock.setSystemTime(Date.now() + 5000);
    await other.evaluate("Fermata.rejectAll()");
    await expect.poll(() => account.store.text).toBe(await cookieOf(other));
    await page.reload();
    await expect.poll(() => grantsOf(page)).toEqual(["essential"]);
    expect([...site.messages, ...site.errors]).toEqual([]);
  },
);

testWithAccount(
  "of two answers within a second the later one stays, here and in the account",
  async ({ page, site, account }) => {
    putPage(site, account.url);
    await page.clock.setFixedTime(Date.now());
    await page.goto(site.origin);
    await page.locator(part("reject")).click();
    await expect.poll(() => account.store.text).toBe(await cookieOf(page));
    await page.evaluate("Fermata.acceptAll()");
    const accepted = await cookieOf(page);
    expect(accepted).toContain("-functional");
    await expect.poll(() => account.store.text).toBe(accepted);
    expect(await cookieOf(page)).toBe(accepted);
    expect(await grantsOf(page)).toContain("functional");
  },
);

testWithAccount(
  "F6: the browser's signal reaches account and devices as an opt-out, and the result is shown",
  async ({ page, browser, site, account }) => {
    await sendSignal(page);
    putPage(site, account.url);
    await page.goto(site.origin);
    await expect.poll(() => account.store.text).toContain(".d-saleOrShare");
    const other = await openElsewhere(browser, site);
    await other.waitForFunction("Fermata.state.choices.saleOrShare === false");
    await other.getByRole("button", { name: "Your Privacy Choices" }).click();
    await expect(other.getByRole("switch", { name: "Do Not Sell" })).toBeChecked();
    // The rest is still asked, and a yes to it is none to a sale.
    await other.evaluate(
      "document.querySelector('[data-consent-preferences]').shadowRoot.querySelector('dialog').close()",
    );
    await other.locator(part("accept")).click();
    await expect.poll(() => grantsOf(other)).toContain("functional");
    expect(await grantsOf(other)).not.toContain("network");
  },
);

testWithAccount(
  "a yes against the signal that was given elsewhere does not count in a browser that sends it",
  async ({ page, browser, site, account }) => {
    const now = Math.floor(Date.now() / 1000) - 60;
    const all = "essential-performance-functional-analytics-security-saleOrShare";
    account.store.text = `1.${now}.${now + 9_000_000}.1.choices.g-${all}.d`;
    const before = account.store.text;
    putPage(site, account.url);
    await page.goto(site.origin);
    await page.waitForFunction("Fermata.isGranted('network')");
    const other = await openElsewhere(browser, site, true);
    await other.waitForFunction("Fermata.state.status === 'decided'");
    expect(await grantsOf(other)).toContain("functional");
    expect(await grantsOf(other)).not.toContain("network");
    expect(account.store.text).toBe(before);
  },
);

testWithAccount(
  "a store that fails, or that holds nonsense, changes nothing, and the next page tries again",
  async ({ page, site, account }) => {
    account.store.status = 500;
    putPage(site, account.url);
    await page.goto(site.origin);
    await page.locator(part("reject")).click();
    // Firefox gives an error's name alone.
    await expect.poll(() => site.messages.join()).toMatch(/account: .*500|account: Error/);
    const cookie = await cookieOf(page);
    expect(account.store.text).toBe("");
    Object.assign(account.store, { status: 200, text: "<script>" });
    await page.reload();
    await expect.poll(() => account.store.text).toBe(cookie);
    expect(await cookieOf(page)).toBe(cookie);
  },
);

testWithAccount("a reset forgets it in the account too", async ({ page, site, account }) => {
  putPage(site, account.url);
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(() => account.store.text).not.toBe("");
  await page.evaluate("Fermata.reset()");
  await expect.poll(() => account.store.text).toBe("");
  await page.reload();
  await page.locator(part("accept")).waitFor();
  expect(await cookieOf(page)).toBe(undefined);
});
