/** Case 18: pages that follow one another without being loaded, under six routers, with no code for any of them. */
import type { Page } from "@playwright/test";
import { expect, part, pathsOf, root, test } from "../support/consentPage.ts";
import { goOn, lastPage, putPages } from "../support/routedSite.ts";
import { routers } from "../support/routers.ts";

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

/** Opens the preference centre by the footer link and closes it; the banner is there before and after. Runs in the page, because it is done often. */
const reopen = async () => {
  const isShown = (part: string) =>
    !!document.querySelector("#fermata")?.shadowRoot?.querySelector(`[part=${part}]`)?.checkVisibility();
  const until = async (what: string, isTrue: () => boolean) => {
    const end = performance.now() + 10_000;
    while (!isTrue()) {
      if (performance.now() > end) throw new Error(`${location.pathname}: ${what}`);
      await new Promise(requestAnimationFrame);
    }
  };
  await until("no banner", () => isShown("banner") && !isShown("preferences"));
  document.getElementById("footer")?.click();
  await until("no preference centre", () => isShown("preferences"));
  document
    .querySelector("#fermata")
    ?.shadowRoot?.querySelector<HTMLElement>("[part=preferences] [part=close]")
    ?.click();
  await until("no banner afterwards", () => isShown("banner") && !isShown("preferences"));
};

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
      await page.evaluate(reopen);
    }
    expect(await page.evaluate("seen.wrong")).toBe(0);
    expect(pathsOf(site)).toEqual([]);

    await page.locator(part("accept")).click();
    await expect(page.locator(root)).toHaveCount(0);
    await watchFrames(page, 0);
    for (let number = 12; number <= lastPage; number++) await goOn(page, number);
    await expect.poll(() => page.evaluate("window.ran?.length")).toBe(11);
    // What a router takes out of the head while it is being fetched Firefox asks for again: what counts is what runs.
    expect([...new Set(pathsOf(site))]).toEqual(
      Array.from({ length: 11 }, (_, index) => `/${index + 11}.js`),
    );
    expect(await page.evaluate("seen.wrong")).toBe(0);

    await page.locator("#footer").click();
    await expect(page.locator(part("preferences"))).toBeVisible();
    await page.locator(part("close")).click();
    await expect(page.locator(root)).toHaveCount(0);
    expect([loads, site.errors]).toEqual([1, []]);
  });
}
