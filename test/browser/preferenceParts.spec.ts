/** What the preference centre opens, and the preference centre inside a page of the site. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axeFindings.ts";
import { cookieOf, decisionOf, expect, giveCookie, pageOf, part, test } from "../support/consentPage.ts";
import { settings } from "../support/declaredSite.ts";
import { waitForPresence } from "../support/looks.ts";

const body = `<div data-consent-preferences></div>
<iframe data-consent="functional" data-src="{third}/e" width="300" height="150" title="Map"></iframe><p style="height: 60vh">The end</p>`;
const panel = (page: Page) => page.locator("[data-consent-preferences] [part=panel]");
const panelSwitch = (page: Page, id: string) => panel(page).locator(`[part=switch][data-category="${id}"]`);

test("the panel works for a visitor who has not decided, says what is not saved, and confirms what is", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings, body }));
  await page.goto(site.origin);
  await expect(panel(page).getByRole("heading", { name: "Cookie settings" })).toBeVisible();
  const status = panel(page).locator("> [role=status]");
  await expect(status).toHaveText("You have not made a choice yet.");
  await expect(panelSwitch(page, "analytics")).not.toBeChecked();
  await panelSwitch(page, "analytics").click();
  await expect(status).toHaveText("Not saved yet.");
  expect(await cookieOf(page)).toBe(undefined);
  await panel(page).locator("[part=save]").click();
  await expect(status).toHaveText("Your choice is saved.");
  expect(await cookieOf(page)).toMatch(/\.preferences\.g-essential-analytics\.d/);
  await expect(panel(page)).toContainText("Your last choice:");
  await expect(page.locator("#fermata dialog")).toHaveCount(0);
  expect([site.messages, site.errors]).toEqual([[], []]);
});

test("what is saved in the panel is said once: by the panel", async ({ page, site }) => {
  site.put("/", pageOf({ settings, body }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await waitForPresence(page);
  await panel(page).locator("[part=save]").click();
  expect(await page.locator("#fermata-status").count()).toBe(0);
  await expect(panel(page).locator("> [role=status]")).toHaveText("Your choice is saved.");
  // Elsewhere nothing else says it.
  await page.locator("#footer").click();
  await page.locator(part("save")).click();
  await expect(page.locator("#fermata-status")).toHaveText("Your choice is saved.");
});

for (const [width, colorScheme] of [
  [320, "dark"],
  [1280, "light"],
] as const) {
  test(`the panel shows a decided visitor the choice in force, and follows another; axe finds nothing at ${width} px in ${colorScheme}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    await giveCookie(page, site, decided);
    site.put("/", pageOf({ settings, body }));
    await page.goto(site.origin);
    await expect(panelSwitch(page, "analytics")).toBeChecked();
    await panel(page).locator("summary", { hasText: "What is stored" }).click();
    await expect(panel(page).locator("[part=present] li").first()).toBeVisible();
    await panel(page).locator("summary", { hasText: "Services and cookies" }).last().click();
    expect(await axeFindings(page, ["[data-consent-preferences]"], [])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.evaluate("Fermata.withdraw('analytics')");
    await expect(panelSwitch(page, "analytics")).not.toBeChecked();
    await expect(page.locator("#fermata")).toHaveCount(0);
  });
}

/** A visitor who has granted analytics under the revision of today. */
const decided = decisionOf({
  revision: settings.revision,
  granted: ["essential", "analytics"],
  denied: ["performance", "functional", "security"],
});

/** Opens the preference centre and in it what is on this browser. */
async function openInsight(page: Page) {
  await page.locator("#footer").click();
  await page.locator(`${part("preferences")} [part=insight] summary`).click();
  await expect(page.locator(`${part("present")} h3`)).toBeVisible();
}

test("what is on this browser stands under its category, undeclared things too, and goes when it is deleted", async ({
  page,
  site,
}) => {
  await giveCookie(page, site, decided);
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  await page.evaluate(async () => {
    for (const pair of ["_c=1", "_c_2=1", "other=1", "session_id=1"]) document.cookie = `${pair}; path=/`;
    localStorage.setItem("count7", "1");
    sessionStorage.setItem("tab", "1");
    await new Promise((resolve) => {
      indexedDB.open("countQueue").onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
        resolve(null);
      };
    });
  });
  await openInsight(page);
  const groups = page.locator(`${part("present")} section`);
  const texts = await groups.evaluateAll((all) =>
    all.map((one) => [
      one.querySelector("h4")?.textContent,
      ...[...one.querySelectorAll("li")].map(({ dataset }) => `${dataset.type} ${dataset.name}`),
    ]),
  );
  expect(texts).toEqual([
    ["Essential", "cookie fermata", "cookie session_id"],
    ["Analytics", "cookie _c", "cookie _c_2", "localStorage count7", "indexedDB countQueue"],
    ["Not listed by the site", "cookie other", "sessionStorage tab"],
  ]);
  await expect(groups.first()).toContainText("can sign you out");
  expect(await axeFindings(page, ["#fermata"], [])).toEqual([]);

  await page.getByRole("button", { name: "Delete other" }).click();
  const status = page.locator(`${part("present")} [role=status]`);
  await expect(status).toHaveText("Deleted: other");
  await expect(page.locator(`${part("present")} h3`)).toBeFocused();
  await page.getByRole("button", { name: "Delete all: Analytics" }).click();
  await expect(status).toHaveText("Deleted: _c, _c_2, count7, countQueue");
  await expect(groups.locator("h4")).toHaveText(["Essential", "Not listed by the site"]);
  const left = await page.evaluate(async () => [
    document.cookie
      .replace(/fermata=[^;]*/, "fermata")
      .split("; ")
      .sort(),
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    await indexedDB.databases(),
  ]);
  expect(left).toEqual([["fermata", "session_id=1"], [], ["tab"], []]);

  // To delete the decision is to forget it: the visitor is asked again.
  await page.getByRole("button", { name: "Delete fermata" }).click();
  await expect(page.locator(part("banner"))).toBeVisible();
  expect(await cookieOf(page)).toBe(undefined);
});

/** Clicks on "download", and gives the text that is kept. The driver of Firefox tells of no download: there it is read where it is offered. */
async function downloadFrom(page: Page, browserName: string): Promise<string> {
  const button = page.locator(part("download"));
  if (browserName === "firefox") {
    await page.evaluate(() => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        Object.assign(window, { offered: blob.text() });
        return create.call(URL, blob);
      };
    });
    await button.click();
    return page.evaluate<string>("offered");
  }
  const waiting = page.waitForEvent("download");
  await button.click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/-receipt\.json$/);
  return readFileSync(await download.path(), "utf8");
}

test("the history says what was chosen, when, how and under which notice, and the receipt can be copied and kept", async ({
  page,
  site,
  context,
  browserName,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  site.put("/", pageOf({ settings: { ...settings, history: true } }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  // A decision of an earlier revision, as an earlier visit kept it.
  const old = decisionOf({ daysAgo: 400, revision: "2023-05-01" });
  await page.evaluate((text) => localStorage.setItem("fermata-history", text), old);
  await page.locator(part("reject")).click();
  await page.evaluate("Fermata.save({ analytics: true })");
  await openInsight(page);
  const entries = page.locator(`${part("history")} .history > li`);
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText("In force now");
  await expect(entries.nth(0)).toContainText("with a control of the site");
  await expect(entries.nth(0)).toContainText("AllowedEssential, Analytics");
  await expect(entries.nth(1)).toContainText("in the banner");
  await expect(entries.nth(1)).toContainText("RefusedPerformance, Functional, Analytics, Security");
  await expect(entries.nth(1)).not.toContainText("In force now");
  await expect(entries.nth(2).getByRole("link", { name: "2023-05-01" })).toHaveAttribute(
    "href",
    "/privacy/2023-05-01",
  );
  // Each receipt has a number of its own.
  const fields = await page.evaluate<string[]>("Fermata.receipt().then(Object.keys)");
  await page.locator(part("copy")).click();
  await expect(page.locator(`${part("history")} [role=status]`)).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(Object.keys(JSON.parse(copied))).toEqual(fields);
  expect(await downloadFrom(page, browserName)).toBe(copied);
  await page.evaluate("Fermata.reset()");
  // What a withdrawal leaves for the next page, which sweeps once more.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["fermata"]);
});

test("without the setting no history is kept, and the decision in force is shown all the same", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  await page.locator(part("reject")).click();
  await page.evaluate("Fermata.acceptAll()");
  await openInsight(page);
  await expect(page.locator(`${part("history")} .history > li`)).toHaveCount(1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("another language changes every text at once, keeps what is not saved, and holds until the page is left", async ({
  page,
  site,
}) => {
  const languages = ["en", "de", "ar"];
  site.put("/", pageOf({ settings: { ...settings, ui: { languages } }, body }));
  await page.goto(site.origin);
  await expect(panel(page)).toBeVisible();
  await page.locator(part("customise")).click();
  const dialog = page.locator(part("preferences"));
  await dialog.locator('[part=switch][data-category="analytics"]').click();
  const select = dialog.locator("[part=languages]");
  await expect(select.locator("option")).toHaveText(["English", "Deutsch", "العربية"]);
  await select.selectOption("de");
  await expect(dialog.locator("#title")).toHaveText("Cookie-Einstellungen");
  await expect(dialog.locator("[part=accept]")).toHaveText("Alle akzeptieren");
  await expect(dialog.locator('[part=switch][data-category="analytics"]')).toBeChecked();
  await expect(select).toBeFocused();
  await expect(panel(page).locator("#title")).toHaveText("Cookie-Einstellungen");
  await select.selectOption("ar");
  await expect(page.locator("#fermata")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("#fermata")).toHaveAttribute("lang", "ar");
  await page.keyboard.press("Escape");
  await expect(page.locator(part("banner"))).toBeVisible();
  await expect(page.locator(part("reject"))).not.toHaveText("Reject all");
  await page.locator(part("customise")).click();
  await select.selectOption("en");
  await expect(dialog.locator("#title")).toHaveText("Cookie settings");
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  await expect(page.locator(part("reject"))).toHaveText("Reject all");
  expect([site.messages, site.errors]).toEqual([[], []]);
});

test("the declaration follows another language", async ({ page, site }) => {
  const declaration = "<div data-consent-declaration></div>";
  site.put("/", pageOf({ settings: { ...settings, ui: { languages: ["en", "de"] } }, body: declaration }));
  await page.goto(site.origin);
  const shown = page.locator("[part=declaration]");
  await expect(shown).toContainText("Always active");
  await page.locator(part("customise")).click();
  await page.locator(`${part("preferences")} [part=languages]`).selectOption("de");
  await expect(shown).toContainText("Immer aktiv");
  await expect(shown).toHaveAttribute("lang", "de");
  await expect(shown).not.toContainText("Always active");
  expect([site.messages, site.errors]).toEqual([[], []]);
});

test("an express yes is asked for below the switch, and accept all does not give it (GDPR Art. 9(2)(a))", async ({
  page,
  site,
}) => {
  const categories = [
    { id: "essential" },
    { id: "analytics" },
    { id: "health", label: "Health", explicit: true },
  ];
  site.put("/", pageOf({ settings: { categories } }));
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(() => cookieOf(page)).toMatch(/\.g-essential-analytics\.d-health$/);
  await page.locator("#footer").click();
  const health = page.locator('#fermata [part=switch][data-category="health"]');
  await health.click();
  await expect(page.locator(part("explicit"))).toContainText("express consent: Health");
  await expect(health).not.toBeChecked();
  expect(await axeFindings(page, ["#fermata"], [])).toEqual([]);
  await page.locator(part("explicit-cancel")).click();
  await expect(page.locator(part("explicit"))).toHaveCount(0);
  await expect(health).toBeFocused();
  await health.click();
  await page.locator(part("explicit-agree")).click();
  await expect(health).toBeChecked();
  await page.locator(part("save")).click();
  await expect.poll(() => cookieOf(page)).toMatch(/\.g-essential-analytics-health\.d$/);
});

test("a service of a category that needs an express yes asks for one, with its switch and at its embed (GDPR Art. 9(2)(a))", async ({
  page,
  site,
}) => {
  const categories = [
    { id: "essential" },
    { id: "health", label: "Health", explicit: true },
    { id: "genes", label: "Genes", explicit: true },
  ];
  const services = [{ id: "fit", category: "health", name: "Fit" }];
  const embed = `<iframe data-consent="health" data-consent-service="fit" data-src="{third}/fit" width="300" height="150" title="Fit"></iframe>`;
  site.put("/", pageOf({ settings: { categories, services }, body: embed }));
  await page.goto(site.origin);
  await expect(page.locator("[part=placeholder-once]")).toBeVisible();
  await expect(page.locator("[part=placeholder-settings]")).toBeVisible();
  await expect(page.locator("[part=placeholder-always]")).toHaveCount(0);
  await page.locator(part("reject")).click();
  await page.locator("#footer").click();
  const dialog = page.locator(part("preferences"));
  await dialog.locator(".category", { hasText: "Health" }).locator("summary").click();
  const fit = dialog.locator("[part=switch][data-service=fit]");
  await fit.click();
  await expect(page.locator(part("explicit"))).toContainText("express consent: Fit");
  await expect(fit).not.toBeChecked();
  await dialog.locator('[part=switch][data-category="genes"]').click();
  await expect(page.locator(part("explicit"))).toHaveCount(2);
  expect(await axeFindings(page, ["#fermata"], [])).toEqual([]);
  await page.locator(part("explicit-cancel")).last().click();
  await page.locator(part("save")).click();
  expect(await page.evaluate("Fermata.isGranted('fit')")).toBe(false);
  await page.locator("#footer").click();
  await dialog.locator(".category", { hasText: "Health" }).locator("summary").click();
  await fit.click();
  await page.locator(part("explicit-agree")).click();
  await expect(fit).toBeChecked();
  await page.locator(part("save")).click();
  expect(await page.evaluate("[Fermata.isGranted('fit'), Fermata.isGranted('health')]")).toEqual([
    true,
    false,
  ]);
});

test("what is always active has no switch to be seen or heard, and says why", async ({ page, site }) => {
  const categories = [
    { id: "essential" },
    { id: "fraud", label: "Fraud", required: true, reason: "The law asks for it." },
  ];
  site.put("/", pageOf({ settings: { categories } }));
  await page.goto(site.origin);
  await page.locator("#footer").click();
  await expect(page.locator(part("preferences"))).toContainText("The law asks for it.");
  for (const id of ["essential", "fraud"]) {
    const hook = page.locator(`#fermata [part=switch][data-category="${id}"]`);
    await expect(hook).toBeChecked();
    await expect(hook).toBeHidden();
  }
  await expect(page.locator(part("preferences")).getByRole("switch")).toHaveCount(0);
});

test("services say who gets which data for how long, and the centre links earlier notices", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  await page.locator("#footer").click();
  const dialog = page.locator(part("preferences"));
  await dialog.locator(".category", { hasText: "Analytics" }).locator("summary").click();
  const facts = dialog.locator('[data-facts="counter"]');
  for (const text of [
    "Provider: Count Ltd, Ireland, works on our instructions",
    "Also received by: Count Hosting Inc.",
    "Data goes to: United States, standard contractual clauses",
    "Stores: _c Cookie, 13 months, Recognises the browser.",
    "Stores: visitor set by count.example, Cookie, 2 years",
    "Stores: countQueue Database in the browser, until it is deleted",
  ])
    await expect(facts).toContainText(text);
  await expect(dialog.getByRole("link", { name: "January 15, 2021" })).toHaveAttribute(
    "href",
    "/privacy/2021-01-15",
  );
});
