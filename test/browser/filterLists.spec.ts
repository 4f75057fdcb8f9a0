/** Case 2: what filter lists for notices do to the SDK: its files arrive, and a page whose root they hide works. */
import { readdirSync } from "node:fs";
import { FiltersEngine, Request } from "@ghostery/adblocker";
import { decisionOf, expect, giveCookie, pageOf, part, pathsOf, test } from "../support/consentPage.ts";
import { annoyanceLists } from "../support/hostLibraries.ts";

/** Parts of addresses that EasyList's list of cookie notices blocks: those that a consent tool is most likely to hit. */
const fragments = [
  "/cookieconsent.",
  "/cookieconsent/*",
  "/cookie-consent.",
  "-cookie-consent.js",
  "/cookie-banner",
  "/consent-manager.",
  "/consent-management.js",
  "/consent-banner-",
  "/consent.min.js?",
  "/gdpr.js",
  "/cmp-init.",
  "/privacy-banner.",
  "/privacy-consent-$script",
  "/tarteaucitron.",
  "/js-cookie-$script",
];

const published = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.\w+$/.test(file),
);

/** Where a site may have the files from. */
const places = [
  "https://www.shop.example/assets/",
  "https://www.shop.example/vendor/fermata-sdk/dist/",
  "https://unpkg.com/fermata-sdk@0.1.0/dist/",
  "https://unpkg.com/fermata-sdk/dist/",
  "https://cdn.jsdelivr.net/npm/fermata-sdk@0.1.0/dist/",
  "https://cdn.jsdelivr.net/npm/fermata-sdk@0/dist/",
];

/** What a page, a server log and other scripts see of the address of a file, with and without what makes caches fetch it anew. */
const addresses = places.flatMap((place) =>
  published.flatMap((file) => ["", "?v=1", "?ver=0.1.0"].map((query) => `${place}${file}${query}`)),
);

test("case 2: no list blocks any published file, self-hosted or from two networks, with and without a query", async () => {
  const engine = FiltersEngine.parse([...(await annoyanceLists()), ...fragments].join("\n"));
  const isBlocked = (url: string, type: "script" | "xhr") => {
    const sourceUrl = "https://www.shop.example/";
    return engine.match(Request.fromRawDetails({ url, type, sourceUrl })).match;
  };
  // The engine works: names that others chose are blocked, by the fragments and by the lists.
  for (const url of [
    "/js/cookieconsent.js",
    "/consent.min.js?v=1",
    "/js/js-cookie-3.js",
    "/tarteaucitron.js",
  ]) {
    expect(isBlocked(`https://www.shop.example${url}`, "script"), url).toBe(true);
  }
  expect(
    isBlocked("https://cdn.jsdelivr.net/npm/vanilla-cookieconsent@3.1.0/dist/cookieconsent.umd.js", "script"),
  ).toBe(true);
  expect(addresses.length).toBeGreaterThan(1000);
  expect(addresses.filter((url) => isBlocked(url, "script"))).toEqual([]);
  expect(addresses.filter((url) => isBlocked(url, "xhr"))).toEqual([]);
});

test("case 2: no list hides the root, a placeholder or the footer link", async ({ page, site }) => {
  const engine = FiltersEngine.parse((await annoyanceLists()).join("\n"));
  const frame =
    '<iframe data-consent="functional" data-src="{third}/film" width="480" height="270"></iframe>';
  site.put("/", pageOf({ body: frame }));
  await page.goto(`${site.origin}/`);
  await page.locator(part("banner")).waitFor();
  await page.locator("[part=placeholder]").waitFor();
  const seen = await page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    return {
      ids: ["cookie-banner", ...all.map(({ id }) => id).filter(Boolean)],
      classes: all.flatMap(({ classList }) => [...classList]),
      hrefs: all.map((one) => one.getAttribute("href") ?? "").filter(Boolean),
    };
  });
  const { styles } = engine.getCosmeticsFilters({
    url: "https://www.shop.example/",
    hostname: "www.shop.example",
    domain: "shop.example",
    ...seen,
    getBaseRules: true,
    getInjectionRules: false,
    getExtendedRules: false,
    getRulesFromDOM: true,
    getRulesFromHostname: true,
  });
  // The engine works: a name that others chose is hidden.
  expect(styles).toContain("#cookie-banner");
  await page.addStyleTag({ content: styles });
  await expect(page.locator(part("banner"))).toBeVisible();
  await expect(page.locator("[part=placeholder]")).toBeVisible();
  await expect(page.locator("#footer")).toBeVisible();
});

/** How many points of a grid over the window hit something of ours. */
const hits = () => {
  const points = Array.from({ length: 81 }, (_, index) => [(index % 9) + 0.5, Math.floor(index / 9) + 0.5]);
  return points.filter(([x = 0, y = 0]) =>
    document
      .elementsFromPoint((x / 9) * innerWidth, (y / 9) * innerHeight)
      .some((element) => element.closest("#fermata, #fermata-status")),
  ).length;
};

for (const layout of ["bar", "dialog"] as const) {
  for (const layer of ["banner", "preferences"] as const) {
    test(`case 2: with the root hidden, the ${layer} (${layout}) leaves a page that scrolls, takes clicks and keys, and whose embeds can be allowed`, async ({
      page,
      site,
    }) => {
      const frame =
        '<iframe data-consent="functional" data-src="{third}/film" width="480" height="270" title="A film"></iframe>';
      site.put(
        "/",
        pageOf({
          settings: { ui: { layout } },
          body: `<button id="own" onclick="window.clicked = true">Own</button>${frame}<div style="height:3000px"></div>`,
        }),
      );
      await page.goto(`${site.origin}/`);
      await page.locator(part("banner")).waitFor();
      if (layer === "preferences") {
        await page.locator(part("customise")).click();
        await page.locator(part("preferences")).waitFor();
      }
      await page.addStyleTag({ content: "#fermata{display:none !important}" });
      expect(await page.evaluate(hits)).toBe(0);
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, 500);
      await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(0);
      await page.evaluate("scrollTo(0, 0)");
      await page.locator("#own").click();
      expect(await page.evaluate("window.clicked")).toBe(true);
      await page.locator("#own").focus();
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate("document.activeElement?.shadowRoot?.activeElement?.getAttribute('part')"),
      ).toBe("placeholder-once");
      await page.keyboard.press("Enter");
      await expect.poll(() => pathsOf(site)).toContain("/film");
      expect(await page.evaluate("Fermata.state.status")).toBe("undecided");
      expect(site.errors).toEqual([]);
    });
  }
}

test("case 2: with the root hidden, a returning visitor's page is the page alone", async ({ page, site }) => {
  site.put("/", pageOf({ head: "<style>#fermata{display:none !important}</style>" }));
  await giveCookie(page, site, decisionOf());
  await page.goto(`${site.origin}/`);
  expect(await page.evaluate(hits)).toBe(0);
});
