/** Case 12: pages that a framework takes over from its server, and returning visitors who see nothing of us, however often they come. */
import { join } from "node:path";
import {
  decisionOf,
  expect,
  giveCookie,
  heldScript,
  part,
  pathsOf,
  root,
  test,
} from "../support/consentPage.ts";
import { frameworks } from "../support/hydration.ts";
import { revisit } from "../support/revisit.ts";

const accepted = () =>
  decisionOf({ granted: ["essential", "performance", "functional", "analytics", "security"], denied: [] });

/** Counts the roots that come into the page, and frames, from before the page's first script. */
const record = () => {
  const seen = { roots: 0, frames: 0, shifts: 0 };
  Object.assign(window, { seen });
  const look = () => {
    if (document.getElementById("fermata")) seen.roots += 1;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    seen.shifts += list.getEntries().length;
  }).observe({ type: "layout-shift", buffered: true });
  const frame = () => {
    look();
    seen.frames += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

/** What a visit saw of us: roots, shifts and words; runs in the page. */
const look = () => {
  const { roots, shifts } = (window as unknown as { seen: { roots: number; shifts: number } }).seen;
  return [roots, shifts, document.querySelectorAll("[role=status]").length];
};

/** Without it the browser complains of an icon that is not there. */
const icon = '<link rel="icon" href="data:,">';

for (const [name, render] of Object.entries(frameworks)) {
  test(`case 12: ${name} takes over its page without a warning, undecided and decided, and works`, async ({
    page,
    site,
  }, info) => {
    const { html, module } = await render(join(info.config.rootDir, "../../.cache/hydration", name));
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (/error|warn/.test(message.type())) complaints.push(message.text());
    });
    const tags = heldScript("analytics", "/analytics.js");
    site.put(
      "/",
      html
        .replace("{head}", `${icon}<script src="/assets/fermata.js"></script>`)
        .replace("{end}", `${tags}<script type="module" src="/app.js"></script>`),
    );
    // The banner is there, and the tags of a returning visitor have been released, when the framework begins.
    site.put("/app.js", { body: module, delayMs: 700 });
    await page.addInitScript(record);

    await page.goto(`${site.origin}/`, { waitUntil: "commit" });
    await page.locator(part("banner")).waitFor();
    await page.waitForFunction("window.hydrated");
    await expect(page.locator(part("banner"))).toBeVisible();
    await page.locator("#own").click();
    await expect(page.locator("#own")).toHaveText("Clicked 1");
    await page.locator("#footer").click();
    await page.locator(`${part("preferences")} [part=accept]`).click();
    await expect(page.locator(root)).toHaveCount(0);
    await expect.poll(() => pathsOf(site)).toEqual(["/analytics.js"]);

    await page.reload();
    await page.waitForFunction("window.hydrated");
    await page.locator("#own").click();
    await expect(page.locator("#own")).toHaveText("Clicked 1");
    expect(await page.evaluate("seen.roots")).toBe(0);
    expect(pathsOf(site)).toEqual(["/analytics.js", "/analytics.js"]);
    expect([complaints, site.errors]).toEqual([[], []]);

    // The framework would have complained: of a heading that is another one, or a button that is missing, it does.
    site.put(
      "/",
      html
        .replace("{head}", icon)
        .replace(/<button id="own".*?<\/button>/, "")
        .replace("<h1>A page", "<h2>Another")
        .replace("</h1>", "</h2>")
        .replace("{end}", '<script type="module" src="/app.js"></script>'),
    );
    await page.reload();
    await expect.poll(() => complaints.length + site.errors.length).toBeGreaterThan(0);
  });
}

for (const [who, value] of [
  ["accepted", accepted],
  ["rejected", () => decisionOf()],
] as const) {
  test(`case 12: a visitor who ${who} loads a page fifty times without a root, a shift or a word of us`, async ({
    page,
    site,
  }) => {
    const { html } = await frameworks.Vue(join(test.info().config.rootDir, "../../.cache/hydration", "Vue"));
    site.put("/", html.replace("{head}", '<script src="/assets/fermata.js"></script>').replace("{end}", ""));
    await giveCookie(page, site, value());
    await page.addInitScript(record);
    expect(await revisit(page, `${site.origin}/`, 50, look)).toEqual(Array(50).fill([0, 0, 0]));
    expect([site.errors, site.messages]).toEqual([[], []]);
  });
}
