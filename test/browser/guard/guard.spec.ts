/** The guard on a page where nothing is marked: ways out, before and after each kind of choice. */
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  arrivedPaths,
  cookieOf,
  expect,
  pageOf,
  part,
  pathsOf,
  type Site,
  storageOf,
  test,
} from "../../support/consentPage.ts";
import { createHeld } from "../../support/pageServer.ts";
import { idOf, type Way, ways } from "./ways.ts";

const tag = '<script src="/assets/fermata-guard.js"></script>';
const service = {
  id: "tracker",
  category: "analytics",
  match: ["127.0.0.1"],
  inline: ["tracker.start"],
  cookies: [{ name: "trk*" }],
  storage: [{ name: "trk*" }],
};
const own = { id: "own", category: "essential", match: ["127.0.0.1/essential*"] };
const settings = { services: [own, service] };
const addressOf = (way: Way, origin: string) => `${origin}/${idOf(way)}${way.runs ? ".js" : ""}`;
const html = ways.map((way) => way.html?.replaceAll("%", addressOf(way, "{third}")) ?? "").join("\n");

/** Does everything that a script of the page can do, each way by itself. */
async function act(page: Page, site: Site): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate("window.refused = []");
  for (const way of ways) {
    if (way.code)
      await page.evaluate(`(() => { ${way.code.replaceAll("%", addressOf(way, site.thirdParty))} })()`);
  }
}

/** Waits until what the page has started has arrived: a request that the guard lets pass comes after it. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}

/** What left, ran and is stored now. */
async function look(page: Page, site: Site) {
  const cookies = (await page.context().cookies())
    .map(({ name }) => name)
    .filter((name) => name !== "fermata");
  return {
    left: new Set(pathsOf(site).map((path) => path.slice(1).split(/[.?]/)[0])),
    ran: await page.evaluate<string[]>("window.ran ?? []"),
    stored: [...cookies, ...(await storageOf(page))].filter((name) => name?.startsWith("trk")),
  };
}

/** What became of a way: nothing, or what it did; a run counts when it was one. */
function describe(way: Way, { left, ran, stored }: Awaited<ReturnType<typeof look>>): string[] {
  const id = idOf(way);
  const runs = ran.filter((one) => one === `/${id}.js` || one === id).length;
  const isStored = !!way.stores && stored.includes(way.stores.split(" ")[1] ?? "");
  const words = [
    left.has(id) && "request",
    runs === 1 ? "runs" : runs > 1 && `runs ${runs} times`,
    isStored && "stored",
  ];
  return words.filter((one): one is string => !!one);
}

const choices: Readonly<Record<string, string>> = {
  "before a choice": "",
  "after reject": "Fermata.rejectAll()",
  "after a part": "Fermata.save({ functional: true, performance: true })",
  "after accept": "Fermata.acceptAll()",
  "after withdrawal": "Fermata.acceptAll().then(() => Fermata.withdraw('analytics'))",
};
const matrix: Record<string, Record<string, string>> = {};

// The matrix of docs/gate-matrix.md is that of one engine; the other tests of this file run in each.
test(`${ways.length} ways out in ${Object.keys(choices).length} states @chromium`, async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(180_000);
  site.put("/", pageOf({ settings, tag, body: html }));
  for (const [state, choice] of Object.entries(choices)) {
    const visitor = await browser.newPage();
    await visitor.goto(`${site.origin}/`);
    if (choice) {
      await visitor.evaluate(choice);
      await visitor.waitForFunction("Fermata.state.status === 'decided'");
    }
    await visitor.reload();
    await settle(visitor);
    site.arrivals.length = 0;
    await visitor.reload();
    await act(visitor, site);
    if (state === "after accept") await expect.poll(() => new Set(pathsOf(site)).size).toBeGreaterThan(60);
    await settle(visitor);
    const seen = await look(visitor, site);
    for (const way of ways) {
      const found = describe(way, seen);
      const wanted = [
        (way.requests ?? 1) === 1 && "request",
        way.runs && "runs",
        way.stores && "stored",
      ].filter((one) => one && (state === "after accept" || (one === "request" && way.leaves)));
      // What the scanner sent before any script ran may have been cut short.
      const isOpen = state !== "after accept" && way.leaves;
      const row = isOpen ? ["a request may leave", ...found.filter((one) => one !== "request")] : found;
      matrix[way.name] = { ...matrix[way.name], [state]: row.join(", ") || "nothing" };
      expect
        .soft([state, way.name, isOpen ? found.filter((one) => one !== "request") : found])
        .toEqual([state, way.name, isOpen ? [] : wanted]);
    }
    await visitor.close();
  }
  expect(site.errors).toEqual([]);
  await page.close();
});

test.afterAll(() => {
  if (!process.env.GATE_MATRIX) return;
  const states = Object.keys(choices);
  const lines = [
    "# Ways out of a page, unmarked, with the guard",
    "",
    'Written by `npm run gate:matrix` from what arrived at a server, ran and was stored in Chromium. Where "a request may leave", the tag stands in',
    "the HTML itself, and the browser's scanner may send it before any script runs; see [guard.md](guard.md) for the tiers that hold those too.",
    "",
    `| way | ${states.join(" | ")} |`,
    `|---|${states.map(() => "---|").join("")}`,
    ...ways.map(
      ({ name }) => `| ${name} | ${states.map((state) => matrix[name]?.[state] ?? "").join(" | ")} |`,
    ),
    "",
  ];
  writeFileSync("docs/gate-matrix.md", lines.join("\n"));
  console.log(lines.join("\n"));
});

test("refuses the way a browser refuses: a named error, an error event, false", async ({ page, site }) => {
  site.put("/", pageOf({ settings, tag }));
  await page.goto(`${site.origin}/`);
  await act(page, site);
  await expect
    .poll(() => page.evaluate<unknown[]>("refused.map(String).sort()"))
    .toEqual(["NotAllowedError", "NotAllowedError", "false", "xhr"].sort());
  // A pixel outside the page is refused; one that comes into the page waits there, and hears nothing until it is released.
  const heard = await page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const said: string[] = [];
        const make = (name: string) => {
          const image = new Image();
          for (const type of ["load", "error"])
            image.addEventListener(type, () => {
              said.push(`${name} ${type}`);
              if (name === "outside") setTimeout(() => resolve(said));
            });
          image.src = address;
          return image;
        };
        document.body.append(make("inside"));
        make("outside");
      }),
    `${site.thirdParty}/pixel.gif`,
  );
  expect(heard).toEqual(["outside error"]);
  expect(pathsOf(site)).toEqual([]);
});

test("releases in place on the grant, once and in order, what was held as an element", async ({
  page,
  site,
}) => {
  const scripts = ["one.js", "two.js", "three.js"]
    .map((name) => `<script src="{third}/${name}"></script>`)
    .join("");
  site.put(
    "/",
    pageOf({
      settings,
      tag,
      body: `${scripts}<img id="pixel" src="{third}/pixel.gif" alt=""><iframe id="frame" src="{third}/frame"></iframe>`,
    }),
  );
  await page.goto(`${site.origin}/`);
  await page.locator(part("accept")).click();
  await expect.poll(() => page.evaluate("window.ran")).toEqual(["/one.js", "/two.js", "/three.js"]);
  expect(await page.locator("#pixel").getAttribute("src")).toBe(`${site.thirdParty}/pixel.gif`);
  expect(await page.locator("#frame").getAttribute("src")).toBe(`${site.thirdParty}/frame`);
});

test("never touches own, essential and undeclared requests, links and navigations", async ({
  page,
  site,
}) => {
  site.put("/own.js", { body: "(window.ran ??= []).push('own')" });
  site.put("/own.json", { body: "{}", type: "application/json" });
  site.put("/next", "<title>Next</title>");
  const body = `<script src="/own.js"></script><script src="{third}/essential.js"></script><script>(window.ran ??= []).push("inline")</script>
    <a id="out" href="{third}/page">out</a><form id="form" action="/next"><button id="send">send</button></form>`;
  site.put("/", pageOf({ settings, tag, body }));
  await page.goto(`${site.origin}/`);
  await expect.poll(() => page.evaluate("window.ran")).toEqual(["own", "/essential.js", "inline"]);
  expect(await page.evaluate("fetch('/own.json').then((one) => one.json())")).toEqual({});
  await page.evaluate("localStorage.setItem('mine', '1'); document.cookie = 'mine=1'");
  expect(await page.evaluate("[localStorage.mine, document.cookie]")).toEqual(["1", "mine=1"]);
  await page.locator("#send").click();
  await page.waitForURL(`${site.origin}/next?`);
  await page.goBack();
  await page.locator("#out").click();
  await page.waitForURL(`${site.thirdParty}/page`);
});

test("in report mode holds nothing and says all that it would have held", async ({ page, site }) => {
  site.put(
    "/",
    pageOf({
      settings: {
        ...settings,
        guard: "report",
        report: { endpoint: `${site.thirdParty}/report`, sample: 1 },
      },
      tag,
      body: '<script src="{third}/one.js"></script>',
    }),
  );
  site.put("/next", "<title>Next</title>");
  await page.goto(`${site.origin}/`);
  await page.evaluate(
    `window.heard = []; Fermata.on("held", (one) => heard.push(one)); fetch("${site.thirdParty}/data", { mode: "no-cors" })`,
  );
  await expect.poll(() => page.evaluate("window.ran")).toEqual(["/one.js"]);
  await expect.poll(() => pathsOf(site)).toContain("/data");
  const heard = await page.evaluate<{ service: string; by: string; isHeld: boolean }[]>("heard");
  expect(heard.map(({ service, by, isHeld }) => [service, by, isHeld])).toEqual([
    ["tracker", "script", false],
    ["tracker", "fetch", false],
  ]);
  await page.goto(`${site.origin}/next`);
  await expect
    .poll(() => site.arrivals.filter(({ method }) => method === "POST").map(({ path }) => path))
    .toEqual(["/report"]);
});

test("switched off leaves the browser's functions as they were, from the start and later", async ({
  page,
  site,
}) => {
  const names =
    "[fetch, XMLHttpRequest.prototype.open, Element.prototype.setAttribute, Node.prototype.appendChild, Image, WebSocket, navigator.sendBeacon, Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set, Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set]";
  const before = `<script>window.natives = ${names}</script>`;
  const isSame = `${names}.every((one, at) => one === natives[at])`;
  for (const [guard, path] of [
    [false, "/off"],
    [true, "/on"],
  ] as const) {
    site.put(path, pageOf({ settings: { ...settings, guard }, tag, before }));
    await page.goto(`${site.origin}${path}`);
    expect(await page.evaluate(isSame)).toBe(!guard);
  }
  await page.evaluate("Fermata.stopGuard()");
  expect(await page.evaluate(isSame)).toBe(true);
});

test("settings that make no sense hold nothing, throw nothing, and leave everything denied", async ({
  page,
  site,
}) => {
  const services = [
    null,
    5,
    { id: "x", category: "analytics", match: "text", inline: 5, cookies: {} },
    { match: [null, "["] },
  ];
  site.put("/", pageOf({ settings: { services }, tag, body: '<script src="/own.js"></script>' }));
  site.put("/own.js", { body: "window.own = 1" });
  await page.goto(`${site.origin}/`);
  await page.locator(part("banner")).waitFor();
  expect(await page.evaluate("own")).toBe(1);
  expect(site.errors).toEqual([]);
});

test("a page's own components work as without it", async ({ page, site }) => {
  const app = `<script>
    customElements.define("my-counter", class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<button>0</button>"; this.shadowRoot.querySelector("button").onclick = ({ target }) => { target.textContent = +target.textContent + 1; document.getElementById("log").insertAdjacentHTML("beforeend", "<li>clicked</li>") } }
    });
    addEventListener("load", () => {
      const list = document.getElementById("list");
      for (let i = 0; i < 50; i++) { const item = document.createElement("li"); item.setAttribute("data-i", i); item.innerHTML = "<b>item</b> " + i; list.append(item) }
      list.replaceChild(document.createElement("hr"), list.firstChild);
      const frame = document.createElement("iframe"); frame.srcdoc = "<p>own frame</p>"; document.body.append(frame);
      localStorage.theme = "dark"; sessionStorage.setItem("tab", "1");
    });
  </script><my-counter></my-counter><ul id="list"></ul><ul id="log"></ul>`;
  const seen: unknown[] = [];
  for (const [path, sdk] of [
    ["/guarded", tag],
    ["/plain", '<script src="/assets/fermata.js"></script>'],
  ] as const) {
    site.put(path, pageOf({ settings, tag: sdk, body: app }));
    await page.goto(`${site.origin}${path}`);
    await page.locator("my-counter button").click();
    await page.locator("my-counter button").click();
    await page.frameLocator("iframe").locator("p").waitFor();
    seen.push(
      await page.evaluate(
        "[document.querySelector('main').outerHTML, document.querySelector('my-counter').shadowRoot.innerHTML, localStorage.theme]",
      ),
    );
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(site.errors).toEqual([]);
  expect(await cookieOf(page)).toBe(undefined);
  expect(await arrivedPaths(page, site)).toEqual([]);
});

for (const [name, script, cut] of [
  ["before its text", '<script id="cut">tracker.start("{third}/ran")</script>', "tracker"],
  ["within what it is known by", '<script id="cut">tracker.start("{third}/ran")</script>', ".start"],
  [
    "within a module",
    '<script id="cut" type="module">import "{third}/module.js"; tracker.start()</script>',
    ".start",
  ],
] as const)
  test(`an inline script that the network brings in two pieces, cut ${name}, is held until it is granted`, async ({
    page,
    site,
  }) => {
    const whole = pageOf({
      tag,
      settings,
      head: "<script>window.tracker = { start: (address = '{third}/ran') => fetch(address, { mode: 'no-cors' }) };</script>",
      body: script,
    }).replaceAll("{third}", site.thirdParty);
    const at = whole.lastIndexOf(cut);
    const held = createHeld(whole.slice(0, at));
    site.put("/", held);
    await page.goto(`${site.origin}/`, { waitUntil: "commit" });
    await page.waitForFunction("document.getElementById('cut')");
    held.send(whole.slice(at));
    await settle(page);
    expect(pathsOf(site)).toEqual([]);
    await page.evaluate("Fermata.acceptAll()");
    await expect.poll(() => pathsOf(site)).toContain("/ran");
  });

test("a script that is marked by its category alone waits for its denied service, and those behind it run", async ({
  page,
  site,
}) => {
  const tracked = { id: "tracked", category: "analytics", match: ["127.0.0.1/tracked*"] };
  const held = (name: string) =>
    `<script type="text/plain" data-consent="analytics" src="{third}/${name}.js"></script>`;
  site.put("/", pageOf({ settings: { services: [tracked] }, tag, body: held("tracked") + held("other") }));
  await page.goto(`${site.origin}/`);
  await page.evaluate("Fermata.save({ analytics: true, tracked: false })");
  await expect.poll(() => pathsOf(site)).toEqual(["/other.js"]);
  await page.evaluate("Fermata.save({ tracked: true })");
  await expect.poll(() => pathsOf(site)).toEqual(["/other.js", "/tracked.js"]);
});
