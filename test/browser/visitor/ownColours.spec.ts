/** Case 13: the visitor's own colours and contrast, on every surface, with a theme of fixed colours. */
import type { Page } from "@playwright/test";
import { expect, pageOf, part, test } from "../../support/consentPage.ts";
import { settings as declared } from "../../support/declaredSite.ts";
import { waitForPresence } from "../../support/looks.ts";

const theme = `<style>:root { --fermata-surface: #fff; --fermata-text: #222; --fermata-muted: #777; --fermata-line: #bbb;
  --fermata-accent: #1d4f91; --fermata-on-accent: #fff; --fermata-ring: rgb(1, 2, 3) }</style>`;
const body = `<div data-consent-preferences></div><div data-consent-preferences="choices"></div><div data-consent-declaration></div>
<iframe data-consent="functional" data-consent-service="tiles" data-src="{third}/e" width="600" height="300" title="Map"></iframe>`;
const services = [
  ...declared.services,
  { id: "network", category: "functional", name: "Network", saleOrShare: true },
];
const settings = { ...declared, services, ui: { floatingButton: true }, honourGpc: true };

/** Opens every surface of a page of ours. */
async function openAll(page: Page): Promise<void> {
  for (const name of ["banner", "placeholder", "panel", "declaration", "choices-link"])
    await page.locator(`[part=${name}]`).first().waitFor();
  await waitForPresence(page);
}

/** Contrast of every text of our surfaces with the colour behind it, below what WCAG 2.2 asks for; runs in the page. */
function unreadable(): string[] {
  const parse = (text: string) => (/^rgba?\((.*)\)$/.exec(text)?.[1] ?? "").split(",").map(Number);
  const luminance = (text: string) =>
    parse(text)
      .slice(0, 3)
      .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const parentOf = (one: Element) => one.parentElement ?? (one.getRootNode() as ShadowRoot).host;
  const behind = (one: Element | undefined): string => {
    if (!one)
      return getComputedStyle(document.body).backgroundColor.replace("rgba(0, 0, 0, 0)", "rgb(0, 0, 0)");
    const { backgroundColor } = getComputedStyle(one);
    return parse(backgroundColor)[3] === 0 ? behind(parentOf(one)) : backgroundColor;
  };
  const found: string[] = [];
  let count = 0;
  const hosts = [...document.querySelectorAll("*")].filter(({ shadowRoot }) => shadowRoot);
  for (const one of hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll("*") ?? [])])) {
    const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!hasText || !one.getClientRects().length) continue;
    count += 1;
    const [text, back] = [getComputedStyle(one).color, behind(one)];
    const [low, high] = [luminance(text) + 0.05, luminance(back) + 0.05].sort((a, b) => a - b) as [
      number,
      number,
    ];
    if (high / low < 4.5) found.push(`${one.getAttribute("part") ?? one.localName}: ${text} on ${back}`);
  }
  return count > 40 ? found : ["too few texts"];
}

for (const colorScheme of ["light", "dark"] as const)
  test(`case 13: in forced colours, ${colorScheme}, every word on every surface has the system's colours, whatever the theme`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    site.put(
      "/",
      pageOf({ settings, head: `<meta name="color-scheme" content="light dark">${theme}`, body }),
    );
    await page.goto(site.origin);
    await openAll(page);
    expect(await page.evaluate(unreadable)).toEqual([]);
    await page.locator("[part=choices-link]").click();
    expect(await page.evaluate(unreadable)).toEqual([]);
    await page.locator("[part=choices-close]").click();
    await page.evaluate("Fermata.open()");
    await page.locator(part("preferences")).waitFor();
    await page.locator(`${part("preferences")} [part=insight]`).waitFor();
    expect(await page.evaluate(unreadable)).toEqual([]);
  });

test("case 13: with more contrast the muted colours of a theme are its strongest, on every surface @chromium", async ({
  page,
  site,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-contrast", value: "more" }],
  });
  site.put("/", pageOf({ settings, head: theme, body }));
  await page.goto(site.origin);
  await openAll(page);
  for (const surface of ["banner", "panel", "placeholder"])
    await expect(page.locator(`[part=${surface}] p`).first()).toHaveCSS("color", "rgb(34, 34, 34)");
  for (const edge of [`${part("customise")}`, "[part=panel]", "[part=save]", "[part=placeholder]"])
    await expect(page.locator(edge).first()).toHaveCSS("border-top-color", "rgb(34, 34, 34)");
  await expect(page.locator("[part=declaration] td").first()).toHaveCSS("border-top-color", "rgb(0, 0, 0)");
  await page.locator("[part=choices-link]").click();
  await expect(page.locator("[part=choices]")).toHaveCSS("border-top-color", "rgb(34, 34, 34)");
});

test("case 13: what has the focus has the theme's ring on every surface", async ({ page, site }) => {
  site.put("/", pageOf({ settings, head: theme, body }));
  await page.goto(site.origin);
  await openAll(page);
  // A key was pressed, so the focus is to be seen.
  await page.keyboard.press("Tab");
  for (const one of [
    part("accept"),
    "[part=panel] [part=save]",
    "[part=panel] summary",
    "[part=placeholder-once]",
    "[part=choices-link]",
    "[part=declaration] a",
  ]) {
    const control = page.locator(one).first();
    await control.focus();
    await expect(control).toHaveCSS("outline-color", "rgb(1, 2, 3)");
    await expect(control).toHaveCSS("outline-width", "3px");
  }
});
