/** A withdrawal that really withdraws: what services stored is deleted, what runs is told, and what is left is named. */
import {
  decisionOf,
  expect,
  giveCookie,
  pageOf,
  part,
  root,
  storageOf,
  test,
} from "../support/consentPage.ts";
import { createHeld } from "../support/pageServer.ts";

const services = [
  {
    id: "counter",
    category: "analytics",
    cookies: [
      { name: "_c" },
      { name: "_cx*" },
      { name: "/^id_\\d+$/" },
      { name: " padded " },
      { name: "server_only" },
      { name: "wide_only" },
    ],
    storage: [
      { name: "counter*", type: "localStorage" },
      { name: "tab_*", type: "sessionStorage" },
      { name: "counterDb", type: "indexedDB" },
      { name: "counterCache", type: "cacheStorage" },
      { name: "anywhere" },
    ],
    onDeny: ["counter.optOut", "now", 1],
    onGrant: ["counter.optIn"],
  },
  { id: "shared", category: "functional", cookies: [{ name: "_cx_shared" }] },
];
const granted = () =>
  decisionOf({ granted: ["essential", "performance", "functional", "analytics", "security"], denied: [] });
const own = (names: string[]) => names.filter((name) => name !== "fermata").sort();

test("case 6: deletes every readable cookie over hosts, parent domains, paths and attributes in one pass, and names the rest", async ({
  page,
  site,
}) => {
  const host = "a.b.shop.localhost";
  const origin = site.origin.replace("localhost", host);
  site.put("/x/y/page", {
    body: pageOf({ settings: { services } }),
    headers: {
      "set-cookie": [
        "server_only=1; HttpOnly; Path=/",
        "wide_only=1; HttpOnly; Path=/x; Domain=shop.localhost",
      ],
    },
  });
  const jar = page.context();
  let count = 0;
  for (const domain of [host, `.${host}`, ".b.shop.localhost", ".shop.localhost"]) {
    for (const path of ["/", "/x", "/x/", "/x/y", "/x/y/page"]) {
      for (const sameSite of ["Lax", "Strict"] as const) {
        await jar.addCookies([{ name: `_cx${count++}`, value: "1", domain, path, sameSite }]);
        await jar.addCookies([{ name: "_c", value: `${count}`, domain, path, sameSite }]);
      }
    }
  }
  await jar.addCookies([
    { name: "id_42", value: "1", domain: host, path: "/" },
    { name: "padded", value: "1", domain: host, path: "/" },
    { name: "_cx_shared", value: "1", domain: host, path: "/" },
    { name: "id_x", value: "1", domain: host, path: "/" },
    { name: "fermata", value: granted(), domain: host, path: "/" },
  ]);
  await page.goto(`${origin}/x/y/page`);
  await page.evaluate("Fermata.withdraw('analytics')");
  const left = own((await jar.cookies(`${origin}/x/y/page`)).map(({ name }) => name));
  expect(left).toEqual(["_cx_shared", "id_x", "server_only", "wide_only"]);
  expect(await page.evaluate("Fermata.leftovers")).toEqual([
    { name: "server_only", reason: "it is HttpOnly: only the server can delete it" },
    { name: "wide_only", reason: "it is HttpOnly: only the server can delete it" },
  ]);
});

test("deletes keys, databases and caches by kind and pattern, and nothing else", async ({ page, site }) => {
  site.put("/", pageOf({ settings: { services } }));
  await giveCookie(page, site, granted());
  await page.goto(`${site.origin}/`);
  await page.evaluate(async () => {
    for (const key of ["counter", "counter_2", "anywhere", "other", "tab_1"]) localStorage.setItem(key, "1");
    for (const key of ["tab_1", "tab_2", "anywhere", "counter"]) sessionStorage.setItem(key, "1");
    for (const name of ["counterDb", "otherDb"])
      await new Promise((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          request.result.close();
          resolve(0);
        };
      });
    for (const name of ["counterCache", "otherCache"]) await caches.open(name);
  });
  await page.evaluate("Fermata.rejectAll()");
  // Ours is the mark for the next page.
  expect((await storageOf(page)).sort()).toEqual(["counter", "other", "otherDb", "tab_1", "fermata"].sort());
  expect(await page.evaluate("caches.keys()")).toEqual(["otherCache"]);
  expect(await page.evaluate("Fermata.leftovers")).toEqual([]);
});

test("calls the service's opt-out with its arguments, and its opt-in after a new grant", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services } }));
  await giveCookie(page, site, granted());
  await page.goto(`${site.origin}/`);
  await page.evaluate(`window.calls = []; window.counter = {
    optOut(...details) { calls.push(["out", this === counter, ...details]) }, optIn() { calls.push(["in"]); throw new Error("theirs") } }`);
  await page.evaluate("Fermata.withdraw('analytics')");
  expect(await page.evaluate("calls")).toEqual([["out", true, "now", 1]]);
  await page.evaluate("Fermata.save({ analytics: true })");
  expect(await page.evaluate("calls")).toEqual([["out", true, "now", 1], ["in"]]);
  // The vendor's error goes to the site's error tools, and stops nothing.
  await expect.poll(() => site.errors).toEqual(["theirs"]);
});

const recreator = `<script type="text/plain" data-consent="analytics">
  setInterval(() => { document.cookie = "_c=again; path=/"; localStorage.setItem("counter", "again"); }, 300);
</script>`;

test("case 7: a tag that writes its cookie again every 300 ms loses it for good within 3 s", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body: recreator }));
  await giveCookie(page, site, granted());
  await page.goto(`${site.origin}/`);
  await expect.poll(() => page.evaluate("document.cookie.includes('_c=again')")).toBe(true);
  await page.evaluate("Fermata.withdraw('analytics')");
  // For two seconds no frame sees the cookie for longer than the event takes that tells of it.
  const seen = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const endsAt = performance.now() + 2000;
        const look = () => {
          if (document.cookie.includes("_c=again")) frames += 1;
          if (performance.now() < endsAt) requestAnimationFrame(look);
          else resolve(frames);
        };
        look();
      }),
  );
  expect(seen).toBeLessThan(20);
  await page.goto(`${site.origin}/`);
  // What the page wrote as it went is swept by the next one, as soon as it has fetched what sweeps: then the mark that was left for it is gone
  // too. Firefox may show the cookie a moment later than the page.
  const left = () => page.evaluate("[document.cookie.includes('_c='), 'fermata' in localStorage]");
  await expect.poll(left, { timeout: 3000 }).toEqual([false, false]);
  await page.goto(`${site.origin}/`);
  expect(await page.evaluate("document.cookie.includes('_c=')")).toBe(false);
});

test("case 7: with reloadOnWithdraw the page is reloaded once, and never twice", async ({ page, site }) => {
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  site.put("/", pageOf({ settings: { services, reloadOnWithdraw: true }, body: recreator }));
  await giveCookie(page, site, granted());
  await page.goto(`${site.origin}/`);
  await page.locator("#footer").click();
  await page.locator(part("reject")).click();
  await expect.poll(() => loads).toBe(2);
  await expect.poll(() => page.evaluate("Fermata.state.status")).toBe("decided");
  await expect(page.locator(root)).toHaveCount(0);
  await page.evaluate("Fermata.rejectAll()");
  expect(loads).toBe(2);
  await expect.poll(() => page.evaluate("document.cookie.includes('_c=')")).toBe(false);
});

test("case 7: a withdrawal while a tag waits for another's download starts nothing", async ({
  page,
  site,
}) => {
  site.put(
    "/",
    pageOf({
      settings: { services },
      body: `<script type="text/plain" data-consent="functional" src="/slow.js"></script>
      <script type="text/plain" data-consent="analytics">(window.ran ??= []).push("waiting")</script>`,
    }),
  );
  const slow = createHeld();
  site.put("/slow.js", slow);
  await page.goto(`${site.origin}/`);
  await page.locator(part("accept")).click();
  await expect
    .poll(() => page.evaluate("!!document.querySelector('script[src*=slow]:not([type=\"text/plain\"])')"))
    .toBe(true);
  await page.evaluate("Fermata.withdraw('analytics')");
  slow.send("(window.ran ??= []).push('slow')");
  await expect.poll(() => page.evaluate("window.ran")).toEqual(["slow"]);
  await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))");
  expect(await page.evaluate("window.ran")).toEqual(["slow"]);
});

test("case 6: on https, over a host of four labels: Secure, every SameSite and partitioned ones go, and what stays is named or cannot be seen @chromium", async ({
  page,
  context,
}) => {
  const host = "a.b.example.test";
  const address = `https://${host}/x/y/page`;
  const settings = {
    services: [{ id: "counter", category: "analytics", cookies: [{ name: "_c*" }, { name: "locked" }] }],
  };
  await context.route(`https://${host}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return /^\/assets\//.test(pathname)
      ? route.fulfill({ path: pathname.replace("/assets", "dist") })
      : route.fulfill({ contentType: "text/html", body: pageOf({ settings }) });
  });
  const names: string[] = [];
  for (const domain of [host, `.${host}`, ".b.example.test", ".example.test"])
    for (const path of ["/", "/x", "/x/y"])
      for (const secure of [true, false])
        for (const sameSite of ["Strict", "Lax", "None"] as const) {
          // Browsers take no `SameSite=None` that is not secure.
          if (sameSite === "None" && !secure) continue;
          names.push(`_c${names.length}`);
          await context.addCookies([
            { name: names.at(-1) ?? "", value: "1", domain, path, secure, sameSite },
            { name: "_c", value: `${names.length}`, domain, path, secure, sameSite },
          ]);
        }
  await context.addCookies([
    { name: "locked", value: "1", domain: host, path: "/x", httpOnly: true, secure: true, sameSite: "Lax" },
    { name: "_c_elsewhere", value: "1", domain: host, path: "/elsewhere", secure: true, sameSite: "Lax" },
    { name: "fermata", value: granted(), domain: host, path: "/", secure: true, sameSite: "Lax" },
  ]);
  await page.goto(address);
  await page.evaluate(() => {
    for (const path of ["/", "/x"])
      document.cookie = `_c_partitioned=1;path=${path};secure;samesite=none;partitioned`;
  });
  const seen = () => page.evaluate("document.cookie.split('; ').map((one) => one.split('=')[0]).sort()");
  const before = (await seen()) as string[];
  expect(before).toEqual(expect.arrayContaining([...names, "_c", "_c_partitioned"]));
  await page.evaluate("Fermata.withdraw('analytics')");
  expect(await seen()).toEqual(["fermata"]);
  const left = (await context.cookies()).map(({ name }) => name).sort();
  // The first is of a path that this page cannot see.
  expect(left).toEqual(["_c_elsewhere", "fermata", "locked"]);
  expect(await page.evaluate("Fermata.leftovers")).toEqual([
    { name: "locked", reason: "it is HttpOnly: only the server can delete it" },
  ]);
});

/** Writes once more in the very end of the page, when nothing of it can sweep any more. */
const lastWord = `<script type="text/plain" data-consent="analytics">
  addEventListener("unload", () => { document.cookie = "_c=last; path=/"; localStorage.setItem("counter", "last"); });
</script>`;

for (const reloadOnWithdraw of [false, true]) {
  test(`what a script writes as its page goes is gone after the next start, and the mark with it; reloadOnWithdraw ${reloadOnWithdraw} @chromium`, async ({
    page,
    site,
  }) => {
    site.put("/", pageOf({ settings: { services, reloadOnWithdraw }, body: lastWord }));
    site.put("/between", "<title>Without Fermata</title>");
    await giveCookie(page, site, granted());
    await page.goto(`${site.origin}/`);
    const kept = () =>
      page.evaluate("[document.cookie.includes('_c=last'), localStorage.counter, localStorage.fermata]");
    const again = reloadOnWithdraw ? page.waitForEvent("load") : undefined;
    // A reload ends the call.
    await page.evaluate("Fermata.withdraw('analytics')").catch(() => {});
    await again;
    if (!reloadOnWithdraw) {
      await page.goto(`${site.origin}/between`);
      expect(await kept()).toEqual([true, "last", "counter"]);
      await page.goto(`${site.origin}/`);
    }
    await expect.poll(kept).toEqual([false, undefined, undefined]);
    const files: string[] = [];
    page.on("request", (request) => files.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/`);
    await page.waitForLoadState("networkidle");
    expect(files.filter((file) => /fermata/.test(file))).toEqual(["/assets/fermata.js"]);
    expect(await kept()).toEqual([false, undefined, undefined]);
  });
}

test("the next start leaves alone what was granted anew meanwhile; the mark goes with the next page that denies something @chromium", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services }, body: lastWord }));
  site.put("/between", "<title>Without Fermata</title>");
  const kept = () =>
    page.evaluate("[document.cookie.includes('_c=last'), localStorage.counter, localStorage.fermata]");
  await giveCookie(page, site, granted());
  await page.goto(`${site.origin}/`);
  await page.evaluate("Fermata.withdraw('analytics')");
  await page.goto(`${site.origin}/between`);
  await giveCookie(page, site, granted());
  await page.goto(`${site.origin}/`);
  await page.waitForLoadState("networkidle");
  expect(await kept()).toEqual([true, "last", "counter"]);
  await page.goto(`${site.origin}/between`);
  await giveCookie(page, site, decisionOf());
  await page.goto(`${site.origin}/`);
  await expect.poll(kept).toEqual([false, undefined, undefined]);
});
