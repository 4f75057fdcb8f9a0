/** A site's own code behind the guard, with nothing granted: it does what it does without. */
import type { Page } from "@playwright/test";
import { expect, grantsOf, pageOf, type Site, test } from "../../support/consentPage.ts";
import { type OwnPage, ownPages } from "../../support/ownPages.ts";

/** Denied services of every kind, so that each patch of the guard has something to look for. */
const services = [
  {
    id: "counter",
    category: "analytics",
    match: ["127.0.0.1", "counter.example"],
    inline: ["counter.push("],
    cookies: [{ name: "_c*" }],
    storage: [{ name: "counter*" }],
  },
];
const guard = '<script src="/assets/fermata-guard.js"></script>';

/** Puts the files that a page's own code asks for. */
function putFiles(site: Site): void {
  site.put("/own.json", '{"word":"answered"}');
  site.put("/own.js", "window.ownScript = 'ran';");
  site.put("/own.svg", {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>',
    type: "image/svg+xml",
  });
  site.put("/part.html", "<div><p>a part</p><u>not this</u></div>");
}

/** Gives the page's own elements as text, what is in shadow roots included. */
const treeOf = (page: Page) =>
  page.evaluate(() => {
    const app = document.getElementById("app") as HTMLElement;
    const roots = [...app.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? "");
    return [app.outerHTML, ...roots.filter(Boolean)];
  });

/** Clicks through a page; gives what it looks like after each click. */
async function clickThrough(page: Page, site: Site, own: OwnPage, tag: string): Promise<string[][]> {
  const body = `<div id="app">${own.html}</div><script type="module" src="/app.js"></script>`;
  site.put("/app.js", own.module);
  site.put("/", pageOf({ tag, settings: { services }, body }));
  await page.goto(`${site.origin}/`);
  await page.waitForFunction("window.isReady");
  const trees: string[][] = [];
  for (const [text, there] of own.clicks) {
    await page.locator("#app").getByRole("button", { name: text, exact: true }).click();
    await page.locator(`#app ${there}`).first().waitFor({ state: "attached" });
    trees.push(await treeOf(page));
  }
  return trees;
}

for (const [name, make] of Object.entries(ownPages)) {
  test(`${name}: a page behind the guard, with nothing granted, runs its clicks without an error to the same elements`, async ({
    page,
    site,
  }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (/error|warn/.test(message.type())) complaints.push(message.text());
    });
    putFiles(site);
    const own = await make();
    const without = await clickThrough(page, site, own, "");
    await page.evaluate("localStorage.clear(); sessionStorage.clear()");
    await page.context().clearCookies();
    const guarded = await clickThrough(page, site, own, guard);
    expect(await grantsOf(page)).toEqual(["essential"]);
    expect(guarded).toEqual(without);
    expect(await page.locator("output").textContent()).toContain(
      'fetch: answered; request: {"word":"answered"}; store: kept here baked; script: ran; frame: inside; worker: worked; feed: 2; image: 7',
    );
    expect([complaints, site.errors]).toEqual([[], []]);
  });
}
