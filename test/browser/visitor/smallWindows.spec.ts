/** Case 16: small windows and windows with a notch, whatever the page's styles say. */
import type { Page } from "@playwright/test";
import { expect, pageOf, part, test } from "../../support/consentPage.ts";
import { endMotion } from "../../support/looks.ts";

const settings = { policyUrl: "/privacy" };
const frame = `<iframe data-consent="functional" data-src="/x" title="Tour" style="width:300px;height:150px"></iframe>`;
const sizeOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => getComputedStyle(one).fontSize);

for (const [what, css, size] of [
  ["a small root font", "html{font-size:10px}", 14],
  ["large letters in every box", "div{font-size:40px}", 14],
  ["large letters in every box that are important", "div{font-size:40px!important}", 14],
  ["a font of 200 %", "html{font-size:200%}", 28],
  ["a size of the theme's own", ":root{--fermata-size:20px}", 17.5],
] as const)
  test(`case 16: in a window of 568x320 letters have ${size} px on a page with ${what}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 568, height: 320 });
    site.put("/", pageOf({ settings, head: `<style>${css}</style>`, body: frame }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    expect(await sizeOf(page, part("banner"))).toBe(`${size}px`);
    await page.evaluate("Fermata.open()");
    await page.locator(part("preferences")).waitFor();
    expect(await sizeOf(page, part("preferences"))).toBe(`${size}px`);
    // A frame of that size has smaller ones still.
    expect(await sizeOf(page, "[part=placeholder]")).toBe(`${(size / 0.875) * 0.8125}px`);
  });

test("case 16: panel and 'Your Privacy Choices' have letters of 16 px on a page with a small root font, or those of the theme", async ({
  page,
  site,
}) => {
  for (const [css, size] of [
    ["html{font-size:10px}", "16px"],
    [":root{--fermata-size:20px}", "20px"],
  ] as const) {
    const body = `<div data-consent-preferences></div><div data-consent-preferences="choices"></div>`;
    site.put("/", pageOf({ settings, head: `<style>${css}</style>`, body }));
    await page.context().clearCookies();
    await page.goto(site.origin);
    await page.locator(part("reject")).click();
    await page.locator("[part=choices-link]").click();
    expect(await sizeOf(page, "[part=choices]")).toBe(size);
    expect(await sizeOf(page, "[part=panel]")).toBe(size);
  }
});

type Insets = Partial<Record<"top" | "right" | "bottom" | "left", number>>;

/** Insets of a phone: a notch above, or at one side. */
const upright = { top: 47, bottom: 34 };
const lying = { left: 47, right: 20, bottom: 21 };

for (const [name, width, height, insets, ui] of [
  ["a bar above", 390, 844, upright, { position: "top" }],
  ["a bar below", 390, 844, upright, {}],
  ["a bar below, lying", 844, 390, lying, {}],
  ["a bar below, lying the other way", 844, 390, { left: 20, right: 47, bottom: 21 }, {}],
  ["the preference centre at the side", 844, 390, lying, { preferences: "side" }],
  [
    "the preference centre at the side, lying the other way",
    844,
    390,
    { right: 47, top: 30 },
    { preferences: "side" },
  ],
  ["the preference centre below", 390, 844, upright, { preferences: "dialog" }],
] as const)
  test(`case 16: nothing to read or to click stands under the notch: ${name} @chromium`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setSafeAreaInsetsOverride" as never, { insets } as never);
    site.put("/", pageOf({ settings: { ...settings, ui } }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    const layer = "preferences" in ui ? "preferences" : "banner";
    if (layer === "preferences") await page.evaluate("Fermata.open()");
    await page.locator(part(layer)).waitFor();
    await endMotion(page);
    const found = await page.locator(part(layer)).evaluate((box, insets: Insets) => {
      const { top = 0, right = 0, bottom = 0, left = 0 } = insets;
      const boxes = (selector: string) =>
        [...box.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
      return [
        // The text scrolls in its box.
        ...boxes(".text,.actions,.head").filter((one) => one.top < top || one.bottom > innerHeight - bottom),
        ...boxes(".text > *,.actions,.head").filter(
          (one) => one.left < left || one.right > innerWidth - right,
        ),
      ].map((one) => [one.top, one.right, one.bottom, one.left]);
    }, insets);
    expect(found).toEqual([]);
  });
