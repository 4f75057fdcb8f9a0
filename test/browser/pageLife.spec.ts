/** What happens to a page besides being loaded: other tabs, the back/forward cache, prerendering, frames, later visits. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/findBrowser.mjs";
import type { Fermata } from "../../src/core/fermata.ts";
import {
  arrivedPaths,
  cookieOf,
  decisionOf,
  expect,
  giveCookie,
  grantsOf,
  heldTags,
  pageOf,
  part,
  pathsOf,
  root,
  stateOf,
  test,
} from "../support/consentPage.ts";
import { slownessOf } from "../support/machineSpeed.ts";
import { createHeld } from "../support/pageServer.ts";
import { revisit } from "../support/revisit.ts";

const accepted = () =>
  decisionOf({ granted: ["essential", "performance", "functional", "analytics", "security"], denied: [] });

/** Notes whether the page was restored, and after how many milliseconds the banner had gone and the first tag had come. */
const watchReturn = `<script>addEventListener("pageshow", (event) => {
  window.restored = event.persisted;
  if (!event.persisted) return;
  const from = performance.now();
  const look = () => {
    window.bannerMs ??= document.getElementById("fermata") ? undefined : performance.now() - from;
    window.tagMs ??= document.querySelector("script[src$='/analytics.js']:not([type='text/plain'])") ? performance.now() - from : undefined;
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})</script>`;

/** A second, in milliseconds, for a machine as slow as this one. */
const secondOf = async (page: Page) => 1000 * (await slownessOf(page));

test.describe("another tab of the site", () => {
  test("case 21: follows a grant within a second: its banner goes, its tags run once", async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ body: heldTags }));
    await page.goto(`${site.origin}/`);
    await page.locator(part("banner")).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/`);
    await other.locator(part("accept")).click();
    await expect(page.locator(root)).toHaveCount(0, { timeout: await secondOf(page) });
    await expect.poll(() => page.evaluate("window.ran?.length")).toBe(4);
    expect((await stateOf(page)).method).toBe("banner");
  });

  test("case 21: follows a withdrawal within a second, and releases nothing that comes later", async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({}));
    await giveCookie(page, site, accepted());
    await page.goto(`${site.origin}/`);
    expect(await grantsOf(page)).toContain("analytics");
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/`);
    await other.evaluate("Fermata.withdraw('analytics')");
    await expect.poll(() => grantsOf(page), { timeout: await secondOf(page) }).not.toContain("analytics");
    await page.evaluate(
      `document.body.insertAdjacentHTML("beforeend", '<iframe data-consent="analytics" data-src="${site.thirdParty}/late"></iframe>')`,
    );
    expect(await arrivedPaths(page, site)).toEqual([]);
  });

  test("case 21: tells nobody anew: one decision is one event in one tab", async ({ page, site }) => {
    site.put("/", pageOf({}));
    const other = await page.context().newPage();
    for (const one of [page, other]) {
      await one.goto(`${site.origin}/`);
      await one.locator(part("banner")).waitFor();
      await one.evaluate("window.told = 0; Fermata.on('decision', () => { told += 1 })");
    }
    await page.locator(part("reject")).click();
    await expect(other.locator(root)).toHaveCount(0);
    const before = await cookieOf(page);
    await other.evaluate("dispatchEvent(new Event('focus'))");
    await page.evaluate("dispatchEvent(new Event('focus'))");
    expect([await page.evaluate("told"), await other.evaluate("told")]).toEqual([1, 0]);
    expect(await cookieOf(page)).toBe(before);
  });

  test("asks again when the decision was reset there", async ({ page, site }) => {
    site.put("/", pageOf({}));
    await giveCookie(page, site, accepted());
    await page.goto(`${site.origin}/`);
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/`);
    await other.evaluate("Fermata.reset()");
    await expect(page.locator(part("banner"))).toBeVisible();
    expect(await grantsOf(page)).toEqual(["essential"]);
  });
});

test("case 21: on plain http, where no browser tells of cookies, another tab that asks follows a decision within a second", async ({
  page,
  site,
  browserName,
}) => {
  site.put("/", pageOf({ body: heldTags }));
  const other = await page.context().newPage();
  // Nobody resolves this name: the pages of the site stand behind it.
  await page.context().route("http://shop.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await fetch(`${site.origin}${pathname}`);
    const contentType = answer.headers.get("content-type") ?? "";
    await route.fulfill({ status: answer.status, contentType, body: await answer.text() });
  });
  for (const one of [page, other]) {
    await one.goto("http://shop.example/");
    await one.locator(part("banner")).waitFor();
  }
  expect(await page.evaluate("[isSecureContext, 'cookieStore' in self]")).toEqual([false, false]);
  await page.evaluate("window.told = 0; Fermata.on('decision', () => { told += 1 })");
  // Firefox carries a cookie from one process to another when it has the time.
  const timeout = browserName === "firefox" ? 10_000 : await secondOf(page);
  await other.locator(part("reject")).click();
  await expect(page.locator(root)).toHaveCount(0, { timeout });
  await other.evaluate("Fermata.save({ analytics: true })");
  await expect.poll(() => grantsOf(page), { timeout }).toContain("analytics");
  await other.evaluate("Fermata.withdraw('analytics')");
  await expect.poll(() => grantsOf(page), { timeout }).not.toContain("analytics");
  await other.evaluate("Fermata.reset()");
  await expect(page.locator(part("banner"))).toBeVisible();
  expect(await page.evaluate("told")).toBe(0);
});

test("case 21: a decision on a subdomain is known to its sibling at the next focus", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { cookie: { domain: "site.localhost" } } }));
  const [one, other] = ["a", "b"].map((name) => site.origin.replace("localhost", `${name}.site.localhost`));
  await page.goto(`${one}/`);
  await page.locator(part("banner")).waitFor();
  const sibling = await page.context().newPage();
  await sibling.goto(`${other}/`);
  await sibling.locator(part("accept")).click();
  await expect(sibling.locator(root)).toHaveCount(0);
  await page.evaluate("dispatchEvent(new Event('focus'))");
  await expect(page.locator(root)).toHaveCount(0);
  expect(await grantsOf(page)).toContain("analytics");
});

test.describe("the back/forward cache", () => {
  test("case 20: keeps the page, and a decision made on the next one is there within 100 ms of the return @chromium", async ({
    site,
  }) => {
    // Playwright switches the cache off for pages of its own context.
    const browser = await chromium.launch({
      executablePath: findBrowser("chromium"),
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
    try {
      for (const [path, body] of [
        ["/", pageOf({ body: heldTags, head: watchReturn })],
        ["/b", pageOf({})],
      ] as const) {
        // A page that must not be stored is not kept either.
        site.put(path, { body, headers: { "cache-control": "max-age=60" } });
      }
      const ratios: number[] = [];
      // What the machine does besides can only make it slower: the fastest of three returns is what the product takes.
      for (let visit = 0; visit < 3; visit += 1) {
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        await page.locator(part("banner")).waitFor();
        await page.goto(`${site.origin}/b`);
        await page.locator(part("accept")).click();
        await expect(page.locator(root)).toHaveCount(0);
        await page.goBack({ waitUntil: "commit" });
        await expect.poll(() => page.evaluate("window.restored")).toBe(true);
        await expect(page.locator(root)).toHaveCount(0);
        await expect.poll(() => page.evaluate("window.ran?.length")).toBe(4);
        ratios.push(
          (await page.evaluate<number>("Math.max(bannerMs, tagMs)")) / (100 * (await slownessOf(page))),
        );
        await page.close();
      }
      expect(Math.min(...ratios), `${ratios}`).toBeLessThan(1);
    } finally {
      await browser.close();
    }
  });
});

test.describe("a visit", () => {
  const day = 86_400;

  test("case 8: renews the cookie, and moves neither the time of decision nor its end", async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({}));
    const value = decisionOf({ daysAgo: 100 });
    // Safari keeps a cookie that a script wrote for seven days.
    await page
      .context()
      .addCookies([
        { name: "fermata", value, url: site.origin, sameSite: "Lax", expires: Date.now() / 1000 + 7 * day },
      ]);
    await page.goto(`${site.origin}/`);
    const kept = (await page.context().cookies()).filter(({ name }) => name === "fermata");
    expect(kept.map((one) => one.value)).toEqual([value]);
    const leftDays = ((kept[0]?.expires ?? 0) - Date.now() / 1000) / day;
    expect(Math.round(leftDays)).toBe(84);
    expect((await stateOf(page)).decidedAt).toBe(new Date(Number(value.split(".")[1]) * 1000).toISOString());
  });

  test("case 8: every six days asks once in a year, when the decision has ended", async ({ page, site }) => {
    site.put("/", pageOf({}));
    // Each visit is six days after the one before, and tells whether it wrote the cookie: a browser that keeps it for seven days alone has it yet.
    await page.addInitScript((dayMs) => {
      const now = Date.now.bind(Date);
      const days = 6 * JSON.parse(sessionStorage.visits ?? "[]").length;
      Date.now = () => now() + days * dayMs;
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie") as PropertyDescriptor;
      Object.defineProperty(document, "cookie", {
        get: () => cookie.get?.call(document),
        set(text) {
          if (/^fermata=1/.test(text)) Object.assign(window, { isWritten: true });
          cookie.set?.call(document, text);
        },
      });
    }, day * 1000);
    const visits = await revisit(page, `${site.origin}/`, 62, async () => {
      const { Fermata, isWritten } = window as unknown as { Fermata: Fermata; isWritten?: boolean };
      const { status, decidedAt, expiresAt } = Fermata.state;
      if (status === "undecided") await Fermata.rejectAll();
      return { status, decidedAt, expiresAt, isWritten };
    });
    const asked = visits.flatMap(({ status }, visit) => (status === "undecided" ? [visit] : []));
    const { decidedAt = null, expiresAt = null } = visits[1] ?? {};
    const days = (Date.parse(expiresAt ?? "") - Date.parse(decidedAt ?? "")) / (day * 1000);
    expect(asked).toEqual([0, Math.ceil(days / 6)]);
    const kept = visits.filter(({ status }) => status === "decided");
    expect(kept).toHaveLength(60);
    expect(kept.every(({ isWritten }) => isWritten)).toBe(true);
    expect(new Set(kept.map(({ decidedAt }) => decidedAt)).size).toBe(2);
  });
});

test("case 20: a prerendered page writes, releases and shows nothing before it is activated", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ body: heldTags }));
  await giveCookie(page, site, accepted());
  await page.addInitScript(() => {
    let isPrerendering = true;
    Object.defineProperty(document, "prerendering", { get: () => isPrerendering });
    Object.assign(window, {
      activate() {
        isPrerendering = false;
        document.dispatchEvent(new Event("prerenderingchange"));
      },
      writes: 0,
    });
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie") as PropertyDescriptor;
    Object.defineProperty(document, "cookie", {
      get: () => cookie.get?.call(document),
      set(text) {
        Object.assign(window, { writes: (window as unknown as { writes: number }).writes + 1 });
        cookie.set?.call(document, text);
      },
    });
  });
  await page.goto(`${site.origin}/`);
  expect(await arrivedPaths(page, site)).toEqual([]);
  expect(
    await page.evaluate("[writes, Fermata.state.hiddenReason, !!document.getElementById('fermata')]"),
  ).toEqual([0, "not-started", false]);
  // Nor does a call of the site write before.
  await page.evaluate("void Fermata.save({ security: false })");
  expect(await arrivedPaths(page, site)).toEqual([]);
  expect(await page.evaluate("writes")).toBe(0);
  // Decided in another tab meanwhile: the cookie is read afresh.
  await giveCookie(
    page,
    site,
    decisionOf({ granted: ["essential", "analytics"], denied: ["performance", "functional", "security"] }),
  );
  await page.evaluate("activate()");
  await expect.poll(() => pathsOf(site)).toEqual(["/analytics.js"]);
});

test("case 20: a page that the browser really prerenders waits for its visitor, and knows what was decided meanwhile @chromium", async ({
  site,
}) => {
  // Developer tools, which Playwright is one of, switch prerendering off: this browser runs without, and its pages act by themselves.
  const say = (what: string) => `fetch("{third}/say/" + ${what}, { mode: "no-cors" })`;
  site.put(
    "/",
    pageOf({
      head: `<script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>
<script>(async () => {
  await (await fetch("/go-on")).text();
  await Fermata.acceptAll();
  location.href = "/next";
})()</script>`,
    }),
  );
  site.put(
    "/next",
    pageOf({
      body: heldTags,
      head: `<script>
const isPrerendering = document.prerendering;
${say("isPrerendering")};
addEventListener("load", async () => {
  // The files that would have been fetched have come by then.
  for (const part of ["ui", "acts"]) await (await fetch("/assets/fermata-" + part + ".js")).text();
  ${say('[Fermata.state.hiddenReason, !!document.getElementById("fermata"), document.cookie].join("-")')};
});
document.addEventListener("prerenderingchange", () => setTimeout(() => ${say('"activated-" + Fermata.state.method')}));
</script>`,
    }),
  );
  const goOn = createHeld();
  site.put("/go-on", goOn);
  const folder = await mkdtemp(join(tmpdir(), "fermata-"));
  const browser = spawn(
    findBrowser("chromium") as string,
    ["--headless=new", "--no-sandbox", "--no-first-run", `--user-data-dir=${folder}`, `${site.origin}/`],
    { stdio: "ignore" },
  );
  try {
    await expect.poll(() => pathsOf(site), { timeout: 30_000 }).toHaveLength(2);
    goOn.send("");
    await expect.poll(() => pathsOf(site), { timeout: 30_000 }).toHaveLength(7);
    const paths = pathsOf(site);
    expect(paths.slice(0, 2)).toEqual(["/say/true", "/say/not-started-false-"]);
    expect([...paths.slice(2)].sort()).toEqual(
      ["/analytics.js", "/functional.js", "/performance.js", "/say/activated-api", "/security.js"].sort(),
    );
  } finally {
    browser.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test.describe("in a frame", () => {
  const frame = (src: string) => `<iframe id="inner" src="${src}" width="600" height="300"></iframe>`;

  test("of another origin nothing is shown and nothing granted, also with a cookie", async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ body: heldTags }));
    site.put(
      "/outer",
      `<title>Outer</title>${frame(`${site.origin.replace("localhost", "other.localhost")}/`)}`,
    );
    await page
      .context()
      .addCookies([
        { name: "fermata", value: accepted(), url: site.origin.replace("localhost", "other.localhost") },
      ]);
    await page.goto(`${site.origin}/outer`);
    const inner = page.frames()[1];
    await expect.poll(() => inner?.evaluate("Fermata?.state.hiddenReason")).toBe("frame");
    expect(await inner?.evaluate("Fermata.state.grants.analytics")).toBe(false);
    expect(await inner?.evaluate("!!document.getElementById('fermata')")).toBe(false);
    expect(await arrivedPaths(page, site)).toEqual([]);
  });

  test("of the same origin the decision of the page around it counts, and only that page asks", async ({
    page,
    site,
  }) => {
    site.put("/inner", pageOf({ body: heldTags }));
    site.put("/", pageOf({ body: frame("/inner") }));
    await page.goto(`${site.origin}/`);
    await page.locator(part("banner")).waitFor();
    const inner = page.frames()[1];
    await expect.poll(() => inner?.evaluate("Fermata.state.hiddenReason")).toBe("frame");
    expect(await inner?.evaluate("!!document.getElementById('fermata')")).toBe(false);
    await page.locator(part("accept")).click();
    await expect.poll(() => inner?.evaluate("window.ran?.length")).toBe(4);
  });

  for (const [frames, reason] of [
    ["show", null],
    ["hide", "frame"],
  ] as const) {
    test(`with frames: "${frames}" the reason for showing nothing is ${reason}`, async ({ page, site }) => {
      site.put("/inner", pageOf({ settings: { frames } }));
      site.put("/", `<title>Outer</title>${frame("/inner")}`);
      await page.goto(`${site.origin}/`);
      const inner = page.frames()[1];
      await expect.poll(() => inner?.evaluate("Fermata.state.region")).toBe("unknown");
      await expect
        .poll(() => inner?.evaluate("!!document.getElementById('fermata')"))
        .toBe(frames === "show");
      expect(await inner?.evaluate("Fermata.state.hiddenReason")).toBe(reason);
    });
  }
});
