/** The cookie in browsers, on hosts and in places that make it hard to keep one. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import {
  cookieOf,
  decisionOf,
  expect,
  heldTags,
  type PageParts,
  pageOf,
  part,
  root,
  stateOf,
  test,
} from "../support/consentPage.ts";

/** Serves a page and the built files at any origin, `https:` ones included, without a name server or a certificate. */
async function serveAt(page: Page, origin: string, parts: PageParts = {}): Promise<void> {
  await page.context().route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const built = /^\/assets\/(.+)/.exec(pathname)?.[1];
    if (built) await route.fulfill({ body: await readFile(`dist/${built}`), contentType: "text/javascript" });
    else await route.fulfill({ body: pageOf(parts), contentType: "text/html" });
  });
}

/** The SDK's cookies of all hosts. */
const kept = async (page: Page) => (await page.context().cookies()).filter(({ name }) => name === "fermata");

/** Decides on the page, and loads it again. */
async function rejectAndReload(page: Page): Promise<void> {
  await page.locator(part("reject")).click();
  await expect(page.locator(root)).toHaveCount(0);
  await page.reload();
  await expect.poll(() => page.evaluate("Fermata.state.region")).toBe("unknown");
}

for (const scheme of ["http", "https"]) {
  test(`on ${scheme} the cookie is ${scheme === "https" ? "" : "not "}Secure, and is there on the next visit`, async ({
    page,
    site,
  }) => {
    await serveAt(page, `${scheme}://www.shop.example`);
    await page.goto(`${scheme}://www.shop.example/`);
    await rejectAndReload(page);
    expect(await kept(page)).toMatchObject([
      { secure: scheme === "https", sameSite: "Lax", path: "/", domain: "www.shop.example", httpOnly: false },
    ]);
    expect((await stateOf(page)).status).toBe("decided");
    expect([site.errors, site.messages]).toEqual([[], []]);
  });
}

test.describe('case 21: domain "auto"', () => {
  const settings = { cookie: { domain: "auto" } };
  for (const [host, widest] of [
    ["a.b.shop.example", ".shop.example"],
    ["www.shop.co.uk", ".shop.co.uk"],
    ["a.b.c.shop.com.br", ".shop.com.br"],
    ["shop.github.io", ".shop.github.io"],
    ["shop.example", ".shop.example"],
  ] as const) {
    test(`on ${host} is ${widest}, without a list of suffixes`, async ({ page, site }) => {
      await serveAt(page, `http://${host}`, { settings });
      await page.goto(`http://${host}/`);
      await rejectAndReload(page);
      expect((await kept(page)).map(({ domain }) => domain)).toEqual([widest]);
      expect((await stateOf(page)).status).toBe("decided");
      expect([site.errors, site.messages]).toEqual([[], []]);
    });
  }

  test("keeps the cookie for this host where there is no domain, with a message and no second question", async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ settings }));
    await page.goto(`${site.origin}/`);
    await rejectAndReload(page);
    expect((await kept(page)).map(({ domain }) => domain)).toEqual(["localhost"]);
    expect((await stateOf(page)).status).toBe("decided");
  });
});

test("case 21: of a stale cookie of this host and one of the domain the newest wins, and the next decision leaves one", async ({
  page,
}) => {
  const origin = "http://www.shop.example";
  await serveAt(page, origin, { settings: { cookie: { domain: "shop.example" } } });
  const granted = ["essential", "analytics"];
  const denied = ["performance", "functional", "security"];
  await page.context().addCookies([
    { name: "fermata", value: decisionOf({ daysAgo: 9 }), url: origin },
    { name: "fermata", value: decisionOf({ granted, denied }), domain: ".shop.example", path: "/" },
  ]);
  await page.goto(`${origin}/`);
  expect((await stateOf(page)).grants.analytics).toBe(true);
  await page.evaluate("Fermata.withdraw('analytics')");
  const left = await kept(page);
  expect(left.map(({ domain }) => domain)).toEqual([".shop.example"]);
  expect(left[0]?.value).toContain(".g-essential.d");
});

test.describe("a browser that refuses", () => {
  /** Keeps cookies as the browser does, but refuses those with an attribute. */
  const refuse = (attribute: string) => `
    const native = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    Object.defineProperty(document, "cookie", {
      get: () => native.get.call(document),
      set: (text) => { if (!/; *${attribute}/i.test(text)) native.set.call(document, text); },
    });`;

  test("SameSite gets the cookie without it, with one message, and asks once", async ({ page, site }) => {
    site.put("/", pageOf());
    await page.addInitScript(refuse("samesite"));
    await page.goto(`${site.origin}/`);
    await page.locator(part("reject")).click();
    await expect.poll(() => cookieOf(page)).toBeDefined();
    expect(await page.evaluate("Fermata.state.persisted")).toBe(true);
    await expect.poll(() => site.messages.length).toBe(1);
    expect(site.messages[0]).toContain("with fewer attributes");
    await page.reload();
    expect((await stateOf(page)).status).toBe("decided");
  });

  test("a path that this page is not under keeps the cookie for the whole host, with one message, and asks once", async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ settings: { cookie: { path: "/shop" } } }));
    await page.goto(`${site.origin}/`);
    await page.locator(part("reject")).click();
    await expect.poll(() => site.messages.length).toBe(1);
    expect(site.messages[0]).toContain("cookie.path");
    await page.reload();
    expect((await stateOf(page)).status).toBe("decided");
    await page.evaluate("Fermata.reset()");
    expect(await kept(page)).toEqual([]);
  });

  test("a domain of others keeps the cookie for this host, with one message", async ({ page, site }) => {
    site.put("/", pageOf({ settings: { cookie: { domain: "other.example" } } }));
    await page.goto(`${site.origin}/`);
    await page.locator(part("reject")).click();
    await expect.poll(() => site.messages.length).toBe(1);
    expect(site.messages[0]).toContain("cookie.domain");
    expect((await kept(page)).map(({ domain }) => domain)).toEqual(["localhost"]);
    await page.reload();
    expect((await stateOf(page)).status).toBe("decided");
  });
});

test.describe("a place without storage", () => {
  test("works on, and a withdrawal names no error, where keys and databases throw and the quota is full", async ({
    page,
    site,
  }) => {
    const services = [
      { id: "counter", category: "analytics", storage: [{ name: "counter*" }], cookies: [{ name: "_c" }] },
    ];
    site.put("/", pageOf({ settings: { services }, body: heldTags }));
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException(`${name} is off`, "SecurityError");
          },
        });
      }
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.goto(`${site.origin}/`);
    await page.locator(part("accept")).click();
    await expect.poll(() => page.evaluate("window.ran?.length")).toBe(4);
    await page.evaluate("Fermata.withdraw('analytics')");
    expect((await stateOf(page)).grants.analytics).toBe(false);
    expect(site.errors).toEqual([]);
  });
});

test.describe("a clock", () => {
  const day = 86_400_000;

  for (const [what, days] of [
    ["set back by a year", -365],
    ["set ten years ahead", 3650],
  ] as const) {
    test(`${what} asks again once, and keeps the new answer`, async ({ page, site }) => {
      site.put("/", pageOf());
      await page.context().addCookies([
        {
          name: "fermata",
          value: decisionOf({
            granted: ["essential", "analytics"],
            denied: ["performance", "functional", "security"],
          }),
          url: site.origin,
        },
      ]);
      const now = Date.now() + days * day;
      await page.clock.setFixedTime(now);
      await page.goto(`${site.origin}/`);
      expect(await stateOf(page)).toMatchObject({ status: "undecided", decidedAt: null });
      expect((await stateOf(page)).grants.analytics).toBe(false);
      await page.locator(part("reject")).click();
      await expect(page.locator(root)).toHaveCount(0);
      expect(await stateOf(page)).toMatchObject({ status: "decided" });
      expect(site.errors).toEqual([]);
    });
  }
});

test.describe("a page without an origin", () => {
  // Firefox lets a page from the disk fetch the parts beside it.
  test("from the disk releases nothing where parts must be fetched, with one message, and works with the single file", {
    tag: "@chromium",
  }, async ({ page, site }) => {
    const folder = await mkdtemp(join(tmpdir(), "fermata-"));
    try {
      for (const file of ["fermata", "fermata.all"]) {
        const tag = `<script src="${new URL(`../../dist/${file}.js`, import.meta.url).href}"></script>`;
        const html = pageOf({ tag, body: heldTags }).replaceAll("{third}", site.thirdParty);
        await writeFile(join(folder, `${file}.html`), html);
      }
      await page.goto(pathToFileURL(join(folder, "fermata.html")).href);
      await expect.poll(() => page.evaluate("Fermata.state.hiddenReason")).toBe("ui-missing");
      expect(await page.evaluate("Fermata.isGranted('analytics')")).toBe(false);
      expect(site.messages).toHaveLength(1);
      expect(site.arrivals).toEqual([]);

      await page.goto(pathToFileURL(join(folder, "fermata.all.html")).href);
      await page.locator(part("accept")).click();
      await expect.poll(() => page.evaluate("window.ran?.length")).toBe(4);
      expect(site.errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("in a sandbox keeps the decision for the page, throws nothing, and asks no second time on it", async ({
    page,
    site,
  }) => {
    site.put("/", {
      body: pageOf({ tag: '<script src="/assets/fermata.all.js"></script>', body: heldTags }),
      headers: { "content-security-policy": "sandbox allow-scripts" },
    });
    await page.goto(`${site.origin}/`);
    await page.locator(part("accept")).click();
    await expect.poll(() => page.evaluate("window.ran?.length")).toBe(4);
    expect(await stateOf(page)).toMatchObject({ status: "decided", persisted: false });
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await expect(page.locator(root)).toHaveCount(0);
    expect(site.errors).toEqual([]);
  });
});
