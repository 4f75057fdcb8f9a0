/** Google Consent Mode on a slow network with a cold cache: what Google's tags find when they come, and how often they are told. */
import { readFileSync } from "node:fs";
import {
  cookieOf,
  decisionOf,
  expect,
  giveCookie,
  pageOf,
  part,
  type Site,
  sdkTag,
  test,
} from "../support/consentPage.ts";

type Page = Parameters<typeof cookieOf>[0];
type Entry = readonly unknown[] | { readonly event: string };

/** What tells Google, directly after the SDK's tag. */
const google = '<script src="/assets/integrations/google.js"></script>';
/** The SDK's tag with what tells Google, in two files or in one. */
const tags = {
  "integrations/google.js": sdkTag + google,
  "fermata-google.js": '<script src="/assets/fermata-google.js"></script>',
};
/** A tag manager as sites paste it: it notes what the data layer held when it came, and measures if it may. */
const manager = `
  window.found = JSON.parse(JSON.stringify(dataLayer.map((one) => one.event ? one : Array.from(one))));
  const last = found.filter((one) => one[0] === "consent").at(-1)?.[2];
  if (last?.analytics_storage === "granted") document.cookie = "_ga=1";`;
const snippet = `<script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }</script>
<script async src="/manager.js"></script><script>gtag("js", new Date()); gtag("config", "G-1");</script>`;

/** Signals as they are told, with analytics granted or not, on a site without advertising. */
const signals = (analytics: string, functional = analytics) => ({
  security_storage: "granted",
  functionality_storage: functional,
  personalization_storage: functional,
  analytics_storage: analytics,
  ad_storage: "denied",
  ad_user_data: "denied",
  ad_personalization: "denied",
});

/** Puts the page there: our files come late and nothing is cached, Google's comes at once. */
function put(site: Site, head: string): void {
  for (const path of ["fermata.js", "integrations/google.js", "fermata-google.js"])
    site.put(`/assets/${path}`, { body: readFileSync(`dist/${path}`, "utf8"), delayMs: 500 });
  site.put("/manager.js", manager);
  site.put("/", pageOf({ tag: head }));
}

/** What the tag manager found when it came. */
const foundBy = async (page: Page) => {
  await page.waitForFunction("window.found");
  return page.evaluate<Entry[]>("found");
};
const layerOf = (page: Page) =>
  page.evaluate<Entry[]>(
    "JSON.parse(JSON.stringify(dataLayer.map((one) => one.event ? one : Array.from(one))))",
  );
const named = (entries: readonly Entry[], name: string) =>
  entries.filter((one) => (Array.isArray(one) ? one[1] === name : (one as { event: string }).event === name));

for (const [file, tag] of Object.entries(tags)) {
  test(`the default with all seven signals is the first entry on a slow line, and nothing is measured before a grant or after a refusal: ${file}`, async ({
    page,
    site,
  }) => {
    put(site, tag + snippet);
    await page.goto(site.origin);
    const found = await foundBy(page);
    expect(found[0]).toEqual(["consent", "default", signals("denied")]);
    expect(named(found, "update")).toEqual([]);
    const ga = async () => (await page.context().cookies()).some(({ name }) => name === "_ga");
    await page.locator(part("reject")).click();
    await expect.poll(() => cookieOf(page)).toBeTruthy();
    expect(await ga()).toBe(false);
    await page.reload();
    expect((await foundBy(page))[0]).toEqual(["consent", "default", signals("denied")]);
    expect(await ga()).toBe(false);
    expect(site.messages).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  test(`a returning visitor's answer is in the default already; there is one event for the page, and one after each update: ${file}`, async ({
    page,
    site,
  }) => {
    put(site, tag + snippet);
    await giveCookie(
      page,
      site,
      decisionOf({ granted: ["essential", "functional", "analytics"], denied: ["performance", "security"] }),
    );
    await page.goto(site.origin);
    const found = await foundBy(page);
    expect(found[0]).toEqual(["consent", "default", signals("granted")]);
    expect(named(found, "consent_update").length).toBe(1);
    expect((await page.context().cookies()).map(({ name }) => name)).toContain("_ga");
    // Nothing waits for a banner that never comes.
    await page.evaluate("Fermata.ready.then(() => {})");

    await page.evaluate("Fermata.save({ analytics: false })");
    await page.evaluate("Fermata.acceptAll()");
    const layer = await layerOf(page);
    expect(named(layer, "consent_update").length).toBe(3);
    const updates = named(layer, "update");
    expect(updates.map((one) => (one as unknown[])[2])).toEqual([
      signals("granted"),
      signals("denied", "granted"),
      signals("granted"),
    ]);
    for (const [index, one] of layer.entries())
      if (!Array.isArray(one) && (one as { event: string }).event === "consent_update")
        expect((layer[index - 1] as unknown[])[1]).toBe("update");
    expect(site.messages).toEqual([]);
  });
}

/** A tag of Google's that waits for its grant, and says when it ran. */
const waiting = `<script>function gtag() { dataLayer.push(arguments); }</script>
<script type="text/plain" data-consent="analytics">gtag("config", "G-1")</script>`;
const sdk = readFileSync("dist/fermata.js", "utf8");
const sdkWithGoogle = readFileSync("dist/fermata-google.js", "utf8");
const stub = readFileSync("dist/stub.html", "utf8");

for (const [when, head] of Object.entries({
  "where the site calls init after it": `${sdkTag.replace("<script", "<script data-manual")}${google}${waiting}<script>Fermata.init()</script>`,
  "where the SDK comes after it, and the stub stands in its place": `${stub}${google}${waiting}<script async src="/assets/fermata.js"></script>`,
  "where it is part of the SDK, and the site calls init later": `${tags["fermata-google.js"].replace("<script", "<script data-manual")}${waiting}<script>Fermata.init()</script>`,
  "where it is part of an SDK that comes after it": `<script async src="/assets/fermata-google.js"></script>${waiting}`,
}))
  for (const [answer, granted, order] of [
    ["a grant", ["essential", "functional", "analytics"], ["default", "update", "consent_update", "G-1"]],
    ["a refusal", ["essential"], ["default", "update", "consent_update"]],
  ] as const)
    test(`${answer} of an earlier visit is told before what was held for Google runs, ${when}`, async ({
      page,
      site,
    }) => {
      site.put("/assets/fermata.js", { body: sdk, delayMs: 300 });
      site.put("/assets/fermata-google.js", { body: sdkWithGoogle, delayMs: 300 });
      site.put("/", pageOf({ tag: head }));
      const all = ["essential", "functional", "analytics", "performance", "security"];
      const denied = all.filter((id) => !(granted as readonly string[]).includes(id));
      await giveCookie(page, site, decisionOf({ granted: [...granted], denied }));
      await page.goto(site.origin);
      await page.waitForFunction("self.Fermata?.state?.decidedAt");
      const nameOf = (one: Entry) => (Array.isArray(one) ? one[1] : (one as { event: string }).event);
      const names = async () =>
        (await layerOf(page)).map(nameOf).filter((name) => !/^(ads_data|url_pass)/.test(`${name}`));
      await expect.poll(names).toEqual(order);
      await page.evaluate("Fermata.ready.then(() => {})");
      expect(await names()).toEqual(order);
      expect(site.errors).toEqual([]);
    });

test("a default that comes after Google's first entry is said once", async ({ page, site }) => {
  put(site, snippet + sdkTag + google);
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(() => cookieOf(page)).toBeTruthy();
  expect(site.messages.filter((one) => one.includes("dataLayer")).length).toBe(1);
});
