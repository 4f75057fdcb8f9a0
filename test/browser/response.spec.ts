/** Case 10: how soon a page answers to a choice, however heavy its tags and handlers are. */
import type { Page } from "@playwright/test";
import { cookieOf, expect, pageOf, part, root, test } from "../support/consentPage.ts";
import { slownessOf } from "../support/machineSpeed.ts";

const count = 20;
const tags = Array.from(
  { length: count },
  (_, at) => `<script type="text/plain" data-consent="analytics" src="/heavy.js?${at}"></script>`,
).join("");
/** Keeps the page busy for 80 ms, and says when it began. */
const heavy = `(() => { const begin = performance.now(); (window.runs ??= []).push(begin); while (performance.now() < begin + 80); })()`;

/** Notes clicks and long tasks as the browser times them, and keeps each decision busy for 100 ms. */
const watch = `<script>
  window.clicks = []; window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) if (name === "click") clicks.push([startTime, startTime + duration]);
  }).observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ startTime }) => startTime))).observe({ type: "longtask" });
  document.addEventListener("fermata:decision", () => { const begin = performance.now(); while (performance.now() < begin + 100); });
</script>`;

/** Slows the page down, where the engine can be told to. */
async function slowDown(page: Page, browserName: string, rate: number): Promise<void> {
  if (browserName !== "chromium") return;
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Clicks a part of the UI, and says what the page saw in the next frame. */
const clickAndLook = (page: Page, name: string) =>
  page.evaluate((one) => {
    const button = document.querySelector("#fermata")?.shadowRoot?.querySelector(`[part=${one}]`);
    return new Promise<{ isGone: boolean; hasCookie: boolean; ran: number }>((resolve) => {
      button?.addEventListener("click", () => {
        requestAnimationFrame(() =>
          resolve({
            isGone: !document.querySelector("#fermata"),
            hasCookie: document.cookie.includes("fermata="),
            ran: (window as { runs?: unknown[] }).runs?.length ?? 0,
          }),
        );
      });
      Object.assign(window, { isArmed: true });
    });
  }, name);

for (const name of ["accept", "reject", "save"] as const) {
  test(`case 10: ${name} answers at once beside ${count} tags of 80 ms and handlers of 100 ms, on a slow machine`, async ({
    page,
    site,
    browserName,
  }) => {
    test.setTimeout(120_000);
    site.put("/heavy.js", heavy);
    site.put("/", pageOf({ head: watch, body: tags }));
    const durations: number[] = [];
    // The best of several: what else runs on the machine lengthens single ones.
    for (let round = 0; round < 4 && !durations.some((one) => one <= 200); round++) {
      await page.context().clearCookies();
      await page.goto(`${site.origin}/`);
      await page.locator(part("accept")).waitFor();
      if (name === "save") {
        await page.locator(part("customise")).click();
        await page.locator('#fermata [data-category="analytics"]').click();
      }
      // Six times slower than usual: a machine that is slow by itself is slowed down less.
      await slowDown(page, browserName, Math.max(1, 6 / (await slownessOf(page))));
      await page.evaluate("clicks.length = 0");
      const seen = clickAndLook(page, name);
      await page.waitForFunction("window.isArmed === true");
      await page.locator(part(name)).last().click();
      // Whatever the machine does: gone in the next frame, written by then, and nothing started before it.
      expect(await seen).toEqual({ isGone: true, hasCookie: true, ran: 0 });
      await slowDown(page, browserName, 1);
      await expect.poll(() => page.evaluate<number>("clicks.length")).toBeGreaterThan(0);
      const [[begin, end]] = await page.evaluate<[[number, number]]>("clicks");
      durations.push(end - begin);
      if (name === "reject") continue;
      await expect.poll(() => page.evaluate<number>("window.runs?.length"), { timeout: 30_000 }).toBe(count);
      const [first] = await page.evaluate<number[]>("runs");
      expect(first).toBeGreaterThan(end - 8);
      // Each heavy tag is a task of its own, so that the page can answer between any two. Chromium alone tells of long tasks.
      if (await page.evaluate("PerformanceObserver.supportedEntryTypes.includes('longtask')")) {
        await expect
          .poll(() => page.evaluate<number>(`longTasks.filter((one) => one >= ${first} - 80).length`))
          .toBeGreaterThanOrEqual(count);
      }
    }
    expect(Math.min(...durations), `${durations}`).toBeLessThanOrEqual(200);
    await expect(page.locator(root)).toHaveCount(0);
    expect(site.errors).toEqual([]);
  });
}

test("case 10: the cookie is there when the page leaves in the same turn as the click, whatever its handlers do", async ({
  page,
  site,
}) => {
  site.put("/heavy.js", heavy);
  site.put("/other", "<title>Other</title>");
  site.put("/", pageOf({ head: watch, body: tags }));
  for (const name of ["accept", "reject"]) {
    await page.context().clearCookies();
    await page.goto(`${site.origin}/`);
    await page.locator(part(name)).waitFor();
    await page.evaluate((one) => {
      document.querySelector("#fermata")?.shadowRoot?.querySelector<HTMLElement>(`[part=${one}]`)?.click();
      location.href = "/other";
    }, name);
    await page.waitForURL("**/other");
    expect(await cookieOf(page)).toContain(
      name === "accept" ? ".g-essential-performance" : ".g-essential.d-performance",
    );
  }
});
