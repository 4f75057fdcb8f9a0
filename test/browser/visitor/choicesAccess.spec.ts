/** "Your Privacy Choices" for people with other eyes: nothing for axe to find, in two colour schemes, three languages and forced colours. */
import { axeFindings } from "../../support/axeFindings.ts";
import { expect, pageOf, test } from "../../support/consentPage.ts";

const services = [{ id: "network", category: "functional", saleOrShare: true }];

for (const colorScheme of ["light", "dark"] as const)
  for (const [forcedColors, width, lang, dir] of [
    ["none", 320, "de", "ltr"],
    ["none", 1280, "ar", "rtl"],
    ["active", 320, "ja", "ltr"],
  ] as const)
    test(`axe finds nothing in "Your Privacy Choices" in ${colorScheme}, ${lang}, at ${width}, forced colours ${forcedColors}: link, dialog, after the answer, and nothing of it is cut off`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.setViewportSize({ width, height: 568 });
      const html = pageOf({
        settings: { policy: "regional", region: "US-CA", services },
        body: '<div data-consent-preferences="choices"></div>',
      });
      site.put("/", html.replace('lang="en"', `lang="${lang}" dir="${dir}"`));
      await page.goto(site.origin);
      const look = () => axeFindings(page, ["[data-consent-preferences]"], []);
      await page.locator("[part=choices-link]").waitFor();
      expect(await look()).toEqual([]);
      await page.locator("[part=choices-link]").click();
      await page.locator("[part=choices]").waitFor();
      expect(await look()).toEqual([]);
      await page.locator("[part=choices-switch]").click();
      await expect(page.locator("[part=choices-switch]")).toBeChecked();
      expect(await look()).toEqual([]);
      const sides = await page.locator("[part=choices]").evaluate((box) => ({
        scrolls: box.scrollWidth - box.clientWidth,
        lines: Math.round((box.querySelector("[part=choices-close]") as HTMLElement).offsetHeight),
      }));
      expect(sides).toEqual({ scrolls: 0, lines: 44 });
    });
