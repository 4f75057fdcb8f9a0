/** Accept and reject: the same look, the same way, whatever theme, layout, width and language. REGULATION B1 to B3, D2. */
import { expect, pageOf, part, root, test } from "../../support/consentPage.ts";
import { focusOf, layouts, themes, waitForPresence } from "../../support/looks.ts";

const policy = { policyUrl: "/privacy", imprintUrl: "/imprint" };

for (const lang of ["en", "de", "fi", "ar", "ja"]) {
  test(`accept and reject have the same computed style and size in ${lang}, in every theme, layout and width, in light and dark`, async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ settings: policy }).replace('lang="en"', `lang="${lang}"`));
    await page.goto(site.origin);
    for (const layer of ["banner", "preferences"]) {
      await page.locator(part(layer)).waitFor();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 700 });
          const differences = await page.evaluate(compareLooks, { themes, layouts, layer });
          expect([lang, colorScheme, width, differences]).toEqual([lang, colorScheme, width, []]);
        }
      }
      if (layer === "banner") await page.locator(part("customise")).click();
    }
  });
}

/** Where accept and reject of the layer differ, by theme, layout and property; runs in the page. */
function compareLooks({
  themes,
  layouts,
  layer,
}: {
  themes: Readonly<Record<string, string>>;
  layouts: readonly string[];
  layer: string;
}): string[] {
  const shadow = document.querySelector("#fermata")?.shadowRoot;
  const box = shadow?.querySelector(`[part=${layer}]`);
  if (!box) throw new Error(layer);
  const style = document.head.appendChild(document.createElement("style"));
  const differences: string[] = [];
  for (const [theme, css] of Object.entries(themes)) {
    style.textContent = css;
    for (const layout of layer === "banner" ? layouts : ["dialog", "side"]) {
      box.className = layer === "banner" ? `banner ${layout} bottom` : layout;
      const [accept, reject] = ["accept", "reject"].map((name) => box.querySelector(`[part=${name}]`));
      if (!accept || !reject) throw new Error("no buttons");
      const [one, other] = [getComputedStyle(accept), getComputedStyle(reject)];
      for (const property of one) {
        // Where they stand is what differs, and widths are compared as they are painted.
        if (/^(perspective-origin|transform-origin|inset|left|right|width|inline-size)/.test(property))
          continue;
        const [own, wanted] = [one, other].map((all) => all.getPropertyValue(property));
        if (own !== wanted) differences.push(`${theme} ${layout} ${property}: ${own} and ${wanted}`);
      }
      const [own, wanted] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
      if (Math.abs(own.width - wanted.width) > 0.6) differences.push(`${theme} ${layout} width`);
      if (own.height !== wanted.height || own.top !== wanted.top)
        differences.push(`${theme} ${layout} height`);
      if (own.height < 44 || own.width < 44) differences.push(`${theme} ${layout} target`);
    }
  }
  style.remove();
  return differences;
}

test("refusing takes as many clicks and keys as accepting, on both layers", async ({ page, site }) => {
  site.put("/", pageOf({ settings: policy }));
  const steps: Record<string, number> = {};
  for (const layer of ["banner", "preferences"]) {
    for (const name of ["accept", "reject"]) {
      await page.context().clearCookies();
      await page.goto(site.origin);
      await page.locator(part("banner")).waitFor();
      // From where the keyboard's first step leads depends on it.
      await waitForPresence(page);
      if (layer === "preferences") await page.locator(part("customise")).click();
      await page.locator(part(layer)).waitFor();
      // What a part of its own draws into the preference centre is a step for the keyboard too.
      if (layer === "preferences") await page.locator(`${part(layer)} [part=insight]`).waitFor();
      let keys = 0;
      while ((await focusOf(page)) !== name) {
        await page.keyboard.press("Tab");
        keys += 1;
      }
      await page.keyboard.press("Enter");
      await expect(page.locator(root)).toHaveCount(0);
      steps[`${layer} ${name}`] = keys;
    }
    // One click each, and side by side in the keyboard's order: the second of two buttons is one key further.
    expect(steps[`${layer} reject`]).toBe((steps[`${layer} accept`] ?? 0) + 1);
  }
});

test("from the link in the footer it is two clicks to everything off, and two to everything on", async ({
  page,
  site,
}) => {
  site.put("/", pageOf());
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  for (const [name, isGranted] of [
    ["reject", false],
    ["accept", true],
  ] as const) {
    await page.locator("#footer").click();
    await page.locator(`${part("preferences")} [part=${name}]`).click();
    expect(await page.evaluate("Fermata.isGranted('analytics')")).toBe(isGranted);
  }
});

test("no switch is on before the visitor turned it, and leaving the preference centre by any way changes nothing", async ({
  page,
  site,
}) => {
  site.put("/", pageOf());
  await page.goto(site.origin);
  const on = page.locator("#fermata [part=switch]:checked:enabled");
  for (const leave of [
    () => page.keyboard.press("Escape"),
    () => page.locator(part("close")).click(),
    () => page.evaluate("Fermata.close()"),
  ]) {
    await page.evaluate("Fermata.open('preferences')");
    await page.locator(part("preferences")).waitFor();
    await expect(on).toHaveCount(0);
    await page.locator("#fermata [data-category=analytics]").click();
    await leave();
    await expect(page.locator(part("preferences"))).toHaveCount(0);
    expect(await page.evaluate("[Fermata.state.status, Fermata.isGranted('analytics')]")).toEqual([
      "undecided",
      false,
    ]);
  }
  expect(await page.context().cookies()).toEqual([]);
});

test("scrolling, waiting, Escape, a click outside and following a link are no consent", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: policy, body: `<p style="height:3000px">Long</p>` }));
  site.put("/privacy", pageOf({ settings: policy }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await page.mouse.wheel(0, 1500);
  await page.mouse.click(300, 100);
  await page.keyboard.press("Escape");
  await expect(page.locator(part("banner"))).toBeVisible();
  await page.locator(`${part("banner")} a[href="/privacy"]`).click();
  await page.waitForURL(/privacy/);
  await expect(page.locator(part("banner"))).toBeVisible();
  expect(await page.evaluate("Fermata.state.status")).toBe("undecided");
});
