/** Integrations on a page with the built files, and with the vendor's own script where npm ships one. */
import { readFileSync } from "node:fs";
import { startDemo } from "../../examples/serve.mjs";
import { ensureVendors } from "../../examples/vendors.mjs";
import type { ServiceCall } from "../../src/core/consent/category.ts";
import { datadog } from "../../src/services/datadog.ts";
import { mixpanel } from "../../src/services/mixpanel.ts";
import { plausible } from "../../src/services/plausible.ts";
import { posthog } from "../../src/services/posthog.ts";
import { segment } from "../../src/services/segment.ts";
import {
  expect,
  heldScript,
  pageOf,
  part,
  type Site,
  sdkTag,
  stateOf,
  test,
} from "../support/consentPage.ts";

const integration = (name: string) => `<script src="/assets/integrations/${name}.js"></script>`;
const stub = () => readFileSync("dist/stub.html", "utf8");
const advertising = ["essential", "performance", "functional", "analytics", "security", "advertising"].map(
  (id) => ({ id }),
);

/** PostHog's own script, held, and its start. */
const posthogTags = `<script type="text/plain" data-consent="analytics" data-consent-service="posthog" src="/vendor/array.js"></script>
<script type="text/plain" data-consent="analytics" data-consent-service="posthog">
posthog.init("phc_test", { api_host: "{third}", ui_host: "{third}", opt_out_useragent_filter: true, autocapture: false });
</script>`;

test("PostHog's own script is opted out on a withdrawal, and in again after a new page and a new grant", async ({
  page,
  site,
}) => {
  // Folders by the vendor's id; the demo's own code has no types.
  const folders = (await ensureVendors()) as { readonly posthog?: string };
  site.put("/vendor/array.js", readFileSync(`${folders.posthog}/dist/array.js`, "utf8"));
  site.put(
    "/",
    pageOf({ settings: { services: [posthog] }, tag: sdkTag + integration("posthog"), head: posthogTags }),
  );
  const isOut = () =>
    page.evaluate<boolean | undefined>(
      "window.posthog?.__loaded ? posthog.has_opted_out_capturing() : undefined",
    );
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(isOut).toBe(false);
  await page.evaluate("Fermata.withdraw()");
  expect(await isOut()).toBe(true);

  await page.reload();
  await expect.poll(() => stateOf(page)).toMatchObject({ status: "decided" });
  expect(await isOut()).toBe(undefined);
  await page.evaluate("Fermata.acceptAll()");
  await expect.poll(isOut).toBe(false);

  // A refusal at once, and a script that the site loads although it is refused: opted out when it has started.
  await page.evaluate("Fermata.rejectAll()");
  await page.reload();
  await page.evaluate(`new Promise((resolve) => { const script = document.createElement("script"); script.src = "/vendor/array.js";
    script.onload = resolve; document.head.append(script); }).then(() => {
      posthog.init("phc_test", { api_host: "${site.thirdParty}", opt_out_useragent_filter: true, autocapture: false });
      document.head.append(Object.assign(document.createElement("script"), { src: "/vendor/array.js?again" }));
    })`);
  await expect.poll(isOut).toBe(true);
  expect(site.errors).toEqual([]);
});

/** Gives a page with the vendor's own script, held, and the integration; a query puts the vendor before the SDK, unheld. */
async function serveClarity(site: Site): Promise<void> {
  const folders = (await ensureVendors()) as { readonly clarity?: string };
  site.put("/vendor/clarity.js", readFileSync(`${folders.clarity}/build/clarity.min.js`, "utf8"));
  const start = 'clarity("start", { projectId: "test", upload: false, track: false, content: false });';
  const tag = sdkTag + integration("microsoftClarity");
  const settings = { categories: advertising };
  // Clarity at work from the start, as where nothing is held: it must wait for its signal.
  site.put(
    "/",
    pageOf({ settings, tag, head: `<script src="/vendor/clarity.js"></script><script>${start}</script>` }),
  );
  // Clarity comes late, with an answer in its queue; its tag puts the start before what is queued.
  site.put(
    "/late",
    pageOf({
      settings,
      tag,
      body: `<script>window.come = () => { ${start} clarity.q.unshift(clarity.q.pop());
        const script = document.createElement("script"); script.src = "/vendor/clarity.js"; document.head.append(script); };</script>`,
    }),
  );
}

test("Clarity's own script keeps no cookie by default and on a refusal, keeps one on a grant, and drops it on a withdrawal", async ({
  page,
  site,
}) => {
  await serveClarity(site);
  const cookies = async () =>
    (await page.context().cookies()).map(({ name }) => name).filter((name) => name.startsWith("_cl"));
  await page.goto(site.origin);
  await expect.poll(() => page.evaluate("!!window.clarity?.v")).toBe(true);
  expect(await cookies()).toEqual([]);
  await page.evaluate("Fermata.rejectAll()");
  expect(await cookies()).toEqual([]);
  await page.evaluate("Fermata.acceptAll()");
  await expect.poll(cookies).toContain("_clck");
  await page.evaluate("Fermata.withdraw()");
  await expect.poll(cookies).toEqual([]);

  // Late: the answer waits in its queue.
  await page.goto(`${site.origin}/late`);
  await page.evaluate("come()");
  await expect.poll(() => page.evaluate("!!window.clarity?.v")).toBe(true);
  expect(await cookies()).toEqual([]);
  await page.evaluate("Fermata.acceptAll()");
  await expect.poll(cookies).toContain("_clck");
  await page.goto(`${site.origin}/late`);
  await page.context().clearCookies({ name: /^_cl/ });
  await page.evaluate("come()");
  await expect.poll(cookies).toContain("_clck");
  expect(site.errors).toEqual([]);
});

test("queues hold the default before the SDK arrives and each answer after it, with the stub in its place", async ({
  page,
  site,
}) => {
  const names = ["microsoftUet", "microsoftClarity", "tiktok", "matomo"];
  site.put(
    "/",
    pageOf({
      settings: { categories: advertising },
      before: stub(),
      tag: names.map(integration).join(""),
      head: `<script>window.early = JSON.stringify(queues()); function queues() {
        return { uetq, ttq, _paq, clarity: clarity.q.map((call) => Array.from(call)) }; }</script>
        <script src="/assets/fermata.js" defer></script>${heldScript("analytics", "/analytics.js")}`,
    }),
  );
  await page.goto(site.origin);
  const start = {
    uetq: ["consent", "default", { ad_storage: "denied" }],
    ttq: [["holdConsent"]],
    _paq: [["requireConsent"]],
    clarity: [["consentv2", { ad_Storage: "denied", analytics_Storage: "denied" }]],
  };
  expect(JSON.parse(await page.evaluate<string>("early"))).toEqual(start);
  await page.locator(part("accept")).click();
  await expect.poll(() => site.arrivals.length).toBe(1);
  expect(await page.evaluate("queues()")).toEqual({
    uetq: [...start.uetq, "consent", "update", { ad_storage: "granted" }],
    ttq: [...start.ttq, ["grantConsent"]],
    _paq: [...start._paq, ["setConsentGiven"]],
    clarity: [...start.clarity, ["consentv2", { ad_Storage: "granted", analytics_Storage: "granted" }]],
  });

  // A returning visitor: default first, then the stored answer, in the same page.
  await page.reload();
  await expect.poll(() => page.evaluate("_paq.length")).toBe(2);
  await page.evaluate("Fermata.withdraw()");
  const after = await page.evaluate<Record<"ttq" | "_paq", unknown[][]>>("queues()");
  expect(after.ttq.at(-1)).toEqual(["revokeConsent"]);
  expect(after._paq.at(-1)).toEqual(["forgetConsentGiven"]);
  expect(site.errors).toEqual([]);
});

test("what the demo's own vendors store is what their presets declare, and the calls that presets name are there", async ({
  page,
}) => {
  const demo = await startDemo({ sitePort: 0, thirdPartyPort: 0 });
  await page.goto(demo.siteUrl);
  await page.locator(part("accept")).click();
  const presets = [datadog, mixpanel, plausible, posthog, segment];
  const declared = presets.flatMap(({ cookies = [], storage = [] }) => [...cookies, ...storage]);
  const isDeclared = (name: string, type?: string) =>
    declared.some(
      (item) =>
        item.type === type &&
        (/^\/.+\/$/.test(item.name)
          ? new RegExp(item.name.slice(1, -1)).test(name)
          : item.name.endsWith("*")
            ? name.startsWith(item.name.slice(0, -1))
            : item.name === name),
    );
  const readNames = async () => {
    const cookies = (await page.context().cookies()).map(({ name }) => ({ name, type: undefined }));
    const stored = await page.evaluate<
      { name: string; type: string }[]
    >(`indexedDB.databases().then((all) => [
      ...Object.keys(localStorage).map((name) => ({ name, type: "localStorage" })),
      ...Object.keys(sessionStorage).map((name) => ({ name, type: "sessionStorage" })),
      ...all.map(({ name }) => ({ name, type: "indexedDB" })),
    ])`);
    return [...cookies, ...stored].filter(({ name }) => name !== "fermata");
  };
  for (const one of ["_dd_s", "mixpanel", "posthog", "ajs_anonymous_id"])
    await expect.poll(async () => (await readNames()).some(({ name }) => name.includes(one))).toBe(true);
  expect((await readNames()).filter(({ name, type }) => !isDeclared(name, type))).toEqual([]);

  const pathOf = (call: ServiceCall | undefined) => (Array.isArray(call) ? [String(call[0])] : []);
  for (const path of presets.flatMap(({ onGrant, onDeny }) => [...pathOf(onGrant), ...pathOf(onDeny)]))
    await expect.poll(() => page.evaluate(`typeof window.${path}`), path).toBe("function");
  await demo.close();
});
