/** Every surface, as the browser has it: html-validate and axe (rules of WCAG 2.2 A and AA) find nothing. */
import type { Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { axeFindings } from "../../support/axeFindings.ts";
import { expect, pageOf, part, test } from "../../support/consentPage.ts";
import { settings } from "../../support/declaredSite.ts";

// What a browser writes out for an attribute or an element that is right by the standard.
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: { "void-style": "off", "attribute-boolean-style": "off", "attribute-empty-style": "off" },
});

const body = `<h2>Ours</h2><div data-consent-preferences></div><div data-consent-declaration></div>
<iframe data-consent="functional" data-consent-service="tiles" data-src="{third}/e" width="600" height="300" title="Map"></iframe>`;

/** Gives what is wrong with the markup of a surface: the root that it stands in, as text. */
async function errorsOf(page: Page, name: string): Promise<string[]> {
  const html = await page
    .locator(`[part~="${name}"]`)
    .first()
    .evaluate((one) => one.outerHTML);
  expect(html.length).toBeGreaterThan(200);
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${name}: ${ruleId} ${message}`),
  );
}

test("html-validate finds no error in banner, preference centre, placeholder, panel and declaration, and axe nothing, light, dark and in forced colours", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings, body }));
  await page.goto(site.origin);
  for (const name of ["banner", "placeholder", "panel", "declaration"])
    await page.locator(`[part=${name}]`).first().waitFor();
  const errors: string[] = [];
  for (const name of ["banner", "placeholder", "panel", "declaration"])
    errors.push(...(await errorsOf(page, name)));
  const roots = [
    "#fermata",
    "[data-fermata-cover]",
    "[data-consent-preferences]",
    "[data-consent-declaration]",
  ];
  const schemes = [
    { colorScheme: "light", forcedColors: "none" },
    { colorScheme: "dark", forcedColors: "none" },
    { colorScheme: "dark", forcedColors: "active" },
  ] as const;
  for (const scheme of schemes) {
    await page.emulateMedia(scheme);
    errors.push(...(await axeFindings(page, roots)));
  }
  await page.evaluate("Fermata.open()");
  await page.locator(part("preferences")).waitFor();
  await page
    .locator(`${part("preferences")} summary`)
    .last()
    .click();
  errors.push(...(await errorsOf(page, "preferences")));
  for (const scheme of schemes) {
    await page.emulateMedia(scheme);
    errors.push(...(await axeFindings(page)));
  }
  expect(errors).toEqual([]);
});
