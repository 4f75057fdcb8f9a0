/**
 * The opt-out of US law, F1 to F12: the browser's signal, the controls that laws ask for besides a banner, and what becomes of them. One fact
 * per number, each as a visitor and a third party's server see it. F6, the visitor's account, has its own server in account.spec.ts.
 */
import type { Page } from "@playwright/test";
import { gpcJson, readConsent, readGpc } from "../../src/entries/server.ts";
import {
  arrivedPaths,
  cookieOf,
  expect,
  framesShow,
  grantsOf,
  pageOf,
  part,
  pathsOf,
  root,
  type Site,
  stateOf,
  test,
} from "../support/consentPage.ts";

const tagOf = (service: string) =>
  `<script type="text/plain" data-consent-service="${service}" src="{third}/${service}.js"></script>`;
const services = [
  { id: "network", category: "functional", saleOrShare: true },
  { id: "pixel", category: "advertising", match: ["pixel.example"] },
  { id: "health", category: "functional", sensitive: true },
  { id: "counter", category: "analytics" },
];
const categories = [
  ...["essential", "performance", "functional", "analytics", "security"].map((id) => ({ id })),
  { id: "advertising", saleOrShare: true },
];
const body = `${services.map(({ id }) => tagOf(id)).join("")}
<iframe data-consent-service="network" data-src="{third}/network-frame" title="Network"></iframe>
<img data-consent-service="network" data-src="{third}/network-pixel" alt="">
<p id="price">12 USD</p><div data-consent-preferences="choices"></div>`;

/** Everything that sells or shares, as the third party sees it. */
const sold = ["/network-frame", "/network-pixel", "/network.js", "/pixel.js"];
const unsold = ["/counter.js", "/health.js"];

function putPage(site: Site, settings: object = {}, head = ""): void {
  const all = { policy: "regional", region: "US-CA", categories, services, ...settings };
  site.put("/", pageOf({ settings: all, body, head }));
}

/** Lets the browser send the signal while `sessionStorage.signal` is `on`, or always. */
const sendSignal = (page: Page, value = "true", condition = "true") =>
  page.addInitScript(
    `Object.defineProperty(navigator, "globalPrivacyControl", { get: () => ${condition} ? ${value} : undefined })`,
  );
const whileOn = `sessionStorage.signal === "on"`;

/** Opens "Your Privacy Choices". */
async function openChoices(page: Page) {
  await page.getByRole("button", { name: "Your Privacy Choices" }).click();
  const dialog = page.getByRole("dialog", { name: "Your Privacy Choices" });
  return {
    dialog,
    optOut: dialog.getByRole("switch", { name: "Do Not Sell or Share My Personal Information" }),
    limit: dialog.getByRole("switch", { name: "Limit the Use of My Sensitive Personal Information" }),
    status: dialog.getByRole("status"),
  };
}
/** Waits for what runs without an opt-out. */
const waitFor = (site: Site, paths: readonly string[]) =>
  expect.poll(() => pathsOf(site).sort()).toEqual([...paths].sort());

/** Waits for what runs where nobody opted out. */
async function everythingRuns(page: Page, site: Site): Promise<void> {
  await waitFor(site, [...sold, ...unsold]);
  await framesShow(page, ["/network-frame"]);
}

for (const policy of ["regional", "universal"])
  for (const value of ["true", `"1"`])
    test(`F1: with the signal ${value} nothing that sells loads, nobody is asked, under ${policy}`, async ({
      page,
      site,
    }) => {
      await sendSignal(page, value);
      putPage(site, { policy });
      await page.goto(site.origin);
      await page.waitForFunction("Fermata.state.hiddenReason === 'gpc' || Fermata.state.method === 'gpc'");
      expect((await stateOf(page)).gpc).toBe(true);
      if (policy === "regional") await waitFor(site, unsold);
      expect((await arrivedPaths(page, site)).filter((path) => sold.includes(path))).toEqual([]);
      await expect(page.locator(root)).toHaveCount(0);
      // Under opt-in nothing would have run: nothing needs to be kept.
      expect(await cookieOf(page)).toEqual(
        policy === "regional" ? expect.stringContaining(".gpc.") : undefined,
      );
    });

for (const value of ["false", "undefined", "0", "null"])
  test(`F1: the value ${value} is no signal, and no consent either`, async ({ page, site }) => {
    await sendSignal(page, value);
    putPage(site, { region: "DE" });
    await page.goto(site.origin);
    await page.locator(part("accept")).waitFor();
    expect((await stateOf(page)).gpc).toBe(false);
    expect(await arrivedPaths(page, site)).toEqual([]);
  });

test("F1: the request's header says the same to a server, for this request and before any script", async () => {
  const settings = { categories, services };
  const gpc = readGpc({ "sec-gpc": "1" });
  const everything = `1.1790000000.1990000000.1.banner.g-${categories.map(({ id }) => id).join("-")}.d`;
  const { grants } = readConsent(`fermata=${everything}`, settings, { gpc, now: 1_790_000_001_000 });
  expect([grants.network, grants.pixel, grants.advertising, grants.counter]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  for (const header of ["0", "true", "", "1, 1"]) expect(readGpc({ "sec-gpc": header })).toBe(false);
});

test("F2: the status says that the request is honoured, with a switch that stands so", async ({
  page,
  site,
}) => {
  await sendSignal(page);
  putPage(site);
  await page.goto(site.origin);
  const { optOut, status } = await openChoices(page);
  await expect(status).toContainText("Opt-out request honoured: your browser sends Global Privacy Control.");
  await expect(optOut).toBeChecked();
});

test("F3: the opt-out stays when the browser falls silent", async ({ page, site }) => {
  await sendSignal(page, "true", whileOn);
  putPage(site);
  await page.goto(`${site.origin}/assets/fermata.js`);
  await page.evaluate("sessionStorage.signal = 'on'");
  await page.goto(site.origin);
  await waitFor(site, unsold);
  await expect.poll(() => page.evaluate("Fermata.state.method")).toBe("gpc");
  await page.evaluate("sessionStorage.signal = 'off'");
  await page.reload();
  await waitFor(site, [...unsold, ...unsold]);
  expect(await stateOf(page)).toMatchObject({ gpc: false, choices: { saleOrShare: false } });
  expect((await arrivedPaths(page, site)).filter((path) => sold.includes(path))).toEqual([]);
});

test("F3: it stays with an earlier yes too, whose time and end stay", async ({ page, site }) => {
  await sendSignal(page, "true", whileOn);
  putPage(site);
  await page.goto(site.origin);
  await page.evaluate("Fermata.acceptAll()");
  await everythingRuns(page, site);
  const before = (await cookieOf(page))?.split(".").slice(0, 5);
  await page.evaluate("sessionStorage.signal = 'on'");
  await page.reload();
  await page.waitForFunction("Fermata.state.choices.saleOrShare === false");
  await page.evaluate("sessionStorage.signal = 'off'");
  await page.reload();
  await page.waitForFunction("!Fermata.state.gpc && Fermata.state.hiddenReason === 'decided'");
  expect((await cookieOf(page))?.split(".").slice(0, 5)).toEqual(before);
  expect((await grantsOf(page)).filter((id) => ["network", "pixel", "advertising"].includes(id))).toEqual([]);
  await waitFor(site, [...sold, ...unsold, ...unsold, ...unsold]);
});

test("F4: the signal wins over an earlier yes; a later one is taken after the visitor was told, and remembered", async ({
  page,
  site,
}) => {
  await sendSignal(page, "true", whileOn);
  putPage(site);
  await page.goto(site.origin);
  await page.evaluate("Fermata.acceptAll()");
  await everythingRuns(page, site);
  await page.evaluate("sessionStorage.signal = 'on'");
  await page.reload();
  await waitFor(site, [...sold, ...unsold, ...unsold]);
  expect(await grantsOf(page)).not.toContain("network");
  const { dialog, optOut } = await openChoices(page);
  await optOut.click();
  await expect(dialog).toContainText("Your browser asks not to sell or share your data.");
  expect(await grantsOf(page)).not.toContain("network");
  await dialog.getByRole("button", { name: "Allow on this site" }).click();
  await expect.poll(() => grantsOf(page)).toContain("network");
  await framesShow(page, ["/network-frame"]);
  await page.reload();
  await page.waitForFunction("Fermata.isGranted('network')");
  expect((await stateOf(page)).gpc).toBe(true);
});

test("F5: nobody asks a visitor who opted out within twelve months, nor afterwards", async ({
  page,
  site,
}) => {
  await page.clock.install({ time: new Date("2026-11-30T12:00:00Z") });
  putPage(site);
  await page.goto(site.origin);
  await framesShow(page, ["/network-frame"]);
  const { optOut } = await openChoices(page);
  await optOut.click();
  await expect.poll(() => grantsOf(page)).not.toContain("network");
  for (const later of ["2027-01-01", "2027-11-29", "2027-12-01"]) {
    await page.clock.setSystemTime(new Date(`${later}T12:00:00Z`));
    // The browser's own clock stands still: what it keeps is what was written.
    await page.reload();
    await page.waitForFunction("Fermata.state.choices.saleOrShare === false");
    await arrivedPaths(page, site);
    await expect(page.locator(root)).toHaveCount(0);
  }
});

test("F7: one link with the icon opens on the control itself: two clicks, no field, no banner needed", async ({
  page,
  site,
}) => {
  putPage(site);
  await page.goto(site.origin);
  const link = page.getByRole("button", { name: "Your Privacy Choices" });
  const icon = await link.locator("svg").boundingBox();
  const words = await link.boundingBox();
  expect(
    (icon?.height ?? 0) / Number.parseFloat(await link.evaluate((one) => getComputedStyle(one).fontSize)),
  ).toBeGreaterThan(0.7);
  expect(words?.width).toBeGreaterThan(icon?.width ?? 0);
  await expect(page.locator(root)).toHaveCount(0);
  const { dialog, optOut, status } = await openChoices(page);
  await optOut.click();
  await expect(status).toContainText("You have opted out.");
  await expect(dialog.locator("input:not([role=switch]), textarea, select")).toHaveCount(0);
});

test("F8: an opt-out ends everything that sells, at once and on the next page: scripts, frames, pixels, and what is told to Google", async ({
  page,
  site,
}) => {
  putPage(site, {}, '<script src="/assets/integrations/google.js"></script>');
  await page.goto(site.origin);
  await everythingRuns(page, site);
  const { optOut } = await openChoices(page);
  await optOut.click();
  await expect
    .poll(() => grantsOf(page))
    .toEqual(["essential", "performance", "functional", "analytics", "security", "health", "counter"]);
  await page.reload();
  await waitFor(site, [...sold, ...unsold, ...unsold]);
  expect((await arrivedPaths(page, site)).filter((path) => sold.includes(path))).toHaveLength(sold.length);
  const told = await page.evaluate<unknown[][]>(
    "[...(window.dataLayer ?? [])].map((one) => [...(one.length ? one : [])])",
  );
  const last = told.filter(([command]) => command === "consent").pop();
  expect(last?.[2]).toMatchObject({
    ad_storage: "denied",
    ad_user_data: "denied",
    ad_personalization: "denied",
    analytics_storage: "granted",
  });
});

test("F9: that an opt-out was processed can be read on return, with the signal and without", async ({
  page,
  site,
}) => {
  putPage(site);
  await page.goto(site.origin);
  await framesShow(page, ["/network-frame"]);
  const { optOut } = await openChoices(page);
  await optOut.click();
  await page.reload();
  const again = await openChoices(page);
  await expect(again.optOut).toBeChecked();
  await expect(again.status).toContainText("You have opted out.");
  await expect(again.status).toContainText("Your browser sends no opt-out signal.");
  await again.optOut.click();
  await expect.poll(() => grantsOf(page)).toContain("network");
  expect([...site.messages, ...site.errors]).toEqual([]);
});

test("F10: the page is the same after an opt-out", async ({ page, site }) => {
  putPage(site);
  await page.goto(site.origin);
  await everythingRuns(page, site);
  const look = () =>
    page
      .locator("#price")
      .evaluate((one) => [
        one.textContent,
        one.getBoundingClientRect().height,
        getComputedStyle(document.body).overflow,
      ]);
  const before = await look();
  const { dialog, optOut } = await openChoices(page);
  await optOut.click();
  await dialog.getByRole("button", { name: "Close" }).click();
  expect(await look()).toEqual(before);
  await page.reload();
  expect(await look()).toEqual(before);
});

test("F11: /.well-known/gpc.json says that the site honours the signal, and since when", async ({
  page,
  site,
}) => {
  const body = gpcJson({ lastUpdate: "2026-11-26" });
  site.put("/.well-known/gpc.json", { body, headers: { "content-type": "application/json" } });
  const found = await page.request.get(`${site.origin}/.well-known/gpc.json`);
  expect(found.headers()["content-type"]).toContain("application/json");
  expect(await found.json()).toEqual({ gpc: true, lastUpdate: "2026-11-26" });
});

test("F12: the use of sensitive data is limited in two clicks, apart from sale and sharing, and until it is lifted", async ({
  page,
  site,
}) => {
  putPage(site);
  await page.goto(site.origin);
  await everythingRuns(page, site);
  const { limit, optOut, status } = await openChoices(page);
  await expect(status).toContainText("The use of your sensitive data is not limited.");
  await limit.click();
  await expect(status).toContainText("The use of your sensitive data is limited.");
  await expect(limit).toBeFocused();
  expect(await grantsOf(page)).not.toContain("health");
  expect(await grantsOf(page)).toEqual(expect.arrayContaining(["network", "counter"]));
  await expect(optOut).not.toBeChecked();
  await page.evaluate("Fermata.acceptAll()");
  await page.reload();
  await waitFor(site, [...sold, ...sold, ...unsold, "/counter.js"]);
  await framesShow(page, ["/network-frame"]);
  expect((await arrivedPaths(page, site)).filter((path) => path === "/health.js")).toHaveLength(1);
  const again = await openChoices(page);
  await expect(again.limit).toBeChecked();
  await again.limit.click();
  await expect.poll(() => grantsOf(page)).toContain("health");
});

test("F12: nothing is offered to limit where no service uses sensitive data", async ({ page, site }) => {
  putPage(site, { services: services.filter(({ id }) => id !== "health") });
  await page.goto(site.origin);
  const { dialog } = await openChoices(page);
  await expect(dialog.getByRole("switch")).toHaveCount(1);
});
