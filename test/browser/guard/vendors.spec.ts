/** Six vendors' own scripts from npm, unmarked, with the presets that are shipped, under the guard. */

import { ensureVendors } from "../../../examples/vendors.mjs";
import * as presets from "../../../src/services/index.ts";
import { expect, pageOf, storageOf, test } from "../../support/consentPage.ts";
import { playVendors, siteUrl, tags } from "./vendorsSite.ts";

// Two vendors are silent in a browser that says it is automated.
test.use({
  userAgent:
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
  serviceWorkers: "block",
});

const vendors = ["posthog", "mixpanel", "segment", "datadog", "plausible", "vimeo"];

test("six vendors' unmarked scripts are silent before consent, work after it, and stop and forget on withdrawal without a reload", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const services = Object.values(presets).filter(({ id }) => vendors.includes(id));
  const arrivals = await playVendors(
    context,
    (await ensureVendors()) as Record<string, string>,
    pageOf({ settings: { services }, tag: '<script src="/assets/fermata-guard.js"></script>', body: tags }),
  );
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  /** Everything stored on the page's origin but our own cookie, and the key that a withdrawal leaves for the next page. */
  const stored = async () =>
    [...(await context.cookies()).map(({ name }) => name), ...(await storageOf(page))].filter(
      (name) => name !== "fermata",
    );
  /** What a visitor does, which running vendors would send. */
  const act = async () => {
    await page.locator("#buy").click();
    await page.evaluate(
      "history.pushState(null, '', '?' + Math.random()); dispatchEvent(new Event('scroll'))",
    );
  };

  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "webdriver", { get: () => false }),
  );
  await page.goto(siteUrl);
  await page.locator("#fermata [part=banner]").waitFor();
  await act();
  await page.waitForLoadState("networkidle");
  expect(arrivals).toEqual([]);
  expect(await stored()).toEqual([]);
  expect(errors).toEqual([]);

  await page.evaluate("Fermata.acceptAll()");
  const wanted = {
    datadog: "datadoghq-browser-agent.com",
    mixpanel: "api-js.mixpanel.com/track",
    plausible: "plausible.io/api/event",
    posthog: "us.i.posthog.com/flags/",
    segment: "api.segment.io/v1/p",
    vimeo: "player.vimeo.com/video/",
  };
  await act();
  await expect
    .poll(
      () => Object.entries(wanted).filter(([, part]) => !arrivals.some(({ url }) => url.includes(part))),
      {
        timeout: 40_000,
      },
    )
    .toEqual([]);
  await expect
    .poll(async () => {
      const names = await stored();
      return ["ph_", "mp_", "ajs_", "_dd_s", "mixpanelBrowserDb"].filter(
        (start) => !names.some((name) => name?.startsWith(start)),
      );
    })
    .toEqual([]);

  await page.evaluate("Fermata.rejectAll()");
  expect(await stored()).toEqual([]);
  const before = arrivals.length;
  const seen: string[] = [];
  // The claim is about ten seconds of the page's own clock, in which the visitor goes on: until it says that they are over.
  const endsAt = (await page.evaluate<number>("performance.now()")) + 10_000;
  await expect
    .poll(
      async () => {
        await act();
        seen.push(...(await stored()).filter((name) => name !== undefined));
        return page.evaluate<number>("performance.now()");
      },
      { timeout: 30_000, intervals: [250] },
    )
    .toBeGreaterThan(endsAt);
  expect(arrivals.slice(before)).toEqual([]);
  expect([...new Set(seen)]).toEqual([]);
  expect(await page.evaluate("Fermata.leftovers")).toEqual([]);
});
