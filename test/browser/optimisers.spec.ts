/** Case 24: behind page optimisers, which delay scripts or change their type: the SDK works as it is or as they leave it, and the first tap counts. */
import { readFileSync } from "node:fs";
import { expect, heldTags, pageOf, part, pathsOf, root, test } from "../support/consentPage.ts";
import { tap } from "../support/looks.ts";
import { delayUntilInteraction, flipTypes } from "../support/optimisers.ts";

const plain = '<script src="/assets/fermata.js"></script>';
const documented = /<script src="\/assets\/fermata.js"[^>]*><\/script>/.exec(
  readFileSync("README.md", "utf8"),
)?.[0];
const four = ["performance", "functional", "analytics", "security"].map((id) => `/${id}.js`);
const own = "<script>window.ownRan = (window.ownRan ?? 0) + 1;</script>";

test("the documented tag opts out of the optimisers that are known", () => {
  for (const attribute of [
    'data-cfasync="false"',
    "nowprocket",
    'data-no-optimize="1"',
    'data-no-defer="1"',
  ]) {
    expect(documented).toContain(attribute);
  }
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("case 24: with scripts delayed until the first touch, the documented tag shows the banner, and one tap on it counts", async ({
    page,
    site,
    browserName,
  }) => {
    site.put("/", delayUntilInteraction(pageOf({ tag: documented ?? "", body: `${heldTags}${own}` })));
    await page.goto(`${site.origin}/`);
    await page.locator(part("banner")).waitFor();
    expect(await page.evaluate("window.ownRan")).toBe(undefined);
    await tap(page.locator(part("accept")), browserName);
    await expect(page.locator(root)).toHaveCount(0);
    await expect.poll(() => pathsOf(site).sort()).toEqual([...four].sort());
    expect(await page.evaluate("[window.ownRan, Fermata.state.method]")).toEqual([1, "banner"]);
    expect(site.errors).toEqual([]);
  });

  test("case 24: with the SDK delayed as well, the first tap on the footer link opens the preference centre", async ({
    page,
    site,
    browserName,
  }) => {
    site.put("/", delayUntilInteraction(pageOf({ tag: plain, body: `${heldTags}${own}` })));
    await page.goto(`${site.origin}/`);
    expect(await page.evaluate("'Fermata' in window")).toBe(false);
    await tap(page.locator("#footer"), browserName);
    await expect(page.locator(part("preferences"))).toBeVisible();
    await tap(page.locator(`${part("preferences")} [part=accept]`), browserName);
    await expect.poll(() => pathsOf(site).sort()).toEqual([...four].sort());
    expect(await page.evaluate("window.ownRan")).toBe(1);
    expect(site.errors).toEqual([]);
  });
});

for (const [how, tag] of [
  ["leave alone", documented ?? ""],
  ["flip too", plain],
] as const) {
  test(`case 24: with the types of scripts flipped, a tag that they ${how} holds, asks and releases once`, async ({
    page,
    site,
  }) => {
    site.put("/", flipTypes(pageOf({ tag, body: `${heldTags}${own}` })));
    await page.goto(`${site.origin}/`);
    await page.locator(part("accept")).click();
    await expect.poll(() => pathsOf(site).sort()).toEqual([...four].sort());
    // What has arrived at the server may still be on its way to run.
    await expect.poll(() => page.evaluate("[window.ownRan, window.ran?.length]")).toEqual([1, 4]);
    await page.reload();
    await expect.poll(() => pathsOf(site)).toHaveLength(8);
    await expect(page.locator(root)).toHaveCount(0);
    expect(site.errors).toEqual([]);
  });
}
