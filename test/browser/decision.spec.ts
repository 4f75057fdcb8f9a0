import { cookieOf, expect, type Global, heldScripts, part, paths, test } from "../support/fixture.ts";

const day = 86_400;
const seconds = () => Math.floor(Date.now() / 1000);
const cookie = (url: string, value: string, domain?: string) =>
  domain ? { name: "fermata", value, domain, path: "/" } : { name: "fermata", value, url };
const state = () => (self as unknown as Global).Fermata.state;

test("a decision is kept in one first-party cookie, and only a decision is", async ({ page, serve }) => {
  const { origin } = await serve({ body: heldScripts, settings: { revision: "2024-03-26" } });
  await page.goto(origin);
  await part(page, "banner").waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await part(page, "reject").click();
  await expect
    .poll(() => cookieOf(page))
    .toMatch(/^1\.\d{10}\.\d{10}\.2024-03-26\.banner\.g-essential\.d(-\w+){4}$/);
  const [kept, ...others] = await page.context().cookies();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    name: "fermata",
    domain: "localhost",
    path: "/",
    sameSite: "Lax",
    secure: false,
  });
  const months = ((kept?.expires ?? 0) - seconds()) / day;
  expect(months).toBeGreaterThan(179);
  expect(months).toBeLessThan(186);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test("what was granted is released once, and nothing else", async ({ page, serve }) => {
  const server = await serve({ body: heldScripts });
  await page.goto(server.origin);
  await part(page, "customise").click();
  await page.locator("#fermata [data-category=analytics]").click();
  await part(page, "save").click();
  await page.waitForFunction(() => (self as unknown as Global).ran?.length);
  await page.evaluate(() => (self as unknown as Global).Fermata.save({ analytics: true }));
  expect(paths(server)).toEqual(["/analytics.js"]);
  expect(await page.evaluate(() => (self as unknown as Global).ran)).toEqual(["analytics"]);
});

test("the cookie is written when the page leaves in the same turn as the click", async ({ page, serve }) => {
  const { origin } = await serve({ body: heldScripts });
  await page.goto(origin);
  await part(page, "accept").waitFor();
  await page.evaluate(() => {
    document.querySelector("#fermata")?.shadowRoot?.querySelector<HTMLElement>("[part=accept]")?.click();
    location.href = "/other";
  });
  await page.waitForURL("**/other");
  expect(await cookieOf(page)).toContain(".g-essential-performance-functional-analytics-security.d");
});

for (const [why, value, grants] of [
  ["corrupt", "<script>alert(1)</script>", false],
  ["of a later format version", `2.${seconds()}.1.banner.g-essential-analytics.d`, false],
  [
    "expired by age",
    `1.${seconds() - 200 * day}.${seconds() - 16 * day}.1.banner.g-essential-analytics.d-performance-functional-security`,
    false,
  ],
  [
    "from the future",
    `1.${seconds() + 9 * day}.${seconds() + 190 * day}.1.banner.g-essential-analytics.d-performance-functional-security`,
    false,
  ],
  [
    "of another revision",
    `1.${seconds()}.${seconds() + 184 * day}.0.banner.g-essential-analytics.d-performance-functional-security`,
    true,
  ],
  [
    "older than a category",
    `1.${seconds()}.${seconds() + 184 * day}.1.banner.g-essential-analytics.d-performance-functional`,
    true,
  ],
] as const) {
  test(`case 23: a cookie that is ${why} is asked about again, ${grants ? "with its answers in force" : "denied"}`, async ({
    page,
    serve,
    heard,
  }) => {
    const server = await serve({ body: heldScripts });
    await page.context().addCookies([cookie(server.origin, encodeURIComponent(value))]);
    await page.goto(server.origin);
    await part(page, "banner").waitFor();
    const { status, grants: now } = await page.evaluate(state);
    expect([status, now.analytics, now.security]).toEqual(["undecided", grants, false]);
    await part(page, "customise").click();
    await expect(page.locator("#fermata [data-category=analytics]")).toBeChecked({ checked: grants });
    await part(page, "save").click();
    await page.reload();
    await expect(page.locator("#fermata")).toHaveCount(0);
    expect((await page.evaluate(state)).status).toBe("decided");
    expect(paths(server).filter((path) => path !== "/analytics.js")).toEqual([]);
    expect(heard.errors).toEqual([]);
  });
}

test("of two cookies the newest decision wins, and the next decision leaves one", async ({ page, serve }) => {
  const { origin } = await serve({});
  const url = origin.replace("localhost", "a.localhost");
  const all = ".d-performance-functional-security";
  await page
    .context()
    .addCookies([
      cookie(
        url,
        `1.${seconds() - 90}.${seconds() + 184 * day}.1.api.g-essential.d-analytics-performance-functional-security`,
      ),
      cookie(
        url,
        `1.${seconds() - 10}.${seconds() + 184 * day}.1.api.g-essential-analytics${all}`,
        ".a.localhost",
      ),
    ]);
  await page.goto(url);
  expect((await page.evaluate(state)).grants.analytics).toBe(true);
  await page.evaluate(() => (self as unknown as Global).Fermata.rejectAll());
  const left = (await page.context().cookies()).filter(({ name }) => name === "fermata");
  expect(left).toHaveLength(1);
  expect(left[0]?.value).toContain(".g-essential.d");
});

for (const [why, script] of [
  ["ignores", `Object.defineProperty(document, "cookie", { get: () => "", set() {} })`],
  [
    "throws at",
    `Object.defineProperty(document, "cookie", { get() { throw new DOMException("no", "SecurityError") }, set() { throw new DOMException("no", "SecurityError") } })`,
  ],
] as const) {
  test(`a browser that ${why} cookies keeps the decision for the page, and asks once on it`, async ({
    page,
    serve,
    heard,
  }) => {
    const server = await serve({ body: heldScripts });
    await page.addInitScript(script);
    await page.goto(server.origin);
    await part(page, "accept").click();
    await page.waitForFunction(() => (self as unknown as Global).ran?.length === 4);
    expect(await page.evaluate(state)).toMatchObject({ status: "decided", persisted: false });
    await expect(page.locator("#fermata")).toHaveCount(0);
    expect(heard.errors).toEqual([]);
  });
}

test("listeners and the document hear of each act once", async ({ page, serve }) => {
  const { origin } = await serve({});
  await page.goto(origin);
  await part(page, "accept").waitFor();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(self, { heard });
    const { Fermata } = self as unknown as Global;
    Fermata.on("state", ({ status }) => heard.push(`state ${status}`));
    Fermata.on("decision", ({ method, changed }) => heard.push(`decision ${method} ${changed.length}`));
    addEventListener("fermata:decision", (event) =>
      heard.push(`event ${(event as CustomEvent).detail.method}`),
    );
  });
  await part(page, "accept").click();
  await expect
    .poll(() => page.evaluate(() => (self as unknown as { heard: string[] }).heard))
    .toEqual(["state undecided", "state decided", "decision banner 4", "event banner"]);
});

test("Global Privacy Control shows no banner, stores nothing, and can be overridden by the visitor", async ({
  page,
  serve,
}) => {
  const server = await serve({ body: heldScripts });
  await page.addInitScript(() => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }));
  await page.goto(server.origin);
  await page.waitForFunction(() => (self as unknown as Global).Fermata.state.hiddenReason === "gpc");
  expect([await page.locator("#fermata").count(), await cookieOf(page)]).toEqual([0, undefined]);
  await page.locator("#footer").click();
  await expect(part(page, "preferences")).toContainText("Global Privacy Control");
  await page.locator("#fermata [data-category=analytics]").click();
  await part(page, "save").click();
  await page.waitForFunction(() => (self as unknown as Global).ran?.length);
  await page.reload();
  await page.waitForFunction(() => (self as unknown as Global).ran?.length);
  expect(paths(server)).toEqual(["/analytics.js", "/analytics.js"]);
});

test("with reloadOnWithdraw a withdrawal reloads once, and the page stays silent after it", async ({
  page,
  serve,
}) => {
  const server = await serve({ body: heldScripts, settings: { reloadOnWithdraw: true } });
  await page.goto(server.origin);
  await part(page, "accept").click();
  await page.waitForFunction(() => (self as unknown as Global).ran?.length === 4);
  let loads = 0;
  page.on("load", () => loads++);
  const reloaded = page.waitForEvent("load");
  await page.evaluate(() => void (self as unknown as Global).Fermata.withdraw());
  await reloaded;
  await page.waitForFunction(() => (self as unknown as Global).Fermata.state.status === "decided");
  await page.evaluate(() => (self as unknown as Global).Fermata.withdraw());
  expect([loads, paths(server).length]).toEqual([1, 4]);
});

test("with reloadOnWithdraw a page is loaded once although the check of its settings drops a category", async ({
  page,
  serve,
}) => {
  const categories = [{ id: "sign-in", required: true, reason: "Sign-in" }, { id: "analytics" }];
  const server = await serve({ body: heldScripts, settings: { reloadOnWithdraw: true, categories } });
  let loads = 0;
  page.on("load", () => loads++);
  await page.goto(server.origin);
  await page.waitForFunction(() => (self as unknown as Global).Fermata.problems.length);
  await part(page, "accept").click();
  await expect.poll(() => paths(server)).toEqual(["/analytics.js"]);
  expect(loads).toBe(1);
});

test("reset forgets the decision and asks again", async ({ page, serve }) => {
  const { origin } = await serve({});
  await page.goto(origin);
  await part(page, "accept").click();
  await expect(page.locator("#fermata")).toHaveCount(0);
  await page.evaluate(() => (self as unknown as Global).Fermata.reset());
  await part(page, "banner").waitFor();
  expect(await cookieOf(page)).toBe(undefined);
});
