/** A returning visitor pays for one file, sees nothing of the SDK, and gets the granted tags while the page is parsed. */
import {
  decisionOf,
  expect,
  giveCookie,
  heldScript,
  heldTags,
  pageOf,
  pathsOf,
  root,
  sdkTag,
  test,
} from "../support/consentPage.ts";
import { createHeld } from "../support/pageServer.ts";

const accepted = () =>
  decisionOf({ granted: ["essential", "performance", "functional", "analytics", "security"], denied: [] });

/** Notes each sight of the root, by mutation and by frame, and what stood in the page at DOMContentLoaded. */
const watch = () => {
  const seen = { root: 0, frames: 0, scripts: [] as string[] };
  Object.assign(window, { seen });
  const look = () => {
    if (document.getElementById("fermata")) seen.root += 1;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  const frame = () => {
    look();
    seen.frames += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  document.addEventListener("DOMContentLoaded", () => {
    seen.scripts = [
      ...document.querySelectorAll<HTMLScriptElement>("script[data-consent]:not([type='text/plain'])"),
    ]
      .map(({ src }) => new URL(src).pathname)
      .sort();
  });
};

for (const [name, value] of [
  ["accepted", accepted],
  ["rejected", () => decisionOf()],
] as const) {
  test(`a visitor who ${name} downloads one file of the SDK and never has its root in the page`, async ({
    page,
    site,
  }) => {
    const files: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (/fermata|assets/.test(pathname)) files.push(pathname);
    });
    site.put("/", pageOf({ body: heldTags }));
    await giveCookie(page, site, value());
    await page.addInitScript(watch);
    await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
    await expect.poll(() => page.evaluate<number>("seen.frames")).toBeGreaterThan(10);
    expect(files).toEqual(["/assets/fermata.js"]);
    expect(await page.evaluate("seen.root")).toBe(0);
    await expect(page.locator("[role=status]")).toHaveCount(0);
    expect(pathsOf(site).sort()).toEqual(
      name === "accepted" ? ["/analytics.js", "/functional.js", "/performance.js", "/security.js"] : [],
    );
    expect(site.errors).toEqual([]);
    expect(site.messages).toEqual([]);
  });
}

/** Notes how long the source of the functions on the stack is, each time that cookies are read. */
const watchStack = () => {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie") as PropertyDescriptor;
  const read: number[] = [];
  Object.assign(window, { read });
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    get() {
      // What V8 gives for each function on the stack, while this is set.
      Error.prepareStackTrace = (_, sites) =>
        sites.reduce((sum, site) => sum + String(site.getFunction() ?? "").length, 0);
      read.push(new Error().stack as unknown as number);
      Error.prepareStackTrace = undefined as never;
      return cookie.get?.call(this);
    },
  });
};

for (const [who, value] of [
  ["has decided", accepted],
  ["is asked", undefined],
] as const) {
  // V8 parses what is on the stack once more when cookies are read, to say where that is done: the whole file, were its outermost
  // function among it.
  test(`for a visitor who ${who}, cookies are read with less than the whole file on the stack @chromium`, async ({
    page,
    site,
  }) => {
    site.put("/", pageOf());
    if (value) await giveCookie(page, site, value());
    await page.addInitScript(watchStack);
    await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
    if (!value) await page.waitForFunction("Fermata.state && document.querySelector('[role=status]')");
    const file = await (await page.request.get(`${site.origin}/assets/fermata.js`)).text();
    const read = await page.evaluate<number[]>("read");
    expect(read.length).toBeGreaterThan(0);
    expect(Math.max(...read)).toBeLessThan(file.length);
  });
}

test("the script behind the tag knows the visitor; one that puts in the file's text finds it not started until its own task ends", async ({
  page,
  site,
}) => {
  const look = "[Fermata.state.status, Fermata.state.hiddenReason, Fermata.isGranted('analytics')]";
  site.put("/", pageOf({ tag: `${sdkTag}<script>window.known = ${look}</script>` }));
  site.put("/bare", "<!doctype html><title>Bare</title><p>Nothing");
  await giveCookie(page, site, accepted());
  await page.goto(`${site.origin}/`);
  expect(await page.evaluate("known")).toEqual(["decided", "decided", true]);

  await page.goto(`${site.origin}/bare`);
  const text = await (await page.request.get(`${site.origin}/assets/fermata.js`)).text();
  // Inline text that a script puts in runs inside it.
  await page.evaluate((code) => {
    const script = document.createElement("script");
    script.text = `${code};window.early = Fermata.state.hiddenReason`;
    document.head.append(script);
  }, text);
  expect(await page.evaluate(`[early, ...${look}]`)).toEqual(["not-started", "decided", "decided", true]);
});

test("granted tags are in the page before DOMContentLoaded, those in the head and those in the body", async ({
  page,
  site,
}) => {
  site.put(
    "/",
    pageOf({
      head: heldScript("analytics", "/head.js", "async"),
      body: heldScript("analytics", "/body.js", "async"),
    }),
  );
  await giveCookie(page, site, accepted());
  await page.addInitScript(watch);
  await page.goto(`${site.origin}/`);
  expect(await page.evaluate("seen.scripts")).toEqual(["/body.js", "/head.js"]);
});

test("granted blocking tags start in document order, and each once", async ({ page, site }) => {
  site.put(
    "/",
    pageOf({ head: heldScript("analytics", "/one.js"), body: heldTags + heldScript("analytics", "/two.js") }),
  );
  await giveCookie(page, site, accepted());
  await page.goto(`${site.origin}/`);
  await expect
    .poll(() => page.evaluate("window.ran"))
    .toEqual(["/one.js", "/performance.js", "/functional.js", "/analytics.js", "/security.js", "/two.js"]);
  expect(pathsOf(site)).toHaveLength(6);
});

test("a visit leaves the cookie's time of decision as it was", async ({ page, site }) => {
  const value = decisionOf({ daysAgo: 30 });
  site.put("/", pageOf({ tag: sdkTag }));
  await giveCookie(page, site, value);
  await page.goto(`${site.origin}/`);
  await page.reload();
  expect(await page.context().cookies()).toMatchObject([{ name: "fermata", value }]);
  await expect(page.locator(root)).toHaveCount(0);
});

test("the footer link brings the preference centre back on a later visit", async ({ page, site }) => {
  site.put("/", pageOf());
  await giveCookie(
    page,
    site,
    decisionOf({ granted: ["essential", "analytics"], denied: ["performance", "functional", "security"] }),
  );
  await page.goto(`${site.origin}/`);
  await page.locator("#footer").click();
  await expect(page.locator("#fermata dialog")).toBeVisible();
  await expect(page.locator("#fermata [part=switch][data-category=analytics]")).toBeChecked();
  await expect(page.locator("#fermata [part=switch][data-category=security]")).not.toBeChecked();
});

for (const [who, cookie, early] of [
  ["granted something", accepted, ["/essential.js", "/analytics.js"]],
  ["refused everything", decisionOf, []],
  ["not answered", undefined, []],
] as const) {
  test(`while the page comes in pieces, a visitor who has ${who} gets ${early.length} tags before it is whole, the essential one in any case after`, async ({
    page,
    site,
  }) => {
    if (cookie) await giveCookie(page, site, cookie());
    const whole = pageOf({
      body: `${heldScript("essential", "/essential.js")}${heldScript("analytics", "/analytics.js")}<p id="cut">Cut here</p>`,
    }).replaceAll("{third}", site.thirdParty);
    const at = whole.indexOf("</main>");
    const held = createHeld(whole.slice(0, at));
    site.put("/", held);
    await page.goto(site.origin, { waitUntil: "commit" });
    await page.waitForFunction("document.getElementById('cut')");
    // The site's own request comes behind whatever the gate would have asked for.
    await page.evaluate(`fetch("${site.thirdParty}/mark", { mode: "no-cors" })`);
    await expect.poll(() => [...pathsOf(site)].sort()).toEqual([...early].sort());
    expect(await page.evaluate("document.readyState")).toBe("loading");
    held.send(whole.slice(at));
    await expect.poll(() => pathsOf(site)).toContain("/essential.js");
    expect(pathsOf(site).includes("/analytics.js")).toBe(early.length > 0);
  });
}
