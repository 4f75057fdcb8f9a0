import { expect, type Global, heldScripts, part, paths, test } from "../support/fixture.ts";

const problemPaths = () => (self as unknown as Global).Fermata.problems.map(({ path }) => path);

for (const [path, settings] of [
  ["colour", { colour: "red" }],
  ["policyUrl", { policyUrl: "javascript:window.pwned=1" }],
  ["ui.layout", { ui: { layout: "circus" } }],
  ["categories", { categories: "analytics" }],
  ["controller.name", { controller: { name: "x".repeat(50_000) } }],
  [
    "services[1].id",
    {
      services: [
        { id: "a", category: "analytics" },
        { id: "a", category: "analytics" },
      ],
    },
  ],
  ["cookie.maxAge", { cookie: { maxAge: 7 } }],
] as const) {
  test(`a wrong ${path} is named in one message, and the strict value used`, async ({
    page,
    serve,
    heard,
  }) => {
    const server = await serve({ settings, body: heldScripts });
    await page.goto(server.origin);
    await part(page, "banner").waitFor();
    await expect.poll(() => heard.warnings.filter((text) => text.includes(path)).length).toBe(1);
    expect(await page.evaluate(problemPaths)).toEqual([path]);
    expect(heard.warnings[0]).toMatch(/Found: .+ Allowed: .+ https:/);
    await part(page, "reject").click();
    expect([paths(server), heard.errors]).toEqual([[], []]);
  });
}

test("with debug a revision that was raised three times in six months is named, and changes nothing", async ({
  page,
  serve,
  heard,
}) => {
  const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 864e5).toISOString().slice(0, 10);
  const earlierNotices = [10, 20, 30].map((ago) => ({ url: "/old", date: day(ago), revision: `v${ago}` }));
  const server = await serve({ settings: { debug: true, revision: "now", earlierNotices } });
  await page.goto(server.origin);
  await part(page, "banner").waitFor();
  await expect.poll(() => heard.warnings.join()).toContain("revision was raised so often");
  expect(
    await page.evaluate(() =>
      (self as unknown as Global).Fermata.problems.map(({ code, found }) => [code, found]),
    ),
  ).toEqual([["often", 3]]);
});

test("a block that is no JSON is named, and everything optional is denied", async ({
  page,
  serve,
  heard,
}) => {
  const server = await serve({ block: '{ "revision": ', body: heldScripts });
  await page.goto(server.origin);
  await part(page, "banner").waitFor();
  await expect.poll(() => heard.warnings.length).toBe(1);
  expect(heard.warnings[0]).toContain("#fermata-settings");
  expect([paths(server), heard.errors]).toEqual([[], []]);
});

test("__proto__ changes nothing for anybody", async ({ page, serve, heard }) => {
  const block =
    '{ "__proto__": { "debug": true, "required": true }, "categories": [{ "id": "__proto__" }, { "id": "analytics" }] }';
  const server = await serve({ block, body: heldScripts });
  await page.goto(server.origin);
  await part(page, "banner").waitFor();
  expect(await page.evaluate(() => ({}) as { required?: boolean }).then(({ required }) => required)).toBe(
    undefined,
  );
  await part(page, "accept").click();
  await page.waitForFunction(() => (self as unknown as Global).ran?.length);
  expect(paths(server)).toEqual(["/analytics.js"]);
  expect(heard.errors).toEqual([]);
});

test("markup in labels, texts and services is shown as the text it is", async ({ page, serve, heard }) => {
  const evil = '<img src="x" onerror="window.pwned=1"><script>window.pwned=1</script>';
  const settings = {
    categories: [{ id: "analytics", label: evil, description: evil, ifRejected: evil }],
    services: [{ id: "a", category: "analytics", name: evil, cookies: [{ name: evil }] }],
    messages: { en: { heading: evil, title: evil } },
    controller: { name: evil },
  };
  const { origin } = await serve({ settings, block: JSON.stringify(settings).replaceAll("<", "\\u003c") });
  await page.goto(origin);
  await expect(part(page, "banner")).toContainText(evil);
  await part(page, "customise").click();
  await expect(part(page, "preferences")).toContainText(evil);
  expect(await page.locator("#fermata img, #fermata script").count()).toBe(0);
  expect(await page.evaluate(() => "pwned" in self)).toBe(false);
  expect(heard.errors).toEqual([]);
});

test("an unknown category on a tag is named once, and its tags are never released", async ({
  page,
  serve,
  heard,
}) => {
  const held = '<script type="text/plain" data-consent="marketng" src="{thirdParty}/analytics.js"></script>';
  const server = await serve({ body: `${held}${held}${heldScripts}` });
  await page.goto(server.origin);
  await part(page, "accept").click();
  await page.waitForFunction(() => (self as unknown as Global).ran?.length === 4);
  await expect.poll(() => heard.warnings.length).toBe(1);
  expect(heard.warnings[0]).toContain("marketng");
  expect(paths(server).filter((path) => path === "/analytics.js")).toHaveLength(1);
});

test("attributes of the tag win over the block", async ({ page, serve, heard }) => {
  const tag = `<script src="/assets/fermata.js" data-revision="from-tag" data-policy-url="/tag" data-cookie-name="choice"
    data-ui-layout="box" data-cfasync="false" nowprocket data-no-optimize="1"></script>`;
  const { origin } = await serve({ settings: { revision: "from-block", policyUrl: "/block" }, tag });
  await page.goto(origin);
  await expect(part(page, "banner").locator("a")).toHaveAttribute("href", "/tag");
  await expect(part(page, "banner")).toHaveClass(/box/);
  await part(page, "reject").click();
  await expect.poll(async () => (await page.context().cookies())[0]?.name).toBe("choice");
  expect((await page.context().cookies())[0]?.value).toContain(".from-tag.");
  expect(heard.warnings).toEqual([]);
});

test("with debug the console says what is held, what was released, and what was loaded unmarked", async ({
  page,
  serve,
  heard,
}) => {
  const body = `${heldScripts}<script src="{thirdParty}/unmarked.js"></script>`;
  const { origin } = await serve({ settings: { debug: true }, body });
  await page.goto(origin);
  await expect
    .poll(() => heard.warnings.filter((text) => text.includes("held: analytics")).length)
    .toBeGreaterThan(0);
  await expect.poll(() => heard.warnings.join("\n")).toContain("/unmarked.js");
  await part(page, "accept").click();
  await expect
    .poll(() => heard.warnings.filter((text) => text.includes("released: analytics")).length)
    .toBeGreaterThan(0);
});
