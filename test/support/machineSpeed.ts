/** How fast this machine is: limits in milliseconds are meant for a usual one, and say nothing of the product on another. */
import type { Page } from "@playwright/test";

/** What `measureMs` gives on a machine of the usual speed. */
const usualMs = 7;

/** Gives how long a fixed piece of DOM work takes in the page, in milliseconds: the best of nine. */
const measureMs = (page: Page) =>
  page.evaluate(() => {
    const runs = Array.from({ length: 9 }, () => {
      const begin = performance.now();
      for (let at = 0; at < 300; at++) {
        const place = document.createElement("div");
        place.innerHTML = "<p><b>a</b> <i>b</i></p>".repeat(20);
        place.querySelectorAll("b");
      }
      return performance.now() - begin;
    });
    return Math.min(...runs);
  });

/** Gives how many times slower this machine is than a usual one, at present: 1 for one that is as fast or faster. */
export const slownessOf = async (page: Page): Promise<number> =>
  Math.max(1, (await measureMs(page)) / usualMs);
