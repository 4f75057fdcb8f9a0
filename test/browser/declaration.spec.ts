/** The declaration in a page of the site. */
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axeFindings.ts";
import { expect, pageOf, test } from "../support/consentPage.ts";
import { settings } from "../support/declaredSite.ts";

const body = `<h2>What we use</h2><div data-consent-declaration></div>
<iframe data-consent="functional" data-src="{third}/e" width="300" height="150" title="Map"></iframe>`;
const declaration = (page: Page) => page.locator("[data-consent-declaration] [part=declaration]");

test("the declaration is a table per category that says who gets what, for how long and on what ground", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings, body }));
  await page.goto(site.origin);
  const headings = declaration(page).getByRole("heading", { level: 3 });
  await expect(headings).toHaveText(["Essential", "Performance", "Functional", "Analytics", "Security"]);
  const table = declaration(page).getByRole("table", { name: "Analytics: services" });
  await expect(table.getByRole("columnheader")).toHaveText([
    ...["Service", "Purpose", "Who receives data", "Name", "Type", "Duration"],
  ]);
  await expect(table.getByRole("rowheader")).toHaveText(["Counter"]);
  const cells = await table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].slice(-3).map((cell) => cell.innerText)),
    );
  expect(cells.map((texts) => texts.map((text) => text.replace(/\s+/g, " ")))).toEqual([
    ["_c Recognises the browser.", "Cookie", "13 months"],
    ["_c_*", "Cookie", "until the browser is closed"],
    ["visitor set by count.example", "Cookie", "2 years"],
    ["/^count\\d+$/", "Local storage", "until it is deleted"],
    ["countQueue", "Database in the browser", "until it is deleted"],
  ]);
  for (const text of [
    "Provider: Count Ltd, Ireland, works on our instructions",
    "Also received by: Count Hosting Inc.",
    "Data goes to: United States, standard contractual clauses",
    "Data: IP address, pages visited",
    "Kept there: 14 months",
  ])
    await expect(table).toContainText(text);
  await expect(table.getByRole("link", { name: "Privacy policy" })).toHaveAttribute(
    "href",
    "https://count.example/privacy",
  );
  const own = declaration(page).getByRole("table", { name: "Essential: services" });
  await expect(own).toContainText("fermata");
  await expect(own).toContainText("6 months");
  await expect(declaration(page)).toContainText("If you refuse: your visit is left out of the statistics.");
  await expect(declaration(page)).toContainText("Version 2024-03-26");
  await expect(declaration(page).getByRole("link", { name: "May 1, 2023" })).toHaveAttribute(
    "href",
    "/privacy/2023-05-01",
  );
  expect(site.messages).toEqual([]);
});

for (const dir of ["ltr", "rtl"])
  test(`names stand where their column begins, in a page that reads ${dir}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const lang = dir === "rtl" ? "ar" : "de";
    site.put("/", pageOf({ settings, body }).replace('lang="en"', `lang="${lang}" dir="${dir}"`));
    await page.goto(site.origin);
    await declaration(page).locator("td code").first().waitFor();
    const gaps = await declaration(page)
      .locator("td code")
      .evaluateAll(
        (names, isRtl) =>
          names.map((name) => {
            const range = document.createRange();
            range.selectNodeContents(name);
            const [own, cell] = [range.getBoundingClientRect(), name.closest("td")?.getBoundingClientRect()];
            return Math.round(isRtl ? (cell?.right ?? 0) - own.right : own.left - (cell?.left ?? 0));
          }),
        dir === "rtl",
      );
    expect(gaps.length).toBeGreaterThan(3);
    expect(new Set(gaps).size).toBe(1);
  });

for (const [width, colorScheme] of [
  [320, "light"],
  [1280, "dark"],
] as const) {
  test(`axe finds nothing on the declaration at ${width} px in ${colorScheme}, nothing is wider than the page, and cells keep their headings`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    const head = '<meta name="color-scheme" content="light dark">';
    site.put("/", pageOf({ settings, body, head }));
    await page.goto(site.origin);
    await expect(declaration(page)).toBeVisible();
    expect(await axeFindings(page, ["[data-consent-declaration]"], [])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // Roles are kept where cells stand below each other.
    await expect(
      declaration(page).getByRole("table", { name: "Analytics: services" }).getByRole("cell"),
    ).toHaveCount(17);
    const label = await declaration(page)
      .locator("td", { hasText: "13 months" })
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
    // Firefox gives the rule, the others what it comes to.
    expect(label === "attr(data-label)" ? '"Duration"' : label).toBe(width === 320 ? '"Duration"' : "none");
  });
}

test("elements that come later are filled, and markup in a text stays text", async ({ page, site }) => {
  const services = [{ id: "x", category: "analytics", name: "<img src=x onerror=alert(1)>", purpose: "<b>" }];
  site.put(
    "/",
    pageOf({ settings: { services }, body: body.replace(/<div.*div>/, '<div id="place"></div>') }),
  );
  await page.goto(site.origin);
  await expect(page.locator("[part=placeholder]")).toBeVisible();
  await page.locator("#place").evaluate((place) => place.setAttribute("data-consent-declaration", ""));
  await page.evaluate("Fermata.acceptAll().then(() => Fermata.withdraw())");
  await expect(page.locator("#place th", { hasText: "<img src=x" })).toBeVisible();
  await expect(page.locator("#place img")).toHaveCount(0);
});
