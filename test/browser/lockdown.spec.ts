/** The strictest tier: unmarked tags in the HTML itself, and not one request before everything is granted. */
import { lockdownHead } from "../../src/server/lockdown.ts";
import { arrivedPaths, expect, pageOf, part, pathsOf, root, test } from "../support/consentPage.ts";

const unmarked = `<script src="{third}/a.js"></script><link rel="stylesheet" href="{third}/s.css"><link rel="preload" as="image" href="{third}/pre.png">
<script async src="{third}/async.js"></script><script src="{third}/b.js"></script><img src="{third}/i.png" alt="">
<iframe src="{third}/frame" title="a frame"></iframe><video src="{third}/film.mp4"></video>
<script>(window.ran ??= []).push("own"); new Image().src = "{third}/pixel"; navigator.sendBeacon("{third}/beacon"); fetch("{third}/fetch").catch(() => {});</script>`;
const settings = { lockdown: true, revision: "7.1" };
const page_ = () => pageOf({ before: lockdownHead(settings), settings, body: unmarked });

test("no request leaves before a choice, after a refusal, and after a part", async ({ page, site }) => {
  site.put("/", page_());
  await page.goto(`${site.origin}/`);
  await page.locator(part("reject")).click();
  await expect(page.locator(root)).toHaveCount(0);
  await page.evaluate("Fermata.save({ analytics: true })");
  await page.reload();
  await page.waitForLoadState("load");
  expect(await page.evaluate("window.ran")).toEqual(["own"]);
  expect(pathsOf(site)).toEqual([]);
});

test("accepting reloads once, and everything loads in the page's own order", async ({
  page,
  site,
  browserName,
}) => {
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  site.put("/", page_());
  await page.goto(`${site.origin}/`);
  await page.locator(part("accept")).click();
  await expect.poll(() => loads).toBe(2);
  await expect
    .poll(async () =>
      [...new Set(pathsOf(site))].filter((path) => browserName !== "firefox" || path !== "/pre.png").sort(),
    )
    .toEqual(
      [
        "/a.js",
        "/async.js",
        "/b.js",
        "/beacon",
        "/fetch",
        "/film.mp4",
        "/frame",
        "/i.png",
        "/pixel",
        // A preload that stands behind a script Firefox leaves alone after a reload, or not.
        ...(browserName === "firefox" ? [] : ["/pre.png"]),
        "/s.css",
      ].sort(),
    );
  const ran = (await page.evaluate<string[]>("window.ran")).filter((one) => one !== "/async.js");
  expect(ran).toEqual(["/a.js", "/b.js", "own"]);
  // See framesShow.
  await expect.poll(() => page.frames()[1]?.url()).toContain("/frame");
  await page.evaluate("Fermata.withdraw('analytics')");
  await expect.poll(() => loads).toBe(3);
  site.arrivals.length = 0;
  await page.reload();
  expect(await arrivedPaths(page, site).catch(() => pathsOf(site))).toEqual([]);
});

test("a cookie of another revision, or one that has ended, unlocks nothing", async ({ page, site }) => {
  site.put("/", page_());
  const now = Math.floor(Date.now() / 1000);
  const all = "g-essential-performance-functional-analytics-security.d";
  for (const value of [
    `1.${now}.${now + 1000}.7.banner.${all}`,
    `1.${now - 2000}.${now - 1000}.7_1a_1.banner.${all}`,
  ]) {
    // A page that is open follows the cookie, and would be reloaded on its own.
    await page.goto("about:blank");
    await page.context().addCookies([{ name: "fermata", value, url: site.origin }]);
    await page.goto(`${site.origin}/`);
    await page.waitForLoadState("load");
    expect(pathsOf(site)).toEqual([]);
  }
});
