// One visit in a fresh or a known browser context, and what can be read of it.

/** How long a page is left alone before it is read, in ms: late scripts and idle work count too. */
const settleMs = 1500;

/** Notes when a click in the middle of the accept button would reach it: looked at once per frame. */
const probe = (find) => `(() => {
  const under = (x, y) => { let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) { const inner = found.shadowRoot.elementFromPoint(x, y); if (!inner || inner === found) break; found = inner } return found };
  const look = () => { const button = document.body && ${find};
    if (button) { const box = button.getBoundingClientRect(); const hit = under(box.x + box.width / 2, box.y + box.height / 2);
      if (hit && (button === hit || button.contains(hit)) && button.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return void (window.visibleAt = performance.now()) }
    requestAnimationFrame(look) };
  requestAnimationFrame(look) })()`;

/**
 * Opens a page.
 *
 * @param context the visitor's browser context.
 * @param url the page's address.
 * @param options `slower`: how many times slower the CPU is; `network`: a phone's; `find`: the button to watch for, if any;
 *   `prepare`: called with the CDP session before the page is fetched.
 */
export async function visit(context, url, { slower = 4, network, find, prepare } = {}) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  // The time of the thread, not of the clock: what else the machine does counts less.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 94_000,
    });
  }
  if (find) await page.addInitScript(probe(find));
  await prepare?.(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(url, { waitUntil: "load", timeout: 120_000 });
  return { page, session, errors };
}

export const settle = (page, ms = settleMs) => page.waitForTimeout(ms);

/** Gives the milliseconds from navigation until the watched button can be clicked. */
export async function visibleMs({ page }) {
  await page.waitForFunction("window.visibleAt", undefined, { timeout: 60_000 });
  return page.evaluate("window.visibleAt");
}

/** Gives the milliseconds of script so far, and the kilobytes of the heap after a collection. */
export async function readCosts({ session }) {
  const pick = (metrics, name) => metrics.find((metric) => metric.name === name).value;
  const { metrics } = await session.send("Performance.getMetrics");
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const after = await session.send("Performance.getMetrics");
  return {
    scriptMs: pick(metrics, "ScriptDuration") * 1000,
    heapKb: pick(after.metrics, "JSHeapUsedSize") / 1024,
  };
}

/** Gives the layout shift so far, and whether the largest paint is the page's own. */
export const readLayout = ({ page }) =>
  page.evaluate(async () => {
    const listen = (type) =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => resolve(observer.takeRecords()), 200);
      });
    const shifts = await listen("layout-shift");
    const paints = await listen("largest-contentful-paint");
    return {
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      isOwnPaint: !!paints.at(-1)?.element?.closest("main"),
    };
  });

/**
 * Clicks with the mouse, and gives the longest event of that interaction as Event Timing has it: from the input to the next paint,
 * in steps of 8 ms; 8 means that it was shorter than what is reported at all, or was not reported within `waitMs`.
 */
export async function clickMs({ page }, find, waitMs = 600) {
  const box = await page.evaluate(`(() => { const box = (${find}).getBoundingClientRect();
    window.eventMs = 8; new PerformanceObserver((list) => { for (const { duration, interactionId } of list.getEntries())
      if (interactionId) window.eventMs = Math.max(window.eventMs, duration) }).observe({ type: "event", durationThreshold: 16 });
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 } })()`);
  await page.mouse.click(box.x, box.y);
  await settle(page, waitMs);
  return page.evaluate("window.eventMs");
}
