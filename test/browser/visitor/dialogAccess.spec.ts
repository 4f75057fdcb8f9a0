/** Case 14: the preference centre for keyboards and screen readers. */
import type { Page } from "@playwright/test";
import { axeFindings } from "../../support/axeFindings.ts";
import { decisionOf, expect, giveCookie, pageOf, part, root, test } from "../../support/consentPage.ts";
import { focusOf, waitForPresence } from "../../support/looks.ts";

const services = [
  { id: "counter", category: "analytics", name: "Counter", provider: "Count Ltd", cookies: [{ name: "_c" }] },
];
const settings = { policyUrl: "/privacy", services };

/** Names and roles of what assistive software is given, in order. */
async function accessibleNodes(page: Page): Promise<{ role: string; name: string; value: string }[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ""),
      value: String(properties?.find((one) => one.name === "checked")?.value.value ?? ""),
    }));
}

// Only Chromium gives the tree that assistive software is given.
test("case 14: the page behind is gone for assistive software, switches have a name and a state, and the locked category says that it is @chromium", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  expect((await accessibleNodes(page)).some(({ name }) => name === "Words of the site.")).toBe(true);
  await page.locator(part("customise")).click();
  await expect.poll(() => focusOf(page)).toBe("h2");
  const nodes = await accessibleNodes(page);
  expect(nodes.filter(({ name }) => name === "Words of the site.")).toEqual([]);
  expect(nodes.filter(({ role }) => role === "dialog")).toEqual([
    { role: "dialog", name: "Cookie settings", value: "" },
  ]);
  await page.locator("#fermata [data-category=analytics]").click();
  const switches = (await accessibleNodes(page)).filter(({ role }) => role === "switch");
  expect(switches.map(({ name, value }) => `${name} ${value}`)).toEqual([
    "Performance false",
    "Functional false",
    "Analytics true",
    "Security false",
  ]);
  expect(nodes.some(({ name }) => name === "Always active")).toBe(true);
  // No switch that lies: the hook stays, out of sight and out of reach.
  await expect(page.locator("#fermata [data-category=essential]")).toBeHidden();
});

test("case 14: Tab never reaches the page behind, forwards and backwards", async ({ page, site }) => {
  site.put("/", pageOf({ settings, body: `<a id="first" href="/x">First</a>` }));
  await page.goto(site.origin);
  await page.locator(part("customise")).click();
  await expect.poll(() => focusOf(page)).toBe("h2");
  const seen = new Set<string>();
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let step = 0; step < 24; step += 1) {
      await page.keyboard.press(key);
      seen.add((await focusOf(page)) ?? "");
    }
  }
  expect([...seen].filter((name) => ["first", "footer"].includes(name))).toEqual([]);
  for (const name of ["close", "switch", "accept", "reject", "save"]) expect(seen).toContain(name);
});

test("case 14: Escape changes nothing and gives the focus back to the opener, or to another way in when the opener is gone", async ({
  page,
  site,
}) => {
  const opener = `<button id="opener" data-consent-open>Settings</button>`;
  site.put("/", pageOf({ settings, body: opener }));
  await page.goto(site.origin);
  await page.locator(part("reject")).click();
  const before = await page.context().cookies();
  for (const removed of [false, true]) {
    await page.locator("#opener").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focusOf(page)).toBe("h2");
    await page.locator("#fermata [data-category=analytics]").click();
    await waitForPresence(page);
    if (removed) await page.evaluate("document.querySelector('#opener').remove()");
    await page.keyboard.press("Escape");
    await expect(page.locator(root)).toHaveCount(0);
    await expect.poll(() => focusOf(page)).toBe(removed ? "footer" : "opener");
  }
  expect(await page.context().cookies()).toEqual(before);
});

for (const way of ["Escape", "the close button"]) {
  test(`case 14: ${way} gives the focus back to the opener also where the banner comes back, and to the banner's control where that was the opener`, async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ settings }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    await waitForPresence(page);
    for (const opener of ["footer", "customise"]) {
      await page.locator(opener === "footer" ? "#footer" : part(opener)).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => focusOf(page)).toBe("h2");
      if (way === "Escape") await page.keyboard.press(way);
      else await page.locator(part("close")).press("Enter");
      await page.locator(part("banner")).waitFor();
      await expect.poll(() => focusOf(page)).toBe(opener);
    }
  });
}

test("case 14: a visitor who deletes the decision in the preference centre is told that the banner asks, and is led to it", async ({
  page,
  site,
}) => {
  await giveCookie(page, site, decisionOf());
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  await page.locator("#footer").focus();
  await page.keyboard.press("Enter");
  await page.locator(`${part("insight")} summary`).press("Enter");
  await waitForPresence(page);
  await page.getByRole("button", { name: "Delete fermata" }).press("Enter");
  await page.locator(part("banner")).waitFor();
  await expect(page.locator("#fermata-status")).toHaveText("Your choice about cookies");
  await expect.poll(() => focusOf(page)).toBe("customise");
});

test("case 14: a banner that is asked for while it stands there stays, with the focus in it", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  await page.locator(part("reject")).focus();
  await page.evaluate("Fermata.open('banner')");
  await page.evaluate("Fermata.open('banner')");
  expect(await focusOf(page)).toBe("reject");
});

test("case 14: the preference centre that is asked for while it stands there stays, and gives the focus back", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings }));
  await giveCookie(page, site, decisionOf());
  await page.goto(site.origin);
  await page.locator("#footer").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focusOf(page)).toBe("h2");
  await page.evaluate("Fermata.open('preferences')");
  await expect.poll(() => focusOf(page)).toBe("h2");
  await expect(page.locator(part("preferences"))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(root)).toHaveCount(0);
  await expect.poll(() => focusOf(page)).toBe("footer");
});

test("case 14: what can be clicked is 44 px wide and high, with every service open, also in a low window", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings }));
  for (const [width, height] of [
    [1280, 800],
    [568, 320],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(site.origin);
    await page.locator(part("customise")).click();
    for (const summary of await page.locator(`${part("preferences")} summary`).all())
      if (await summary.isVisible()) await summary.press("Enter");
    await expect(page.locator("input[data-service]").first()).toBeVisible();
    const small = await page
      .locator(`${part("preferences")} :is(button[part], input, summary)`)
      .evaluateAll((targets) =>
        targets
          .map((one) => [one.outerHTML.slice(0, 60), one.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width && (width < 44 || height < 43.9))
          .map(([text, { width, height }]) => `${text} ${width}x${height}`),
      );
    expect(small).toEqual([]);
  }
});

test("case 14: axe finds nothing, with every service open, as dialog and at the side, in light, dark and forced colours", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const preferences of ["dialog", "side"]) {
    site.put("/", pageOf({ settings: { ...settings, ui: { preferences } } }));
    for (const media of [
      { colorScheme: "light", forcedColors: "none" },
      { colorScheme: "dark", forcedColors: "none" },
      { colorScheme: "dark", forcedColors: "active" },
    ] as const) {
      await page.emulateMedia(media);
      await page.goto(site.origin);
      await page.locator(part("customise")).click();
      await page.locator("#fermata summary").first().click();
      expect(await axeFindings(page)).toEqual([]);
    }
  }
});

test("case 14: in forced colours a switch that is on has another shape than one that is off", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  site.put("/", pageOf({ settings }));
  await page.goto(site.origin);
  await page.locator(part("customise")).click();
  const one = page.locator("#fermata [data-category=analytics]");
  const shape = () =>
    one.evaluate((element) => {
      const { insetInlineStart, borderTopWidth, width } = getComputedStyle(element, "::after");
      return [insetInlineStart, borderTopWidth, width].join(" ");
    });
  const off = await shape();
  const seenOff = await one.screenshot();
  await one.click();
  expect(await shape()).not.toBe(off);
  await page.mouse.move(0, 0);
  expect(Buffer.compare(await one.screenshot(), seenOff)).not.toBe(0);
});
