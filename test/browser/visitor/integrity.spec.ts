/**
 * Case 25: the choice is what the visitor said, and nothing else. Looks, steps and ways out of the preference centre: fairness.spec.ts; http, https,
 * cookies off, sandboxes: store.spec.ts; a firewall's rules: test/unit/server/firewall.test.ts.
 */
import {
  cookieOf,
  expect,
  grantsOf,
  heldTags,
  pageOf,
  part,
  pathsOf,
  root,
  stateOf,
  storageOf,
  switchOf,
  test,
} from "../../support/consentPage.ts";

test("case 25: a no is kept as long as a yes, in a value that is short and plain", async ({
  browser,
  site,
}) => {
  site.put("/", pageOf({ settings: { revision: "2024-03-26" } }));
  const ends: number[] = [];
  for (const answer of ["accept", "reject"]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.locator(part(answer)).click();
    await expect(page.locator(root)).toHaveCount(0);
    const { decidedAt, expiresAt } = await stateOf(page);
    const [{ value = "", expires = 0 } = {}] = await context.cookies();
    // The browser's end of the cookie is the end of the decision, but for the moment in which it was written.
    expect(Math.abs(expires - Date.parse(String(expiresAt)) / 1000)).toBeLessThan(5);
    ends.push(Date.parse(String(expiresAt)) - Date.parse(String(decidedAt)));
    expect(value).toMatch(/^[A-Za-z0-9._-]{1,199}$/);
    expect(value).not.toContain("--");
    await context.close();
  }
  expect(ends[0]).toBe(ends[1]);
});

test("case 25: Global Privacy Control denies without a cookie and without a question, and the visitor may say otherwise, for good", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });
  });
  site.put("/", pageOf({ body: heldTags }));
  await page.goto(site.origin);
  expect(await stateOf(page)).toMatchObject({ gpc: true, hiddenReason: "gpc", status: "undecided" });
  expect([await grantsOf(page), await cookieOf(page), await storageOf(page)]).toEqual([
    ["essential"],
    undefined,
    [],
  ]);
  await expect(page.locator(root)).toHaveCount(0);
  expect(pathsOf(site)).toEqual([]);

  await page.locator("#footer").click();
  await expect(page.locator(part("preferences"))).toContainText("Global Privacy Control");
  await page.locator(switchOf("analytics")).click();
  await page.locator(part("save")).click();
  await expect.poll(() => grantsOf(page)).toEqual(["essential", "analytics"]);
  await expect.poll(() => pathsOf(site).length).toBe(1);
  await page.reload();
  await expect.poll(() => pathsOf(site).length).toBe(2);
  expect(await stateOf(page)).toMatchObject({ gpc: true, status: "decided" });
  expect(await grantsOf(page)).toEqual(["essential", "analytics"]);
});
