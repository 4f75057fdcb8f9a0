// The growth rows: more tags, more insertions, more services, slow tags.
import { clickMs, readCosts, settle, visit } from "./visit.mjs";

/** Opens a page of a subject in a context of its own, does the work, and closes it. */
async function onPage(browser, origin, subject, load, slower, work, prepare) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const one = await visit(context, `${origin}/page/${subject.id}/${load}`, { slower, prepare });
  await one.page.waitForFunction(`!!(${subject.accept ?? "document.body"})`, undefined, { timeout: 60_000 });
  await settle(one.page, 1000);
  const result = await work(one);
  await context.close();
  return result;
}

/** Held tags: script until the page is quiet, then accept-all until the last has run, its longest task, and errors. */
export const heldTags = (browser, origin, subject, tags) =>
  onPage(browser, origin, subject, `tags${tags}`, 1, async (one) => {
    const { scriptMs } = await readCosts(one);
    const result = await one.page.evaluate(
      ([find, tags]) =>
        new Promise((resolve) => {
          let longestMs = 0;
          const noteTasks = (list) => {
            for (const { duration } of list) longestMs = Math.max(longestMs, duration);
          };
          const observer = new PerformanceObserver((list) => noteTasks(list.getEntries()));
          observer.observe({ type: "longtask" });
          const button = new Function(`return ${find}`)();
          const start = performance.now();
          // A task of its own: evaluating is not the click.
          setTimeout(() => button.click());
          const look = () => {
            const lastMs = performance.now() - start;
            if (window.ran < tags && lastMs < 10_000) return void setTimeout(look, 5);
            if (window.ran === undefined && lastMs < 10_000) return void setTimeout(look, 5);
            setTimeout(() => {
              noteTasks(observer.takeRecords());
              resolve({ lastMs, longestMs, ran: window.ran ?? 0 });
            }, 300);
          };
          look();
        }),
      [subject.accept, tags],
    );
    return { bootMs: scriptMs, ...result, errors: one.errors.length };
  });

/** Gives the milliseconds that a subject's own functions ran while 10,000 foreign elements were put into the page. */
export const insertions = (browser, origin, subject) =>
  onPage(browser, origin, subject, "plain", 1, async (one) => {
    await one.session.send("Profiler.enable");
    await one.session.send("Profiler.setSamplingInterval", { interval: 200 });
    await one.session.send("Profiler.start");
    await one.page.evaluate(async () => {
      for (let round = 0; round < 100; round += 1) {
        for (let at = 0; at < 100; at += 1) document.body.append(document.createElement("div"));
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    const { profile } = await one.session.send("Profiler.stop");
    return ownMs(profile, `/${subject.id}/`);
  });

/** Sums the samples of a profile whose function stands in a file of the subject. */
function ownMs({ nodes, samples, timeDeltas }, folder) {
  const own = new Set(
    nodes
      .filter(({ callFrame: { url } }) => url.includes(folder) && !url.includes("/page/"))
      .map(({ id }) => id),
  );
  return samples.reduce((sum, id, at) => sum + (own.has(id) ? timeDeltas[at] / 1000 : 0), 0);
}

/** Services with five cookies each: script until the page is quiet at full speed, and opening the preference centre at 4x. */
export async function manyServices(browser, origin, subject, services) {
  const load = `services${services}`;
  const bootMs = await onPage(
    browser,
    origin,
    subject,
    load,
    1,
    async (one) => (await readCosts(one)).scriptMs,
  );
  const openMs = await onPage(browser, origin, subject, load, 4, (one) => clickMs(one, subject.customise));
  return { bootMs, openMs };
}

/** Twenty granted tags of 80 ms at 6x: the event, when the banner was gone, and whether the cookie stood when the click returned. */
export async function slowTags(browser, origin, subject) {
  const eventMs = await onPage(browser, origin, subject, "slow20", 6, (one) =>
    clickMs(one, subject.accept, 4000),
  );
  const rest = await onPage(browser, origin, subject, "slow20", 6, (one) =>
    one.page.evaluate(
      (find) =>
        new Promise((resolve) => {
          const button = new Function(`return ${find}`)();
          const before = document.cookie;
          button.click();
          const isKept = document.cookie !== before;
          let frames = 0;
          const look = () => {
            frames += 1;
            if (button.isConnected && button.checkVisibility() && frames < 200) requestAnimationFrame(look);
            else resolve({ isKept, frames });
          };
          requestAnimationFrame(look);
        }),
      subject.accept,
    ),
  );
  return { eventMs, ...rest };
}

/**
 * Measures all growth rows once.
 *
 * @param subject Fermata: peers appear with their held tags alone, see run.mjs.
 */
export async function growOnce(browser, origin, subject) {
  const tags = {};
  for (const number of [10, 1000, 5000]) tags[number] = await heldTags(browser, origin, subject, number);
  return {
    tags,
    insertionMs: await insertions(browser, origin, subject),
    few: await manyServices(browser, origin, subject, 5),
    many: await manyServices(browser, origin, subject, 500),
    slow: await slowTags(browser, origin, subject),
  };
}
