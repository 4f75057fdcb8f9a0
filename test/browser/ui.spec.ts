import { axeFindings } from "../support/axeFindings.ts";
import { cookieOf, expect, type Global, heldScripts, type Page, part, test } from "../support/fixture.ts";
import { endMotion } from "../support/looks.ts";
import { preferColorScheme } from "../support/mediaPage.ts";

const services = [
  {
    id: "counter",
    category: "analytics",
    name: "Counter",
    provider: "Count Ltd",
    cookies: [{ name: "_c" }],
    policyUrl: "/c",
  },
];
const settings = {
  policyUrl: "/privacy",
  imprintUrl: "/imprint",
  controller: { name: "Larkspan" },
  services,
};

/** What axe finds in our own root, by all of its rules. */
async function findings(page: Page): Promise<string[]> {
  await endMotion(page);
  return axeFindings(page, ["#fermata"], []);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on banner and preference centre, ${colorScheme}`, async ({
    page: first,
    serve,
    browserName,
  }) => {
    const { page, end } = await preferColorScheme(first, browserName, colorScheme);
    // A window in which everything fits: axe takes what is to be scrolled to in a fixed layer for a name that nobody sees.
    await page.setViewportSize({ width: 1280, height: 2400 });
    const { origin } = await serve({ settings });
    await page.goto(origin);
    await part(page, "banner").waitFor();
    expect(await page.evaluate(`matchMedia("(prefers-color-scheme: ${colorScheme})").matches`)).toBe(true);
    expect(await findings(page)).toEqual([]);
    await part(page, "customise").click();
    await part(page, "preferences").locator("summary").first().click();
    await expect(part(page, "preferences").locator("[data-facts]").first()).not.toBeEmpty();
    expect(await findings(page)).toEqual([]);
    await end();
  });
}

/** Which part of ours has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const inner = document.querySelector("#fermata")?.shadowRoot?.activeElement;
    return inner?.getAttribute("part") ?? inner?.localName ?? document.activeElement?.id;
  });

for (const [what, given] of [
  ["nothing is set", {}],
  ["links, a controller and services are set", settings],
  [
    "layout, position and colours are set",
    {
      ui: { layout: "box", position: "bottom-end", scheme: "dark" },
      categories: [{ id: "essential" }, { id: "analytics" }],
    },
  ],
] as const) {
  test(`where ${what}, the banner drawn before the settings are checked is the one drawn after, and is not touched by the check`, async ({
    page,
    serve,
  }) => {
    const { origin } = await serve({ settings: given });
    // Whatever is put in or taken out behind the first drawing; classes and texts too. A look at the text's height is no drawing.
    await page.addInitScript(() => {
      const changes: string[] = [];
      const attach = Element.prototype.attachShadow;
      Object.assign(window, { changes });
      Element.prototype.attachShadow = function (options) {
        const shadow = attach.call(this, options);
        if (this.id !== "fermata") return shadow;
        const observer = new MutationObserver((records) => {
          for (const { type, attributeName, target } of records)
            if (!/^(tabindex|data-more)$/.test(attributeName ?? ""))
              changes.push(`${type} ${attributeName} ${(target as Element).outerHTML ?? target.nodeValue}`);
        });
        // The first drawing is one task.
        setTimeout(() => {
          observer.observe(shadow, { subtree: true, childList: true, attributes: true, characterData: true });
        });
        return shadow;
      };
    });
    await page.goto(origin);
    await expect(page.locator("[role=status]")).not.toBeEmpty();
    const drawn = () => part(page, "banner").evaluate((banner) => banner.outerHTML);
    const before = await drawn();
    expect(await page.evaluate("changes")).toEqual([]);
    await page.evaluate("Fermata.close()");
    await page.evaluate("Fermata.open('banner')");
    expect(await drawn()).toBe(before);
  });
}

test("banner and preference centre are complete by keyboard", async ({ page, serve }) => {
  const { origin } = await serve({ body: heldScripts });
  await page.goto(origin);
  await part(page, "banner").waitFor();
  await page.locator("#footer").focus();
  for (const name of ["accept", "reject", "customise"]) {
    await page.keyboard.press("Tab");
    // The scrolling text of a small window takes the focus as well.
    while (["div", "section", "a"].includes((await focused(page)) ?? "")) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(name);
  }
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("h2");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("close");
  while ((await focused(page)) !== "switch") await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.locator("#fermata [data-category=performance]")).toBeChecked();
  while ((await focused(page)) !== "save") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => cookieOf(page)).toContain(".g-essential-performance.d");
});

test("Escape changes nothing, and the focus goes back to what opened the preference centre", async ({
  page,
  serve,
}) => {
  const { origin } = await serve({});
  await page.goto(origin);
  await part(page, "customise").click();
  await page.locator("#fermata [data-category=analytics]").click();
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("customise");
  expect(await cookieOf(page)).toBe(undefined);
  await part(page, "reject").click();
  await page.locator("#footer").click();
  await expect(page.locator("#fermata [data-category=analytics]")).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(page.locator("#fermata")).toHaveCount(0);
  expect(await focused(page)).toBe("footer");
});

for (const width of [320, 768, 1280]) {
  test(`accept and reject look alike on both layers at ${width} px`, async ({ page, serve }) => {
    await page.setViewportSize({ width, height: 700 });
    const { origin } = await serve({ settings });
    await page.goto(origin);
    for (const layer of ["banner", "preferences"]) {
      await part(page, layer).waitFor();
      const looks = await page.evaluate(() =>
        ["accept", "reject"].map((name) => {
          const button = document.querySelector("#fermata")?.shadowRoot?.querySelector(`[part=${name}]`);
          if (!button) throw new Error(name);
          const { width: wide, height } = button.getBoundingClientRect();
          const style = getComputedStyle(button);
          const names = [
            "color",
            "backgroundColor",
            "border",
            "font",
            "padding",
            "opacity",
            "cursor",
            "borderRadius",
          ] as const;
          return [Math.round(wide), Math.round(height), ...names.map((one) => style[one])];
        }),
      );
      expect(looks[0]).toEqual(looks[1]);
      expect(looks[0]?.[1]).toBeGreaterThanOrEqual(44);
      if (layer === "banner") await part(page, "customise").click();
    }
  });
}

for (const [width, height] of [
  [320, 256],
  [568, 320],
  [320, 640],
  [1280, 800],
] as const) {
  for (const layout of ["bar", "box", "dialog"]) {
    test(`every action of the ${layout} can be reached at ${width}x${height}`, async ({ page, serve }) => {
      await page.setViewportSize({ width, height });
      const { origin } = await serve({ settings: { ...settings, ui: { layout } } });
      await page.goto(origin);
      for (const name of ["accept", "reject", "customise"]) await part(page, name).click({ trial: true });
      await part(page, "customise").click();
      for (const name of ["close", "accept", "reject", "save"]) await part(page, name).click({ trial: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
}

test("the root is the last child of the body, keeps its words from search engines, and styles nothing of the page", async ({
  page,
  serve,
}) => {
  const { origin } = await serve({});
  await page.goto(origin);
  await part(page, "banner").waitFor();
  const seen = await page.evaluate(() => {
    const { documentElement: html, body } = document;
    return {
      last: body.lastElementChild?.id,
      nosnippet: body.lastElementChild?.hasAttribute("data-nosnippet"),
      touched: [html, body].map((element) => element.className + (element.getAttribute("style") ?? "")),
    };
  });
  expect(seen).toEqual({ last: "fermata", nosnippet: true, touched: ["", ""] });
});

test("the root has gone with the click", async ({ page, serve }) => {
  const { origin } = await serve({});
  await page.goto(origin);
  await part(page, "banner").waitFor();
  const root = await page.evaluate(() => {
    const host = document.querySelector("#fermata");
    host?.shadowRoot?.querySelector<HTMLElement>("[part=reject]")?.click();
    return document.querySelector("#fermata");
  });
  expect(root).toBe(null);
});

test("software that looks for a button in the page itself finds one that refuses", async ({
  page,
  serve,
}) => {
  const { origin } = await serve({});
  await page.goto(origin);
  await part(page, "banner").waitFor();
  await page.evaluate(() =>
    document.querySelector<HTMLElement>("#fermata > div[aria-hidden=true] > button")?.click(),
  );
  await expect.poll(() => cookieOf(page)).toContain(".g-essential.d");
});

test("links and controls of the page work, also when they come later", async ({ page, serve }) => {
  const { origin } = await serve({ body: heldScripts });
  await page.goto(origin);
  await part(page, "reject").click();
  await page.evaluate(() => {
    document.querySelector("main")?.insertAdjacentHTML(
      "beforeend",
      `<a id="hash" href="#cookie-settings">Settings</a><button id="first" data-consent-open="banner">Ask</button>
       <button id="all" data-consent-action="accept-all">Yes</button><button id="none" data-consent-action="withdraw">No</button>`,
    );
    document.querySelector("main")?.addEventListener("click", (event) => event.stopPropagation());
  });
  await page.locator("#hash").click();
  await part(page, "preferences").waitFor();
  await part(page, "close").click();
  await page.locator("#first").click();
  await part(page, "banner").waitFor();
  await page.evaluate(() => (self as unknown as Global).Fermata.close());
  await page.locator("#all").click();
  await expect.poll(() => cookieOf(page)).toMatch(/\.link\.g-essential-performance/);
  await page.locator("#none").click();
  await expect.poll(() => cookieOf(page)).toContain(".g-essential.d");
});

test("nothing shifts when the banner comes, and when it goes", async ({ page, serve }) => {
  const { origin } = await serve({ settings });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(self, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(origin);
  await part(page, "customise").click();
  await page.keyboard.press("Escape");
  await part(page, "accept").click();
  await expect(page.locator("[role=status]")).toHaveCount(0);
  expect(await page.evaluate(() => (self as unknown as { shifts: number[] }).shifts)).toEqual([]);
});
