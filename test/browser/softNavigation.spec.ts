/** Case 18: pages that follow one another without being loaded, under six routers, with no code for any of them. */
import type { Page } from "@playwright/test";
import {
  arrivedPaths,
  expect,
  pageOf,
  part,
  pathsOf,
  root,
  type Site,
  test,
} from "../support/consentPage.ts";
import { type Router, routers } from "../support/routers.ts";

const lastPage = 21;

/** Puts the pages `/1` to `/21`: each has a held script of its own, a link to the next, and the footer link. */
async function putPages(site: Site, { script, tag, body = "" }: Router): Promise<void> {
  site.put("/router.js", await script());
  for (let number = 1; number <= lastPage; number++) {
    const page = pageOf({
      settings: {},
      tag: '<script src="/assets/fermata.js"></script>',
      head: tag.replace("{src}", "/router.js"),
      body: `<h2>Page ${number}</h2><a id="next" href="/${number + 1}">Next</a>
<script type="text/plain" data-consent="analytics" src="{third}/${number}.js"></script>`,
    });
    site.put(
      `/${number}`,
      page.replace("<html ", '<html data-third="{third}" ').replace("<body>", `<body ${body}>`),
    );
  }
}

/** Counts, from now on, the frames that are about to be painted with another number of roots than `wanted`. */
const watchFrames = (page: Page, wanted: number) =>
  page.evaluate((count) => {
    const seen = { wrong: 0, count };
    const isFirst = !("seen" in window);
    Object.assign(window, { seen });
    if (!isFirst) return;
    const look = () => {
      const { seen } = window as unknown as { seen: { wrong: number; count: number } };
      if (document.querySelectorAll("#fermata").length !== seen.count) seen.wrong += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, wanted);

/** Goes to the next page, by its link, and waits until it is there. */
async function goOn(page: Page, number: number): Promise<void> {
  await page.locator("#next").click();
  await page.waitForURL(`**/${number}`);
  await expect(page.locator("main")).toContainText(`Page ${number}`);
}

for (const router of routers) {
  test(`case 18: under ${router.name} there is one banner while undecided and none after, footer links work, and each tag runs once`, async ({
    page,
    site,
  }) => {
    let loads = 0;
    page.on("load", () => {
      loads += 1;
    });
    await putPages(site, router);
    await page.goto(`${site.origin}/1`);
    await page.locator(part("banner")).waitFor();
    await watchFrames(page, 1);
    for (let number = 2; number <= 11; number++) {
      await goOn(page, number);
      await expect(page.locator(part("banner"))).toBeVisible();
      await page.locator("#footer").click();
      await expect(page.locator(part("preferences"))).toBeVisible();
      await page.locator(part("close")).click();
      await expect(page.locator(part("banner"))).toBeVisible();
    }
    expect(await page.evaluate("seen.wrong")).toBe(0);
    expect(pathsOf(site)).toEqual([]);

    await page.locator(part("accept")).click();
    await expect(page.locator(root)).toHaveCount(0);
    await watchFrames(page, 0);
    for (let number = 12; number <= lastPage; number++) await goOn(page, number);
    await expect.poll(() => pathsOf(site).length).toBe(11);
    expect(pathsOf(site)).toEqual(Array.from({ length: 11 }, (_, index) => `/${index + 11}.js`));
    expect(await page.evaluate("seen.wrong")).toBe(0);

    await page.locator("#footer").click();
    await expect(page.locator(part("preferences"))).toBeVisible();
    await page.locator(part("close")).click();
    await expect(page.locator(root)).toHaveCount(0);
    expect([loads, site.errors]).toEqual([1, []]);
  });
}

/** What a copy of our elements would leave behind: roots, live regions, covers, frames that cannot be reached. */
const remains = (page: Page) =>
  page.evaluate(() => ({
    roots: document.querySelectorAll("#fermata").length,
    statuses: document.querySelectorAll("[role=status]").length,
    coverPx: Math.max(
      0,
      ...[...document.querySelectorAll<HTMLElement>("main [data-nosnippet]")].map(
        (one) => one.getBoundingClientRect().height,
      ),
    ),
    inert: document.querySelectorAll("iframe[inert]").length,
  }));

for (const router of routers.filter(({ name }) => /Turbo|htmx/.test(name))) {
  test(`case 18: a copy of a page that ${router.name} kept brings back nothing of the SDK, and releases what is granted now`, async ({
    page,
    site,
  }) => {
    await putPages(site, router);
    const frame =
      '<iframe data-consent="functional" data-src="{third}/film" width="480" height="270" title="A film"></iframe>';
    site.put(
      "/1",
      pageOf({
        head: router.tag.replace("{src}", "/router.js"),
        body: `<h2>Page 1</h2><a id="next" href="/2">Next</a>${frame}<script type="text/plain" data-consent="analytics" src="{third}/1.js"></script>`,
      }).replace("<body>", `<body ${router.body ?? ""}>`),
    );
    await page.goto(`${site.origin}/1`);
    await page.locator(part("banner")).waitFor();
    await page.locator("[part=placeholder]").waitFor();
    await goOn(page, 2);
    await page.locator(part("accept")).click();
    await expect.poll(() => pathsOf(site)).toEqual(["/2.js"]);
    // While the words "Your choice is saved" are still there to be spoken.
    await goOn(page, 3);
    await page.goBack();
    await expect(page.locator("main")).toContainText("Page 2");
    await page.goBack();
    await expect(page.locator("main")).toContainText("Page 1");
    await expect.poll(() => pathsOf(site)).toContain("/film");
    await expect.poll(() => remains(page)).toEqual({ roots: 0, statuses: 0, coverPx: 0, inert: 0 });
    expect(pathsOf(site).filter((path) => path === "/1.js")).toHaveLength(1);

    await page.evaluate("Fermata.rejectAll()");
    await page.locator("[part=placeholder]").waitFor();
    const before = pathsOf(site).length;
    await goOn(page, 2);
    await page.goBack();
    await expect(page.locator("main")).toContainText("Page 1");
    await page.locator("[part=placeholder]").waitFor();
    expect((await arrivedPaths(page, site)).slice(before)).toEqual([]);
  });
}
