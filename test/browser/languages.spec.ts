/** The visitor's language: chosen by the page, fetched only when it is another than English. */
import { readdirSync } from "node:fs";
import { expect, pageOf, part, root, test } from "../support/consentPage.ts";

const tags = readdirSync("dist/locales")
  .filter((file) => file.endsWith(".js"))
  .map((file) => file.replace(".js", ""));
const rightToLeft = ["ar", "fa", "he"];

for (const initial of ["[a-e]", "[f-l]", "[m-s]", "[t-z]"]) {
  test(`pages in every language that begins with ${initial} ask in it, with nothing cut off on a narrow phone`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    for (const tag of tags.filter((one) => new RegExp(`^${initial}`).test(one))) {
      const { messages } = await import(`../../src/translations/${tag}.ts`);
      site.put("/", pageOf().replace('lang="en"', `lang="${tag}"`));
      await page.goto(site.origin);
      for (const name of ["accept", "reject", "customise"] as const) {
        await expect(page.locator(part(name))).toHaveText(messages.banner[name]);
        await expect(page.locator(part(name))).toBeInViewport({ ratio: 1 });
        const isCut = await page.locator(part(name)).evaluate((one) => one.scrollWidth > one.clientWidth);
        expect([tag, name, isCut]).toEqual([tag, name, false]);
      }
      expect(await page.locator(root).getAttribute("lang")).toBe(tag);
      expect(await page.locator(root).getAttribute("dir")).toBe(rightToLeft.includes(tag) ? "rtl" : "ltr");
      const isWide = await page.locator(part("banner")).evaluate((one) => one.scrollWidth > one.clientWidth);
      expect([tag, isWide]).toEqual([tag, false]);
    }
  });
}

test("the preference centre is in the language too, and only its file is fetched", async ({ page, site }) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  site.put("/", pageOf().replace('lang="en"', 'lang="de-AT"'));
  await page.goto(site.origin);
  await page.locator(part("customise")).click();
  await expect(page.locator(`${part("preferences")} [part=save]`)).toHaveText("Auswahl speichern");
  expect(files.filter((file) => file.includes("/locales/"))).toEqual(["/assets/locales/de.js"]);
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
