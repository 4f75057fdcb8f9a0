/** What got out, with its cause; and the guard as a module. */
import type { Problem } from "../../../src/core/settings/createReport.ts";
import { expect, pageOf, pathsOf, type Site, test } from "../../support/consentPage.ts";

const services = [
  { id: "tracker", category: "analytics", match: ["127.0.0.1/known*"], cookies: [{ name: "trk_known" }] },
];
const body = `<img id="pixel" src="{third}/known.gif" alt=""><img id="other" src="{third}/other.gif" alt="">
  <script data-from="own">
    document.cookie = "trk_known=1"; document.cookie = "trk_other=1"; localStorage.setItem("trk_key", "1");
    function callVendor() { return fetch("{third}/data", { mode: "no-cors" }); }
    callVendor();
  </script>`;

/** Every leak, as the API lists it: kind, what, the cause in short, what would hold it. */
const leaksOf = (page: import("@playwright/test").Page, site: Site) =>
  page.evaluate<string[], string>(
    (third: string) =>
      (window as unknown as { Fermata: { problems: Problem[] } }).Fermata.problems
        .filter(({ code }) => code === "leak")
        .map(({ path, found, cause, allowed }) => {
          const by =
            cause instanceof Element
              ? `#${cause.id}`
              : /callVendor/.test(cause ?? "")
                ? "callVendor"
                : /:\d+:\d+/.test(cause ?? "")
                  ? "code"
                  : "unknown";
          return `${path} ${`${found}`.replace(`${third}`, "")} by ${by}: ${allowed}`;
        })
        .sort(),
    site.thirdParty,
  );

test("with debug everything that got out is listed with its cause and what would hold it", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { services, debug: true }, body }));
  await page.goto(`${site.origin}/`);
  const byGuard = 'fermata-guard.js, which holds what the service "tracker" declares';
  await expect
    .poll(() => leaksOf(page, site))
    .toEqual([
      `cookie trk_known by unknown: ${byGuard}`,
      'cookie trk_other by unknown: a service with "cookies": [{ "name": "trk_other" }] in the settings, and fermata-guard.js',
      'localStorage trk_key by unknown: a service with "storage": [{ "name": "trk_key", "type": "localStorage" }] in the settings, and fermata-guard.js',
      'request /data by unknown: a service with "match": ["127.0.0.1"] in the settings, and fermata-guard.js',
      `request /known.gif by #pixel: data-consent-service="tracker" on the element; or ${byGuard}`,
      'request /other.gif by #other: data-consent="<category>" on the element; or a service with "match": ["127.0.0.1"] in the settings, and fermata-guard.js',
    ]);
  expect(site.messages.filter((one) => one.includes("got out"))).toHaveLength(6);
});

test("with the guard the code is named, what it holds is not listed, and nothing is listed once it is granted", async ({
  page,
  site,
}) => {
  const tag = '<script src="/assets/fermata-guard.js"></script>';
  site.put(
    "/",
    pageOf({
      settings: { services, debug: true },
      tag,
      body: body.replace('<img id="pixel" src="{third}/known.gif" alt="">', ""),
    }),
  );
  await page.goto(`${site.origin}/`);
  await expect
    .poll(async () => (await leaksOf(page, site)).map((one) => one.split(":")[0]))
    .toEqual([
      "cookie trk_other by code",
      "localStorage trk_key by code",
      "request /data by callVendor",
      "request /other.gif by #other",
    ]);
  await page.evaluate("Fermata.acceptAll()");
  await page.evaluate((third) => fetch(`${third}/after`, { mode: "no-cors" }), site.thirdParty);
  await page.evaluate(
    "localStorage.setItem('trk_later', '1'); document.dispatchEvent(new CustomEvent('fermata:state'))",
  );
  expect(await leaksOf(page, site)).toHaveLength(4);
});

test("as a module it holds what runs after it, tells of it, and is switched off", async ({ page, site }) => {
  site.put(
    "/",
    pageOf({
      tag: `<script type="module">
        import { Fermata } from "/assets/esm/index.js";
        import { guardPage } from "/assets/esm/guard.js";
        window.guarded = guardPage(Fermata);
        window.heard = [];
        guarded.on("held", ({ service, by }) => heard.push(service + " " + by));
        guarded.init({ services: ${JSON.stringify(services)} });
      </script>`,
      head: '<script type="importmap">{ "imports": {} }</script>',
    }),
  );
  await page.goto(`${site.origin}/`);
  await page.waitForFunction("window.guarded?.stopGuard");
  const load = (name: string) =>
    page.evaluate(
      ([third, path]) =>
        fetch(`${third}/${path}`, { mode: "no-cors" }).then(
          () => "sent",
          ({ name }) => name,
        ),
      [site.thirdParty, name],
    );
  expect(await load("known")).toBe("NotAllowedError");
  expect(await page.evaluate("heard")).toEqual(["tracker fetch"]);
  await page.evaluate("guarded.stopGuard()");
  expect(await load("known-2")).toBe("sent");
  expect(pathsOf(site)).toEqual(["/known-2"]);
});
