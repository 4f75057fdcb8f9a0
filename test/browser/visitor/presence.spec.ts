/** What a site's developers are told of a theme, the floating button, schemes and positions. */
import type { Page } from "@playwright/test";
import { axeFindings } from "../../support/axeFindings.ts";
import { decisionOf, expect, giveCookie, pageOf, part, root, test } from "../../support/consentPage.ts";
import { focusOf, layouts, themes } from "../../support/looks.ts";
import { preferColorScheme } from "../../support/mediaPage.ts";

const themeProblems =
  "Fermata.problems.filter(({ code }) => code === 'theme').map(({ path, found }) => [path, found])";

test("a theme that makes accept larger than reject, or a text hard to read, is named once in the console", async ({
  page,
  site,
}) => {
  const head = `<style>#fermata { --fermata-muted: #aaa } #fermata::part(accept) { padding: 2em; background: green; color: #fff }</style>`;
  site.put("/", pageOf({ head }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await expect.poll(() => page.evaluate<unknown[]>(themeProblems)).toContainEqual(["banner.p", "2.32:1"]);
  const found = await page.evaluate<[string, string][]>(themeProblems);
  const unequal = found.find(([path]) => path === "banner.accept")?.[1] ?? "";
  for (const property of ["backgroundColor", "paddingTop"]) expect(unequal).toContain(property);
  await page.locator(part("customise")).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => site.messages.filter((text) => text.includes("banner.p is drawn"))).toHaveLength(1);
  expect(site.messages.filter((text) => text.includes("banner.accept is drawn"))).toHaveLength(1);
});

test("the default and every shipped theme give nothing to report, and axe finds nothing, in light and dark", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [name, css] of Object.entries(themes)) {
    site.put("/", pageOf({ settings: { policyUrl: "/p" }, head: `<style>${css}</style>` }));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(site.origin);
      await page.locator(part("banner")).waitFor();
      const findings = await axeFindings(page);
      await page.locator(part("customise")).click();
      await page.locator(part("preferences")).waitFor();
      findings.push(...(await axeFindings(page)));
      expect([name, colorScheme, findings, await page.evaluate(themeProblems)]).toEqual([
        name,
        colorScheme,
        [],
        [],
      ]);
    }
  }
  expect(site.messages).toEqual([]);
});

test("colours follow the visitor, unless the site has said light or dark", async ({
  page: first,
  site,
  browserName,
}) => {
  const lightness = (page: Page) =>
    page
      .locator(part("banner"))
      .evaluate((one) => Number(/\d+/.exec(getComputedStyle(one).backgroundColor)?.[0]) > 127);
  for (const [scheme, colorScheme, isLight] of [
    ["auto", "light", true],
    ["auto", "dark", false],
    ["light", "dark", true],
    ["dark", "light", false],
  ] as const) {
    const { page, end } = await preferColorScheme(first, browserName, colorScheme);
    site.put("/", pageOf({ settings: { ui: { scheme } }, head: `<style>${themes.moss}</style>` }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    expect([scheme, colorScheme, await lightness(page)]).toEqual([scheme, colorScheme, isLight]);
    await end();
  }
});

test("each layout stands where its position says, also from right to left, and as a sheet on phones", async ({
  page,
  site,
}) => {
  const seen: string[] = [];
  for (const lang of ["en", "ar"])
    for (const layout of layouts)
      for (const position of ["bottom", "top-end"]) {
        site.put(
          "/",
          pageOf({ settings: { ui: { layout, position } } }).replace('lang="en"', `lang="${lang}"`),
        );
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(site.origin);
        await page.locator(part("banner")).waitFor();
        const describe = () =>
          page.locator(part("banner")).evaluate((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            const sides = [
              left < 40 && "left",
              innerWidth - right < 40 && "right",
              top < 40 && "top",
              innerHeight - bottom < 40 && "bottom",
            ];
            return sides.filter(Boolean).join(" ") || "middle";
          });
        const wide = await describe();
        await page.setViewportSize({ width: 375, height: 667 });
        seen.push(`${lang} ${layout} ${position}: ${wide}; ${await describe()}`);
      }
  expect(seen).toEqual([
    "en bar bottom: left right bottom; left right bottom",
    "en bar top-end: left right top; left right top",
    "en box bottom: left bottom; left right bottom",
    "en box top-end: right top; left right top",
    "en dialog bottom: middle; left right bottom",
    "en dialog top-end: middle; left right top",
    "ar bar bottom: left right bottom; left right bottom",
    "ar bar top-end: left right top; left right top",
    "ar box bottom: right bottom; left right bottom",
    "ar box top-end: left top; left right top",
    "ar dialog bottom: middle; left right bottom",
    "ar dialog top-end: middle; left right top",
  ]);
});

test("the floating button opens the preference centre for visitors who have decided, and is not there before", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { ui: { floatingButton: true, position: "bottom-end" } } }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  const button = page.locator("[part=floating-button]");
  await expect(button).toBeHidden();
  await page.locator(part("reject")).click();
  await expect(button).toBeVisible();
  expect(await page.locator(root).count()).toBe(0);
  expect(await axeFindings(page, ["#fermata-button"])).toEqual([]);
  const box = await button.boundingBox();
  expect([box?.width, box?.height, (box?.x ?? 0) > 1000]).toEqual([48, 48, true]);
  await page.getByRole("button", { name: "Cookie settings" }).click();
  await page.locator(part("preferences")).waitFor();
  await page.keyboard.press("Escape");
  await expect(page.locator(root)).toHaveCount(0);
  await expect.poll(() => focusOf(page)).toBe("floating-button");
});

test("without the setting, a decided visitor gets no button and no file beyond the head part", async ({
  page,
  site,
}) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  site.put("/", pageOf());
  await giveCookie(page, site, decisionOf());
  await page.goto(site.origin, { waitUntil: "networkidle" });
  expect(files.filter((file) => file.startsWith("/assets/"))).toEqual(["/assets/fermata.js"]);
  await expect(page.locator("[part=floating-button]")).toHaveCount(0);
});

test("where what looks after the banner cannot start, the banner asks on, and the answer is kept", async ({
  page,
  site,
}) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript("delete self.ResizeObserver");
  site.put("/", pageOf());
  await page.goto(site.origin);
  await expect.poll(() => errors).toEqual([expect.stringContaining("ResizeObserver")]);
  await page.locator(part("reject")).click();
  await expect(page.locator(root)).toHaveCount(0);
  expect(await page.evaluate("Fermata.state.method")).toBe("banner");
  expect(await page.evaluate("Fermata.state.persisted")).toBe(true);
});
