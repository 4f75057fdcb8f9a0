/** Every language in every layout, and small or zoomed windows: nothing is cut off and everything can be reached, by measured boxes. */
import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, pageOf, part, test } from "../../support/consentPage.ts";
import { endMotion, focusOf, layouts, tap } from "../../support/looks.ts";

const tags = ["en", ...readdirSync("dist/locales").map((file) => file.replace(".js", ""))].filter(
  (tag) => !tag.includes("pages"),
);
const services = ["performance", "functional", "analytics", "security"].map((category) => ({
  id: `s_${category}`,
  category,
  name: "Vantage Insights International",
  provider: "Vantage",
}));
const settings = { policyUrl: "/privacy", imprintUrl: "/imprint", services };

/** Sizes in CSS pixels; 320x256 is also 1280x1024 at 400 %. */
const windows = [
  [320, 256],
  [568, 320],
  [320, 568],
  [1280, 800],
] as const;

/**
 * What does not fit in a layer as it stands; runs in the page. A text may scroll in its own box, downwards; nothing else may be larger than
 * what holds it.
 */
function misfits({ layer, classes }: { layer: string; classes: readonly string[] }): string[] {
  const box = document.querySelector("#fermata")?.shadowRoot?.querySelector<HTMLElement>(`[part=${layer}]`);
  if (!box) throw new Error(layer);
  return classes.flatMap((name) => {
    box.className = name;
    const found: string[] = [];
    const say = (what: string) => found.push(`${name}: ${what}`);
    const outer = box.getBoundingClientRect();
    if (document.documentElement.scrollWidth > innerWidth) say("the page scrolls sideways");
    if (outer.left < 0 || outer.right > innerWidth || outer.top < 0 || outer.bottom > innerHeight + 1)
      say("stands outside of the window");
    const isLarge = innerHeight >= 480 && innerWidth >= 640;
    if (layer === "banner" && outer.height > innerHeight * (isLarge && !/bar/.test(name) ? 0.8 : 0.5) + 1)
      say(`is ${Math.round(outer.height)} high`);
    for (const element of box.querySelectorAll<HTMLElement>("*")) {
      if (!element.getClientRects().length) continue;
      const what = element.getAttribute("part") ?? (element.className || element.localName);
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline")
        say(`${what} is ${element.scrollWidth - element.clientWidth} px too wide`);
      const { left, right } = element.getBoundingClientRect();
      if (left < outer.left - 0.5 || right > outer.right + 0.5) say(`${what} stands out at the side`);
    }
    for (const button of box.querySelectorAll<HTMLElement>("button")) {
      const { top, bottom, height } = button.getBoundingClientRect();
      if (button.scrollHeight > button.clientHeight + 1) say(`${button.textContent} is cut off`);
      if (top < outer.top || bottom > outer.bottom + 1) say(`${button.textContent} is out of sight`);
      if (height < 44) say(`${button.textContent} is ${height} high`);
    }
    const [accept, reject] = ["accept", "reject"].map((one) =>
      box.querySelector(`[part=${one}]`)?.getBoundingClientRect(),
    );
    if (!accept || !reject || Math.abs(accept.width - reject.width) > 0.6 || accept.height !== reject.height)
      say("accept and reject differ in size");
    return found;
  });
}

const bannerClasses = layouts.flatMap((layout) => [`banner ${layout} bottom`, `banner ${layout} top-end`]);

for (const initial of ["[a-e]", "[f-l]", "[m-s]", "[t-z]"]) {
  test(`languages that begin with ${initial} fit into every layout of both layers, in four windows`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const lang of tags.filter((tag) => new RegExp(`^${initial}`).test(tag))) {
      site.put("/", pageOf({ settings }).replace('lang="en"', `lang="${lang}"`));
      await page.goto(site.origin);
      for (const layer of ["banner", "preferences"]) {
        await page.locator(part(layer)).waitFor();
        for (const [width, height] of windows) {
          await page.setViewportSize({ width, height });
          const classes = layer === "banner" ? bannerClasses : ["dialog", "side"];
          await endMotion(page);
          const found = await page.evaluate(misfits, { layer, classes });
          expect([lang, layer, width, height, found]).toEqual([lang, layer, width, height, []]);
        }
        if (layer === "banner") await page.locator(part("customise")).click();
      }
    }
  });
}

/** How close what a placeholder offers comes to its edges, and what of it is cut off; runs in the page. */
function crowded(): string[] {
  return [...document.querySelectorAll("[data-fermata-cover]")].flatMap((host) => {
    const box = host.shadowRoot?.querySelector("[part=placeholder]");
    if (!box) throw new Error("no placeholder");
    const outer = box.getBoundingClientRect();
    const size = `${Math.round(outer.width)}x${Math.round(outer.height)}`;
    const found = box.scrollWidth > box.clientWidth ? [`${size} scrolls sideways`] : [];
    for (const button of box.querySelectorAll("button")) {
      const { top, right, bottom, left, height } = button.getBoundingClientRect();
      const room = Math.min(top - outer.top, outer.right - right, outer.bottom - bottom, left - outer.left);
      if (room < 8) found.push(`${size} ${button.textContent} has ${room} px to the edge`);
      if (height < 44) found.push(`${size} ${button.textContent} is ${height} high`);
      if (button.scrollHeight > button.clientHeight + 1 || button.scrollWidth > button.clientWidth + 1)
        found.push(`${size} ${button.textContent} is cut off`);
    }
    return found;
  });
}

test("the buttons of a placeholder have room to every edge, in every language, in small frames, with a long name too", async ({
  page,
  site,
}) => {
  const declared = [
    { id: "short", category: "functional", name: "Pellicle", provider: "Pellicle Video Ltd" },
    { id: "long", category: "functional", name: "OpenStreetMap Foundation", provider: "OpenStreetMap" },
  ];
  const sizes = ["280x175", "320x180", "200x150", "640x120", "560x315"].map((size) => size.split("x"));
  const body = sizes
    .flatMap(([width, height]) =>
      declared.map(
        ({ id }) =>
          `<iframe title="Tour" data-consent="functional" data-consent-service="${id}" data-src="/x" style="width:${width}px;height:${height}px;border:0;display:block"></iframe>`,
      ),
    )
    .join("");
  for (const lang of tags) {
    site.put("/", pageOf({ settings: { services: declared }, body }).replace('lang="en"', `lang="${lang}"`));
    await page.goto(site.origin);
    if (lang === tags[0]) await page.evaluate("Fermata.rejectAll()");
    await expect(page.locator("[part=placeholder]")).toHaveCount(10);
    expect([lang, await page.evaluate(crowded)]).toEqual([lang, []]);
    // A minor is not asked to allow anything: then a button leads to the preference centre.
    await page.evaluate("Fermata.setAudience({ minor: true })");
    await expect(page.locator("[part=placeholder-settings]")).toHaveCount(10);
    expect([lang, await page.evaluate(crowded)]).toEqual([lang, []]);
  }
});

/** Text spacing that WCAG 2.2, 1.4.12 asks to bear, laid over our own roots too. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Lets the visitor's own style apply to our root. */
const addVisitorStyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const shadow = document.querySelector("#fermata")?.shadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    if (shadow) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  }, css);

/** Reaches each part by keyboard and by touch, and sees it whole enough to hit its middle. */
async function reach(page: Page, layer: string, names: readonly string[]): Promise<void> {
  const reached = new Set<string>();
  for (let step = 0; step < 30 && !names.every((name) => reached.has(name)); step += 1) {
    await page.keyboard.press("Tab");
    reached.add((await focusOf(page)) ?? "");
  }
  expect(names.filter((name) => !reached.has(name))).toEqual([]);
  for (const name of names)
    await page
      .locator(`${part(layer)} [part=${name}]:enabled`)
      .first()
      .click({ trial: true });
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
}

for (const lang of ["de", "fi"]) {
  for (const [width, height] of [
    [320, 256],
    [568, 320],
  ] as const) {
    test(`case 16: at ${width}x${height} in ${lang}, with text spacing and with a font of 200 %, every action can be reached by touch and keyboard`, async ({
      browser,
      site,
      browserName,
    }) => {
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true });
      const page = await context.newPage();
      for (const head of ["", "<style>html{font-size:200%}</style>"]) {
        site.put("/", pageOf({ settings, head }).replace('lang="en"', `lang="${lang}"`));
        await page.goto(site.origin);
        await page.locator(part("banner")).waitFor();
        const box = await page.locator(part("banner")).boundingBox();
        expect(box?.height).toBeLessThanOrEqual(height / 2 + 1);
        if (!head) await addVisitorStyle(page, spacing);
        await reach(page, "banner", ["accept", "reject", "customise"]);
        await tap(page.locator(part("customise")), browserName);
        await page.locator(part("preferences")).waitFor();
        await reach(page, "preferences", ["close", "switch", "accept", "reject", "save"]);
        await tap(page.locator(`${part("preferences")} [part=reject]`), browserName);
        await expect(page.locator("#fermata")).toHaveCount(0);
        await context.clearCookies();
      }
      await context.close();
    });
  }
}

test('"Your Privacy Choices" fits into the smallest window in every language, and its button keeps to one line', async ({
  page,
  site,
}) => {
  const service = { id: "ads", category: "analytics", saleOrShare: true, sensitive: true };
  const body = '<div data-consent-preferences="choices"></div>';
  await page.setViewportSize({ width: 320, height: 568 });
  for (const lang of tags) {
    site.put("/", pageOf({ settings: { services: [service] }, body }).replace('lang="en"', `lang="${lang}"`));
    await page.goto(site.origin);
    await page.locator("[part=choices-link]").click();
    const found = await page.locator("[part=choices]").evaluate((dialog) => ({
      wide: dialog.scrollWidth - dialog.clientWidth,
      high: dialog.querySelector<HTMLElement>("[part=choices-close]")?.offsetHeight,
    }));
    expect([lang, found]).toEqual([lang, { wide: 0, high: 44 }]);
  }
});
