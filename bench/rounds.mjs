// The interleaved rounds: in each, every subject is visited in turn, in a context of its own.
import { clickMs, readCosts, readLayout, settle, visibleMs, visit } from "./visit.mjs";

/** A first visit that nobody watches: script, heap, layout; then the preference centre is opened. */
async function firstVisit(context, url, subject) {
  const one = await visit(context, url);
  await settle(one.page);
  const costs = await readCosts(one);
  const openMs = subject.customise ? await clickMs(one, subject.customise) : undefined;
  const layout = await readLayout(one);
  await one.page.close();
  return { firstMs: costs.scriptMs, heapKb: costs.heapKb, openMs, ...layout };
}

/** A first visit watched for the banner, answered with yes; and the same visitor's next visit. */
async function answeredVisit(context, url, subject) {
  const one = await visit(context, url, { find: subject.accept });
  const visible = await visibleMs(one);
  await settle(one.page, 700);
  const acceptMs = await clickMs(one, subject.accept);
  const hasRun = await one.page.evaluate(
    "window.ran >= 1 || document.querySelector('.cc-window, [data-testid]') !== null",
  );
  await one.page.close();
  const next = await visit(context, url);
  await settle(next.page, 1000);
  const { scriptMs } = await readCosts(next);
  const released = await next.page.evaluate(
    "window.ran === 1 && frames.length === 1 && !!frames[0].location.href.includes('third')",
  );
  await next.page.close();
  return { visible, acceptMs, returningMs: scriptMs, hasRun, released };
}

async function slowVisit(context, url, subject) {
  const one = await visit(context, url, { find: subject.accept, network: true });
  const slowVisible = await visibleMs(one);
  await one.page.close();
  return { slowVisible };
}

async function inContext(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const result = await work(context);
  await context.close();
  return result;
}

/**
 * Measures one subject once.
 *
 * @returns all figures of the time table, in ms and kB, and whether the job was done (`released`).
 */
export async function measure(browser, origin, subject) {
  const url = `${origin}/page/${subject.id}`;
  const first = await inContext(browser, (context) => firstVisit(context, url, subject));
  if (!subject.accept) return first;
  const answered = await inContext(browser, (context) => answeredVisit(context, url, subject));
  const slow = await inContext(browser, (context) => slowVisit(context, url, subject));
  return { ...first, ...answered, ...slow };
}

/**
 * Counts what is exact: bytes and requests until the banner can be used and in all, and calls of the subject's functions.
 *
 * @returns `bytesUntil`, `bytes`, `requestsUntil`, `requests` and `calls` of a first visit, and `returning` with the same of the next.
 */
export async function count(browser, origin, subject) {
  const url = `${origin}/page/${subject.id}`;
  return inContext(browser, async (context) => {
    const first = await countVisit(context, url, subject, subject.accept);
    await first.one.page.mouse.move(0, 0);
    await clickMs(first.one, subject.accept);
    await first.one.page.close();
    const next = await countVisit(context, url, subject);
    await next.one.page.close();
    return { ...first.figures, returning: next.figures };
  });
}

async function countVisit(context, url, subject, find) {
  const prepare = async (session) => {
    await session.send("Profiler.enable");
    await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  };
  // On a phone's network: on this machine's own, files arrive before the banner that it does not wait for.
  const one = await visit(context, url, { slower: 1, find, prepare, network: !!find });
  const until = find ? await visibleMs(one) : 0;
  await settle(one.page);
  const { result } = await one.session.send("Profiler.takePreciseCoverage");
  const own = result.filter(
    (script) => script.url.includes(`/${subject.id}/`) && !script.url.includes("/page/"),
  );
  const calls = own
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + ranges[0].count, 0);
  const files = await one.page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => !name.includes("/third/"))
      .map(({ responseEnd, encodedBodySize }) => ({ responseEnd, encodedBodySize })),
  );
  const before = files.filter(({ responseEnd }) => responseEnd <= until);
  const sum = (list) => list.reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
  const figures = {
    bytesUntil: sum(before),
    requestsUntil: before.length,
    bytes: sum(files),
    requests: files.length,
    calls,
  };
  return { one, figures };
}
