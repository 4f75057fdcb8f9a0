/** Another consent tool on the page is noticed, and called by its name. */
import { expect, pageOf, part, test } from "../support/consentPage.ts";

for (const [name, code] of [
  ["OneTrust", "window.__tcfapi = () => {}; window.OneTrust = { ToggleInfoDisplay() {} }"],
  ["klaro", "window.klaro = { show() {} }"],
  ["__tcfapi", "window.__tcfapi = () => {}"],
] as const) {
  test(`${name}, which came after the SDK, is named once`, async ({ page, site }) => {
    site.put("/", pageOf());
    await page.goto(`${site.origin}/`);
    await page.locator(part("banner")).waitFor();
    await page.evaluate(code);
    await expect.poll(() => site.messages).toHaveLength(1);
    expect(site.messages[0]).toContain(`${name} is another consent tool`);
    expect(await page.evaluate("Fermata.problems.map(({ code, path }) => [code, path])")).toEqual([
      ["tool", name],
    ]);
    await page.locator(part("reject")).click();
    expect(site.messages).toHaveLength(1);
  });
}

test("an element with such an id is no tool", async ({ page, site }) => {
  site.put("/", pageOf({ body: '<div id="klaro"></div><form id="Didomi"></form>' }));
  await page.goto(`${site.origin}/`);
  await page.locator(part("reject")).click();
  await page.evaluate("Fermata.ready");
  expect(await page.evaluate("Fermata.problems.length")).toBe(0);
});
