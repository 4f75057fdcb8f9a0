import { cookieOf, expect, type Global, heldScripts, part, paths, stub, test } from "../support/fixture.ts";

const calls = `<script>
  Fermata.on("state", () => {});
  Fermata.whenGranted("analytics").then(() => { window.wasGranted = true; });
  if (Fermata.isGranted("analytics")) throw new Error("granted");
  Fermata.receipt().then((receipt) => { if (receipt !== null) throw new Error("decided"); });
  Fermata.setAudience({ minor: true });
  Fermata.open();
</script>`;

for (const [what, answer] of [
  ["is aborted", "abort"],
  ["is empty", "empty"],
  ["never comes", "hang"],
] as const) {
  test(`case 1: an SDK file that ${what} releases nothing and harms nobody`, async ({
    page,
    serve,
    heard,
  }) => {
    // A file that never comes must not block the parser: that is what `async` is for.
    const tag = `<script ${answer === "hang" ? "async " : ""}src="/assets/fermata.js"></script>`;
    const server = await serve({
      before: stub(),
      tag,
      body: `${calls}${heldScripts}<a id="link" href="/other">Other</a>`,
    });
    await page.route("**/assets/fermata.js", (route) => {
      if (answer === "abort") return route.abort();
      if (answer === "empty") return route.fulfill({ status: 200, body: "", contentType: "text/javascript" });
      return undefined;
    });
    await page.goto(server.origin, { waitUntil: "domcontentloaded" });
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.locator("#link").click();
    await page.waitForURL("**/other");
    expect([paths(server), heard.errors, await cookieOf(page)]).toEqual([[], [], undefined]);
  });
}

for (const file of ["acts", "ui"]) {
  test(`without fermata-${file}.js everything is denied, with one message`, async ({
    page,
    serve,
    heard,
  }) => {
    const server = await serve({ body: heldScripts });
    await page.route(`**/assets/fermata-${file}.js`, (route) => route.abort());
    await page.goto(server.origin);
    await page.waitForFunction(() => (self as unknown as Global).Fermata.state.hiddenReason === "ui-missing");
    await expect.poll(() => heard.warnings.length).toBe(1);
    expect([paths(server), heard.errors, await page.locator("#fermata").count()]).toEqual([[], [], 0]);
    await page.unroute(`**/assets/fermata-${file}.js`);
    await page.locator("#footer").click();
    await part(page, "preferences").waitFor();
  });
}

test("an answer holds on the next page, whatever the revision is called, although the page was left before fermata-acts.js came", async ({
  page,
  serve,
  heard,
}) => {
  const server = await serve({ settings: { revision: "v1.2 (March)" }, body: heldScripts });
  await page.route("**/assets/fermata-acts.js", () => {});
  await page.goto(server.origin, { waitUntil: "domcontentloaded" });
  await part(page, "accept").click();
  await expect.poll(() => cookieOf(page)).toContain(".banner.g-essential-");
  await page.unroute("**/assets/fermata-acts.js");
  await page.reload();
  await expect.poll(() => paths(server)).toContain("/analytics.js");
  const state = await page.evaluate(() => (self as unknown as Global).Fermata.state);
  expect([state.status, state.revision, heard.errors]).toEqual(["decided", "v1.2 (March)", []]);
});

test("a part that is not the one it was built with is refused", async ({ page, serve, heard }) => {
  const server = await serve({ body: heldScripts });
  await page.route("**/assets/fermata-acts.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};window.forged=1` });
  });
  await page.goto(server.origin);
  await page.waitForFunction(() => (self as unknown as Global).Fermata.state.hiddenReason === "ui-missing");
  expect(await page.evaluate(() => "forged" in self)).toBe(false);
  expect([paths(server), heard.errors]).toEqual([[], []]);
});

test("without the preference centre's file the banner still answers", async ({ page, serve, heard }) => {
  const server = await serve({ body: heldScripts });
  await page.route("**/assets/fermata-preferences.js", (route) => route.abort());
  await page.goto(server.origin);
  await part(page, "customise").click();
  await expect.poll(() => heard.warnings.length).toBe(1);
  await part(page, "reject").click();
  await expect.poll(() => cookieOf(page)).toContain(".g-essential.d");
  expect([paths(server), heard.errors]).toEqual([[], []]);
});

test("calls made on the stub are answered in order once the SDK is there", async ({ page, serve, heard }) => {
  const before = `${stub()}<script>
    window.order = [];
    Fermata.on("state", ({ status }) => order.push(status));
    const off = Fermata.on("decision", () => order.push("taken back")); off();
    Fermata.on("decision", ({ method }) => order.push(method));
    Fermata.whenGranted("analytics").then(() => order.push("granted"));
    Fermata.save({ analytics: true });
    Fermata.ready.then(() => order.push("ready"));
  </script>`;
  const server = await serve({ before, body: heldScripts });
  await page.goto(server.origin);
  await page.waitForFunction(() => (self as unknown as Global).ran?.length);
  const order = await page.evaluate(() => (self as unknown as { order: string[] }).order);
  expect(order.filter((one) => one !== "granted" && one !== "ready")).toEqual([
    "undecided",
    "decided",
    "api",
  ]);
  expect(order).toEqual(expect.arrayContaining(["granted", "ready"]));
  expect([paths(server), heard.errors]).toEqual([["/analytics.js"], []]);
});

test("a minor of whom the stub was told is granted nothing, whatever is answered", async ({
  page,
  serve,
  heard,
}) => {
  const before = `${stub()}<script>Fermata.setAudience({ minor: true })</script>`;
  const server = await serve({ before, body: heldScripts });
  await page.goto(server.origin);
  await part(page, "accept").click();
  await page.waitForFunction(() => (self as unknown as Global).Fermata.state.status === "decided");
  await expect(page.locator("#fermata")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  expect([paths(server), heard.errors]).toEqual([[], []]);
});

for (const [how, tag] of [
  ["deferred", '<script defer src="/assets/fermata.js"></script>'],
  ["async", '<script async src="/assets/fermata.js"></script>'],
  ["as a module", '<script type="module" src="/assets/fermata.js"></script>'],
  [
    "injected after load",
    `<script>onload = () => document.head.append(Object.assign(document.createElement("script"), { src: "/assets/fermata.js" }))</script>`,
  ],
  ["twice", '<script src="/assets/fermata.js"></script><script src="/assets/fermata.js"></script>'],
  [
    "by hand",
    `<script data-manual src="/assets/fermata.js"></script><script>Fermata.init({ revision: "9" })</script>`,
  ],
  ["as one file", '<script src="/assets/fermata.all.js"></script>'],
] as const) {
  test(`the tag works ${how}`, async ({ page, serve, heard }) => {
    const server = await serve({ tag, body: heldScripts });
    await page.goto(server.origin);
    await part(page, "accept").click();
    await page.waitForFunction(() => (self as unknown as Global).ran?.length === 4);
    await page.locator("#footer").click();
    await part(page, "reject").click();
    await expect(page.locator("#fermata")).toHaveCount(0);
    expect(paths(server).sort()).toEqual([
      "/analytics.js",
      "/functional.js",
      "/performance.js",
      "/security.js",
    ]);
    expect(heard.errors).toEqual([]);
    expect(heard.warnings.length).toBe(how === "twice" ? 1 : 0);
    if (how === "by hand") expect(await cookieOf(page)).toContain(".9.");
  });
}
