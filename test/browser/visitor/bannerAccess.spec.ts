/** Case 13: the banner for keyboards, screen readers, forced colours and paper. */
import type { Page } from "@playwright/test";
import { axeFindings } from "../../support/axeFindings.ts";
import { decisionOf, expect, giveCookie, pageOf, part, root, test } from "../../support/consentPage.ts";
import { focusOf, waitForPresence } from "../../support/looks.ts";

const links = Array.from(
  { length: 30 },
  (_, at) => `<p><a id="l${at}" href="#${at}">Link ${at}</a></p>`,
).join("");
const settings = { policyUrl: "/privacy" };

/** Collects what live regions say, from the beginning of the page. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(self, { spoken });
    new MutationObserver((records) => {
      for (const { target, type } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest("[role=status],[role=alert],[aria-live]");
        if (region?.textContent && type === "childList") spoken.push(region.textContent);
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });

test("case 13: the banner is a region with a name, without aria-modal, one Tab from the beginning of the page, and the next Tabs lead through it into the page", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings, body: links }));
  await page.goto(site.origin);
  const region = page.getByRole("region", { name: "Your choice about cookies" });
  await region.waitFor();
  expect(await region.getAttribute("aria-modal")).toBe(null);
  expect(await focusOf(page)).toBe("body");
  const way: unknown[] = [];
  await waitForPresence(page);
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press("Tab");
    way.push(await focusOf(page));
  }
  expect(way).toEqual(["a", "accept", "reject", "customise", "l0", "l1"]);
  await page.keyboard.press("Shift+Tab");
  expect(await focusOf(page)).toBe("l0");
});

test("case 13: a visitor who has clicked into the page, or focused a field, goes on from there; whoever tabs through the whole page reaches the banner at its end", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings, body: links }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await page.getByText("Words of the site.").click();
  await page.keyboard.press("Tab");
  expect(await focusOf(page)).toBe("l0");
  await page.locator("#footer").focus();
  const way: unknown[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("Tab");
    way.push(await focusOf(page));
  }
  expect(way).toEqual(["a", "accept", "reject", "customise"]);
});

test("case 13: it is announced once when it comes, and the choice once when it is made, without moving the focus", async ({
  page,
  site,
}) => {
  await listen(page);
  site.put("/", pageOf({ settings, body: links }));
  await page.goto(site.origin);
  const spoken = () => page.evaluate("spoken");
  await expect.poll(spoken).toEqual(["Your choice about cookies"]);
  expect(await focusOf(page)).toBe("body");
  await page.locator(part("reject")).click();
  await expect.poll(spoken).toEqual(["Your choice about cookies", "Your choice is saved."]);
  await expect(page.locator("[role=status]")).toHaveCount(0);
  expect(await spoken()).toEqual(["Your choice about cookies", "Your choice is saved."]);
});

test("case 13: a visitor who is faster than the file that announces hears of the choice all the same", async ({
  page,
  site,
}) => {
  await listen(page);
  site.put("/", pageOf({ settings }));
  let deliver = () => {};
  const held = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route("**/fermata-acts.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.origin, { waitUntil: "domcontentloaded" });
  await page.locator(part("accept")).click();
  await expect(page.locator(root)).toHaveCount(0);
  deliver();
  await expect.poll(() => page.evaluate("spoken")).toEqual(["Your choice is saved."]);
});

test("case 13: axe finds nothing, and in forced colours every button has an edge", async ({ page, site }) => {
  site.put("/", pageOf({ settings, body: links }));
  for (const forcedColors of ["none", "active"] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ forcedColors, colorScheme });
      await page.goto(site.origin);
      await page.locator(part("banner")).waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
  }
  const edges = await page.locator(`${part("banner")} button`).evaluateAll((buttons) =>
    buttons.map((button) => {
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(button);
      const layer = button.closest("section");
      const behind = layer && getComputedStyle(layer).backgroundColor;
      return borderTopStyle === "solid" && borderTopWidth !== "0px" && borderTopColor !== behind;
    }),
  );
  expect(edges).toEqual([true, true, true]);
  // With `auto` the browser lays the colour of the page behind the text, which has that colour itself.
  for (const name of ["accept", "reject"])
    await expect(page.locator(part(name))).toHaveCSS("forced-color-adjust", "none");
});

test("case 13: links and buttons of the banner are 44 px high", async ({ page, site }) => {
  site.put("/", pageOf({ settings: { ...settings, imprintUrl: "/imprint" } }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  const heights = await page
    .locator(`${part("banner")} :is(a, button)`)
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(heights.length).toBe(5);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

// Only Chromium can be told to look at a page as paper.
test("case 13: nothing of it is printed @chromium", async ({ page, site }) => {
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(part("banner"))).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.locator(part("customise")).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(part("preferences"))).toBeHidden();
});

test("case 13: neither a placeholder nor the floating button is printed @chromium", async ({
  page,
  site,
}) => {
  const body = `<iframe data-consent="functional" data-src="{third}/frame" width="560" height="315" title="Tour"></iframe>`;
  site.put("/", pageOf({ settings: { ...settings, ui: { floatingButton: true } }, body }));
  await giveCookie(
    page,
    site,
    decisionOf({ granted: ["essential"], denied: ["performance", "functional", "analytics", "security"] }),
  );
  await page.goto(site.origin);
  const drawn = [page.locator("[part~=placeholder]"), page.locator("#fermata-button button")];
  for (const one of drawn) await expect(one).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const one of drawn) await expect(one).toBeHidden();
});
