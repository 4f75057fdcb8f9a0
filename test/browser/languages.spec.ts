/** The visitor's language: chosen by the page, fetched only when it is another than English. */
import { readdirSync } from "node:fs";
import { expect, pageOf, part, root, test } from "../support/consentPage.ts";

const tags = readdirSync("dist/locales").map((file) => file.replace(".js", ""));
const buttons: Readonly<Record<string, string>> = {
  de: "Alle ablehnen",
  es: "Rechazar todo",
  fr: "Tout refuser",
  it: "Rifiuta tutto",
  nl: "Alles weigeren",
  pl: "Odrzuć wszystkie",
  pt: "Rejeitar tudo",
};

for (const [lang, text] of Object.entries(buttons)) {
  test(`a page in ${lang} asks in ${lang}, on both layers`, async ({ page, site }) => {
    const files: string[] = [];
    page.on("request", (request) => files.push(new URL(request.url()).pathname));
    site.put("/", pageOf().replace('lang="en"', `lang="${lang}-XX"`));
    await page.goto(site.origin);
    await expect(page.locator(part("reject"))).toHaveText(text);
    expect(await page.locator(root).getAttribute("lang")).toBe(lang);
    await page.locator(part("customise")).click();
    await expect(page.locator(`${part("preferences")} [part=reject]`)).toHaveText(text);
    expect(files.filter((file) => file.includes("/locales/"))).toEqual([`/assets/locales/${lang}.js`]);
  });
}

test("there is a button's text above for every language that is shipped", () => {
  expect(Object.keys(buttons).sort()).toEqual([...tags].sort());
});

test("an English page fetches no language", async ({ page, site }) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(request.url()));
  site.put("/", pageOf());
  await page.goto(site.origin);
  await expect(page.locator(part("reject"))).toHaveText("Reject all");
  expect(files.filter((file) => /locale/.test(file))).toEqual([]);
});

test("a language that nobody ships falls to the browser's, then to English", async ({ browser, site }) => {
  site.put("/", pageOf().replace('lang="en"', 'lang="tlh"'));
  for (const [locale, text] of [
    ["fr-CA", "Tout refuser"],
    ["tlh", "Reject all"],
  ] as const) {
    const page = await browser.newPage({ locale });
    await page.goto(site.origin);
    await expect(page.locator(part("reject"))).toHaveText(text);
    await page.close();
  }
});

test("a language whose file does not arrive is English, and one problem", async ({ page, site }) => {
  await page.route("**/locales/*.js", (route) => route.abort());
  site.put("/", pageOf().replace('lang="en"', 'lang="de"'));
  await page.goto(site.origin);
  await expect(page.locator(part("reject"))).toHaveText("Reject all");
  await expect.poll(() => page.evaluate("Fermata.problems.map(({ path }) => path)")).toEqual(["locales/de"]);
});
