/** Case 11: the banner is never what the page is measured by, and moves nothing. */
import type { Page } from "@playwright/test";
import { expect, pageOf, part, root, test } from "../../support/consentPage.ts";
import { layouts, waitForPresence } from "../../support/looks.ts";

const text = `<p>${"A page that is all text, and has nothing larger to show than this paragraph. ".repeat(12)}</p>`;

interface Paint {
  readonly time: number;
  readonly element: string;
  readonly shifts: number;
}

/** Collects the largest contentful paint and the layout shifts. */
const observe = (page: Page) =>
  page.addInitScript(() => {
    const paint = { time: 0, element: "", shifts: 0 };
    Object.assign(self, { paint });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element } = entry as unknown as { element: Element | null };
        Object.assign(paint, {
          time: entry.startTime,
          element: element?.getRootNode() === document ? element.localName : "not of the page",
        });
      }
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) paint.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Reads what was painted so far. A dot that is painted last comes back on the same way as the largest paint, so that nothing is still on it. */
const paintOf = (page: Page) =>
  page.evaluate<Paint>(`new Promise((resolve) => {
    const dot = document.createElement("i");
    dot.textContent = ".";
    dot.setAttribute("elementtiming", "dot");
    dot.style.cssText = "position:fixed;inset:0 auto auto 0;font-size:9px";
    new PerformanceObserver(() => resolve(paint)).observe({ type: "element" });
    document.body.append(dot);
  })`);

for (const [width, height] of [
  [360, 640],
  [1350, 940],
] as const) {
  test(`case 11: on a text page at ${width}x${height} the largest paint is the page's own, as soon as without the SDK, and nothing shifts through show, expand and dismissal`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await observe(page);
    site.put("/without", pageOf({ tag: "", body: text }));
    const best = { with: Number.POSITIVE_INFINITY, without: Number.POSITIVE_INFINITY };
    for (const layout of layouts) {
      site.put("/", pageOf({ settings: { policyUrl: "/p", ui: { layout } }, body: text }));
      // The machine may be busy: the best of several loads counts.
      await expect(async () => {
        await page.goto(`${site.origin}/without`);
        best.without = Math.min(best.without, (await paintOf(page)).time);
        await page.goto(site.origin);
        await page.locator(part("banner")).waitFor();
        await waitForPresence(page);
        const seen = await paintOf(page);
        expect(seen.element).toBe("p");
        best.with = Math.min(best.with, seen.time);
        expect(best.with - best.without).toBeLessThan(50);
      }).toPass({ timeout: 40_000 });
      await page.locator(part("customise")).click();
      await page.locator(part("preferences")).waitFor();
      await page.keyboard.press("Escape");
      await page.locator(part("reject")).click();
      await expect(page.locator(root)).toHaveCount(0);
      expect([layout, (await paintOf(page)).shifts]).toEqual([layout, 0]);
      await page.context().clearCookies();
    }
  });
}

test("case 11: a font of the page that arrives late, and has the size of the one before, moves nothing of the banner", async ({
  page,
  site,
}) => {
  await observe(page);
  let deliver = () => {};
  const held = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route("**/late.ttf", async (route) => {
    await held;
    await route.fulfill({
      path: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
      contentType: "font/ttf",
    });
  });
  const head = `<style>@font-face{font-family:Late;src:url(/late.ttf)}body{font-family:Late,"DejaVu Sans"}main{font-family:"DejaVu Sans"}</style>`;
  site.put("/", pageOf({ settings: { policyUrl: "/p" }, head }));
  await page.goto(site.origin, { waitUntil: "commit" });
  await page.locator(part("banner")).waitFor();
  await waitForPresence(page);
  deliver();
  await page.evaluate("document.fonts.ready");
  expect(await page.evaluate("document.fonts.check('16px Late')")).toBe(true);
  expect((await paintOf(page)).shifts).toBe(0);
});
