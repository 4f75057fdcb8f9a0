/** A language that the visitor picks while surfaces of ours stand in the page: all of them follow, whichever it was picked in. */
import type { Page } from "@playwright/test";
import { expect, pageOf, part, root, switchOf, test } from "../support/consentPage.ts";
import { settings } from "../support/declaredSite.ts";
import { waitForPresence } from "../support/looks.ts";

const panel = (page: Page) => page.locator("[data-consent-preferences] [part=panel]");
const dialog = (page: Page) => page.locator(part("preferences"));
const languages = ["en", "de", "ar"];
const body = "<div data-consent-preferences></div>";

test("picked in the panel of a page, it gives the banner's element its voice and its direction", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { ui: { languages } }, body }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await panel(page).locator("[part=languages]").selectOption("ar");
  await expect(page.locator(part("reject"))).not.toHaveText("Reject all");
  await expect(page.locator(root)).toHaveAttribute("lang", "ar");
  await expect(page.locator(root)).toHaveAttribute("dir", "rtl");
  expect([site.messages, site.errors]).toEqual([[], []]);
});

test("picked in the preference centre, it reaches the lower part of the panel, and the facts that stand open in both", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { ...settings, ui: { languages } }, body }));
  await page.goto(site.origin);
  const factsIn = (surface: ReturnType<typeof panel>) => surface.locator('[data-facts="counter"]');
  const openFacts = (surface: ReturnType<typeof panel>) =>
    surface.locator(".category", { hasText: "Analytics" }).locator("summary").click();
  await openFacts(panel(page));
  await expect(factsIn(panel(page))).toContainText("Provider: Count Ltd");
  await page.locator(part("customise")).click();
  await openFacts(dialog(page));
  await expect(factsIn(dialog(page))).toContainText("Provider: Count Ltd");
  await dialog(page).locator("[part=languages]").selectOption("de");
  for (const surface of [panel(page), dialog(page)]) {
    await expect(factsIn(surface)).toContainText("Anbieter: Count Ltd");
    await expect(surface.locator("[part=languages]")).toHaveValue("de");
    await expect(surface.locator("[part=insight] summary")).toContainText("gespeichert");
  }
  await expect(dialog(page).locator("[part=languages]")).toBeFocused();
  expect([site.messages, site.errors]).toEqual([[], []]);
});

test("what is stored on this browser stays open, and is said in it", async ({ page, site }) => {
  site.put("/", pageOf({ settings: { ...settings, ui: { languages } } }));
  await page.goto(site.origin);
  await page.locator(part("customise")).click();
  await dialog(page).locator("[part=insight] summary").click();
  await expect(page.locator(`${part("present")} h3`)).toHaveText("Stored on this browser now");
  await dialog(page).locator("[part=languages]").selectOption("de");
  await expect(page.locator(`${part("present")} h3`)).toContainText("gespeichert");
});

test("a question for an express yes that stands open is asked in it", async ({ page, site }) => {
  const categories = [{ id: "essential" }, { id: "health", label: "Health", explicit: true }];
  site.put("/", pageOf({ settings: { categories, ui: { languages } } }));
  await page.goto(site.origin);
  await page.locator(part("customise")).click();
  await page.locator(switchOf("health")).click();
  await expect(page.locator(part("explicit-agree"))).toHaveText("I expressly agree");
  await dialog(page).locator("[part=languages]").selectOption("de");
  await expect(page.locator(part("explicit-agree"))).toContainText("ausdrücklich");
  await expect(page.locator(part("explicit-cancel"))).not.toHaveText("Leave it off");
  await page.locator(part("explicit-agree")).click();
  await expect(page.locator(switchOf("health"))).toBeChecked();
});

test("what is said to assistive software, and the name of the floating button, are in it", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { ui: { languages, floatingButton: true } } }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await waitForPresence(page);
  await page.locator(part("customise")).click();
  await dialog(page).locator("[part=languages]").selectOption("ar");
  await expect(page.locator(root)).toHaveAttribute("lang", "ar");
  await dialog(page).locator("[part=languages]").selectOption("de");
  await expect(dialog(page).locator("[part=save]")).toHaveText("Auswahl speichern");
  await dialog(page).locator("[part=save]").click();
  const status = page.locator("#fermata-status");
  await expect(status).toHaveText("Ihre Auswahl ist gespeichert.");
  await expect(status).toHaveAttribute("lang", "de");
  const host = page.locator("#fermata-button");
  await expect(host).toHaveAttribute("lang", "de");
  await expect(host).toHaveAttribute("dir", "ltr");
  const button = host.locator("[part=floating-button]");
  await expect(button).toHaveAttribute("title", "Cookie-Einstellungen");
  await expect(page.getByRole("button", { name: "Cookie-Einstellungen" })).toBeVisible();
});

test("a notice of what is active already stays one", async ({ page, site }) => {
  const regional = { policy: "regional", region: "CH", ui: { languages } };
  site.put("/", pageOf({ settings: { ...settings, ...regional }, body }));
  await page.goto(site.origin);
  await expect(page.locator(part("banner"))).toContainText("Others are active here until you reject them");
  await panel(page).locator("[part=languages]").selectOption("de");
  await expect(page.locator(part("reject"))).toHaveText("Alle ablehnen");
  await expect(page.locator(part("banner"))).toContainText("bis Sie sie ablehnen");
});
