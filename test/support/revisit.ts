/** A page that is loaded again and again. */
import type { Page } from "@playwright/test";

/** Runs in the page, on each visit; `/visited` says that the last one is over. */
async function loop(times: number, look: () => unknown): Promise<void> {
  await new Promise((resolve) => addEventListener("load", resolve));
  for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame);
  const visits = [...JSON.parse(sessionStorage.visits ?? "[]"), await look()];
  sessionStorage.visits = JSON.stringify(visits);
  if (visits.length < times) location.reload();
  else await fetch("/visited");
}

/**
 * Visits an address so many times and gives what `look` saw there each time; it runs in the page, three frames after it has loaded. The page
 * loads itself, in half the time that a driver needs for it, and counts in `sessionStorage.visits`.
 */
export async function revisit<Seen>(
  page: Page,
  url: string,
  times: number,
  look: () => Seen | Promise<Seen>,
): Promise<Seen[]> {
  await page.addInitScript(`(${loop})(${times}, ${look})`);
  const isOver = page.waitForRequest("**/visited");
  await page.goto(url);
  await isOver;
  return page.evaluate("JSON.parse(sessionStorage.visits)");
}
