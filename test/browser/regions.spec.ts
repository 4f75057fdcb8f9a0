/** What the law of the visitor's place changes, and how an opt-out is said, kept and lifted. */
import type { Page } from "@playwright/test";
import {
  arrivedPaths,
  cookieOf,
  expect,
  grantsOf,
  pageOf,
  part,
  pathsOf,
  root,
  type Site,
  stateOf,
  test,
} from "../support/consentPage.ts";

const tagOf = (marks: string, name: string) =>
  `<script type="text/plain" ${marks} src="{third}/${name}.js"></script>`;
const body = `${tagOf('data-consent="analytics"', "analytics")}
${tagOf('data-consent-service="network"', "network")}${tagOf('data-consent-service="recorder"', "recorder")}
<div data-consent-preferences="choices"></div>`;
const settings = {
  policy: "regional",
  services: [
    { id: "network", category: "functional", saleOrShare: true },
    { id: "recorder", category: "performance", replay: true },
  ],
};

/** Puts a page for a region, told by the header that goes with it. */
function putPage(site: Site, region: string, rest: object = {}): void {
  site.put("/", {
    body: pageOf({ settings: { ...settings, ...rest }, body }),
    headers: { "server-timing": `fermata-region;desc="${region}"` },
  });
}

/** Lets the browser send Global Privacy Control while the tab says so. */
const sendSignal = `Object.defineProperty(navigator, "globalPrivacyControl", { get: () => sessionStorage.signal === "on" })`;

test("where the law asks for an opt-out alone nothing is asked, and all but session replay runs", async ({
  page,
  site,
}) => {
  putPage(site, "us-ca");
  await page.goto(site.origin);
  await expect.poll(() => pathsOf(site).sort()).toEqual(["/analytics.js", "/network.js"]);
  expect(await stateOf(page)).toMatchObject({
    region: "US-CA",
    model: "opt-out",
    status: "undecided",
    hiddenReason: "not-required",
  });
  await expect(page.locator(root)).toHaveCount(0);
  expect(await page.context().cookies()).toEqual([]);
  expect(await arrivedPaths(page, site)).toHaveLength(2);
  expect([...site.messages, ...site.errors]).toEqual([]);
});

for (const region of ["DE", "BR", "unknown", "nonsense", ""]) {
  test(`in ${region || "no place at all"} nothing runs before a yes`, async ({ page, site }) => {
    putPage(site, region);
    await page.goto(site.origin);
    await page.locator(part("accept")).waitFor();
    expect((await stateOf(page)).model).toBe("opt-in");
    expect(await arrivedPaths(page, site)).toEqual([]);
    await page.locator(part("accept")).click();
    await expect.poll(() => pathsOf(site).sort()).toEqual(["/analytics.js", "/network.js", "/recorder.js"]);
  });
}

test("where the law asks for a notice, what it is about runs once it stands in the page, and a refusal ends it", async ({
  page,
  site,
}) => {
  putPage(site, "CH");
  await page.goto(site.origin);
  const banner = page.locator(part("banner"));
  await expect(banner).toContainText("active here until you reject them");
  await expect.poll(() => pathsOf(site).sort()).toEqual(["/analytics.js", "/network.js"]);
  await page.locator(part("reject")).click();
  await expect(page.locator(root)).toHaveCount(0);
  expect(await grantsOf(page)).toEqual(["essential"]);
  await page.reload();
  await page.waitForFunction("Fermata.state.hiddenReason === 'decided'");
  expect(await arrivedPaths(page, site)).toHaveLength(2);
});

test("a notice that a filter list hides starts nothing", async ({ page, site }) => {
  site.put("/", {
    body: pageOf({ settings, body: `<style>#fermata{display:none!important}</style>${body}` }),
    headers: { "server-timing": 'fermata-region;desc="CH"' },
  });
  await page.goto(site.origin);
  await page.locator(root).waitFor({ state: "attached" });
  await page.waitForFunction("document.querySelector('#fermata').shadowRoot.querySelector('[part=accept]')");
  expect(await arrivedPaths(page, site)).toEqual([]);
});

test("a refusal is kept as long as the law says, a yes as long as it allows", async ({ page, site }) => {
  putPage(site, "US-CA");
  await page.goto(site.origin);
  await page.waitForFunction("Fermata.state.model === 'opt-out'");
  const months = async (call: string) => {
    await page.evaluate(`Fermata.${call}()`);
    const { decidedAt, expiresAt } = await stateOf(page);
    return Math.round((Date.parse(expiresAt ?? "") - Date.parse(decidedAt ?? "")) / 2_629_800_000);
  };
  expect(await months("acceptAll")).toBe(12);
  // It has no end by law: the browser's own limit begins anew with each visit.
  expect(await months("rejectAll")).toBe(120);
});

const controls = `<button id="refuse" data-consent-action="reject-all">Refuse</button>`;
const laterActs = [
  ["a call", (page: Page) => page.evaluate("void Fermata.rejectAll()"), 120],
  ["a control", (page: Page) => page.locator("#refuse").click(), 120],
  ["a yes", (page: Page) => page.evaluate("void Fermata.acceptAll()"), 12],
  [
    "the preference centre",
    async (page: Page) => {
      await page.evaluate("void Fermata.open()");
      await page.locator(`${part("preferences")} [part=reject]`).click();
    },
    120,
  ],
  [
    "Your Privacy Choices",
    async (page: Page) => {
      await page.getByRole("button", { name: "Your Privacy Choices" }).click();
      await page.getByRole("switch").click();
    },
    120,
  ],
] as const;
for (const [what, act, months] of laterActs)
  test(`a visitor who has decided decides anew on a later page for as long as the law says: ${what}`, async ({
    page,
    site,
  }) => {
    const isChoices = what === "Your Privacy Choices";
    site.put("/", {
      body: pageOf({ settings, body: isChoices ? body : controls }),
      headers: { "server-timing": 'fermata-region;desc="US-CA"' },
    });
    await page.goto(site.origin);
    await page.waitForFunction("Fermata.state.model === 'opt-out'");
    await page.evaluate("Fermata.acceptAll()");
    const first = await cookieOf(page);
    await page.reload();
    await page.waitForFunction("Fermata.state.hiddenReason === 'decided'");
    await act(page);
    const monthsOf = async () => {
      const [, decidedAt, expiresAt] = ((await cookieOf(page)) ?? "").split(".").map(Number);
      return Math.round(((expiresAt ?? 0) - (decidedAt ?? 0)) / 2_629_800);
    };
    if (what !== "a yes") await expect.poll(() => cookieOf(page)).not.toBe(first);
    await expect.poll(monthsOf).toBe(months);
    await page.waitForFunction("Fermata.state.model === 'opt-out'");
  });

test("a notice has been given, whatever a router does to the page it stands on: what it granted runs on", async ({
  page,
  site,
}) => {
  const counter = { id: "counter", category: "analytics", onDeny: ["counterStopped"] };
  site.put("/", pageOf({ settings: { policy: "regional", region: "CH", services: [counter] }, body }));
  await page.goto(site.origin);
  await page.waitForFunction("Fermata.isGranted('analytics')");
  await page.evaluate(`window.stopped = 0; window.counterStopped = () => { stopped += 1; }; window.states = [];
    Fermata.on("state", ({ grants }) => states.push(grants.analytics));`);
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate("document.body.replaceWith(document.createElement('body'))");
    await page.locator(part("reject")).waitFor();
  }
  expect(await page.evaluate("[Fermata.isGranted('analytics'), stopped, states.includes(false)]")).toEqual([
    true,
    0,
    false,
  ]);
  await page.locator(part("reject")).click();
  await expect.poll(() => page.evaluate("stopped")).toBe(1);
});

test("a notice stays one in the language that the visitor changes to", async ({ page, site }) => {
  const languages = { ui: { languages: ["en", "de"] } };
  site.put("/", pageOf({ settings: { policy: "regional", region: "CH", ...languages }, body }));
  await page.goto(site.origin);
  const banner = page.locator(part("banner"));
  await expect(banner).toContainText("active here until you reject them");
  await page.locator(part("customise")).click();
  await page.locator(part("languages")).selectOption("de");
  await expect(page.locator(root)).toHaveAttribute("lang", "de");
  await page.keyboard.press("Escape");
  await expect(banner).toContainText("bis Sie sie ablehnen");
});

test("a service that the law exempts runs when the banner stands there, and stops at the first no", async ({
  page,
  site,
}) => {
  const exempt = { id: "counter", category: "analytics", exempt: "uk-statistics" };
  const counted = `${tagOf('data-consent-service="counter"', "counter")}${tagOf('data-consent="analytics"', "analytics")}`;
  site.put(
    "/",
    pageOf({ settings: { policy: "regional", region: "GB", services: [exempt] }, body: counted }),
  );
  await page.goto(site.origin);
  await page.locator(part("reject")).waitFor();
  await expect.poll(() => pathsOf(site)).toEqual(["/counter.js"]);
  await page.locator(part("reject")).click();
  await expect.poll(() => grantsOf(page)).toEqual(["essential"]);
  await page.reload();
  await page.waitForFunction("Fermata.state.hiddenReason === 'decided'");
  expect(await arrivedPaths(page, site)).toEqual(["/counter.js"]);
});

test("in the preference centre a yes to one thing stands against the signal, and accepting all does not", async ({
  page,
  site,
}) => {
  await page.addInitScript(sendSignal.replace('sessionStorage.signal === "on"', "true"));
  site.put("/", pageOf({ settings: { services: settings.services }, body }));
  await page.goto(site.origin);
  await page.evaluate("Fermata.open()");
  await page.locator(`${part("preferences")} [part=accept]`).click();
  await expect.poll(() => grantsOf(page)).toContain("recorder");
  expect(await grantsOf(page)).not.toContain("network");
  await page.evaluate("Fermata.open()");
  await page.locator(`${root} [data-category=functional]`).waitFor();
  await page.locator(`${root} summary`).filter({ hasText: "1" }).nth(1).click();
  await page.locator(`${root} [data-service=network]`).click();
  await page.locator(part("save")).click();
  await expect.poll(() => grantsOf(page)).toContain("network");
  await page.reload();
  await page.waitForFunction("Fermata.isGranted('network')");
});

test("without the file of regions, or with a function that throws, opt-in holds", async ({ page, site }) => {
  await page.route("**/fermata-regions.js", (route) => route.abort());
  putPage(site, "US-CA");
  await page.goto(site.origin);
  await page.locator(part("accept")).waitFor();
  expect(await arrivedPaths(page, site)).toEqual([]);
  await expect.poll(() => site.messages.join()).toContain("regions");
  await page.unroute("**/fermata-regions.js");
  site.put(
    "/",
    pageOf({
      tag: `<script src="/assets/fermata.js" data-manual></script><script>Fermata.init({ policy: "regional", findRegion() { throw new Error("no") } })</script>`,
      body,
    }),
  );
  await page.goto(site.origin);
  await page.locator(part("accept")).waitFor();
  expect(await stateOf(page)).toMatchObject({ region: "unknown", model: "opt-in" });
});

test("a table and a function of the site's own say what holds", async ({ page, site }) => {
  site.put(
    "/",
    pageOf({
      tag: `<script src="/assets/fermata.js" data-manual></script><script>Fermata.init({
        policy: { XX: { model: "opt-in" }, NZ: { inherits: "US-CA", defaults: { analytics: "on" } } }, findRegion: async () => "nz" })</script>`,
      body,
    }),
  );
  await page.goto(site.origin);
  await expect.poll(() => pathsOf(site)).toEqual(["/analytics.js"]);
  expect(await stateOf(page)).toMatchObject({ region: "NZ", model: "opt-out" });
});

test("what the signal denies is no answer of a visitor who saves something else", async ({ page, site }) => {
  await page.addInitScript(sendSignal.replace('sessionStorage.signal === "on"', "true"));
  putPage(site, "US-CA");
  await page.goto(site.origin);
  await expect.poll(() => grantsOf(page)).toContain("functional");
  await page.locator("#footer").click();
  await page.locator(`${root} [data-category=security]`).click();
  await page.locator(part("save")).click();
  await expect.poll(() => grantsOf(page)).not.toContain("security");
  expect(await grantsOf(page)).not.toContain("network");
  await page.getByRole("button", { name: "Your Privacy Choices" }).click();
  await page.getByRole("switch", { name: "Do Not Sell" }).click();
  await page.getByRole("button", { name: "Allow on this site" }).click();
  await expect.poll(() => grantsOf(page)).toContain("network");
});

test("Your Privacy Choices is complete by keyboard and keeps the focus", async ({ page, site }) => {
  putPage(site, "US-CA");
  await page.goto(site.origin);
  const link = page.getByRole("button", { name: "Your Privacy Choices" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your Privacy Choices" })).toBeFocused();
  const toggle = page.getByRole("switch");
  await expect
    .poll(async () => {
      await page.keyboard.press("Tab");
      return toggle.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one);
    })
    .toBe(true);
  await page.keyboard.press("Space");
  await expect(page.getByRole("status")).toContainText("You have opted out.");
  await expect(toggle).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
  expect(await grantsOf(page)).not.toContain("network");
});

test("a row of a site's own table that makes no sense is named, and asks", async ({ page, site }) => {
  const policy = { NZ: { model: "opt-out", defaults: { analytics: "yes" } } };
  site.put("/", pageOf({ settings: { policy, region: "NZ" }, body }));
  await page.goto(site.origin);
  await page.locator(part("accept")).waitFor();
  await expect.poll(() => site.messages.join()).toContain("policy.NZ.defaults");
  expect(await arrivedPaths(page, site)).toEqual([]);
});

for (const { what, call } of [
  { what: "refused", call: "rejectAll" },
  { what: "accepted", call: "acceptAll" },
])
  test(`a visitor who has ${what} under a policy of regions downloads neither the table nor the acts again`, async ({
    page,
    site,
  }) => {
    site.put("/", {
      body: pageOf({ settings, body: tagOf('data-consent="analytics"', "analytics") }),
      headers: { "server-timing": 'fermata-region;desc="US-CA"' },
    });
    const files: string[] = [];
    page.on("request", (request) => files.push(new URL(request.url()).pathname));
    await page.goto(site.origin);
    await page.waitForFunction("Fermata.state.model === 'opt-out'");
    expect(files).toEqual(expect.arrayContaining(["/assets/fermata-acts.js", "/assets/fermata-regions.js"]));
    await page.evaluate(`Fermata.${call}()`);
    files.length = 0;
    await page.reload();
    await page.waitForFunction("Fermata.state.hiddenReason === 'decided'");
    await arrivedPaths(page, site);
    expect(files.filter((path) => path.startsWith("/assets/"))).toEqual(["/assets/fermata.js"]);
    expect((await stateOf(page)).model).toBe("opt-in");
    expect(await grantsOf(page)).toEqual(
      expect.arrayContaining(call === "acceptAll" ? ["analytics", "network", "recorder"] : ["essential"]),
    );
  });
