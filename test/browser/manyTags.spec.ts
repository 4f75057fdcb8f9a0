/** Pages with very many tags, and with very many changes. */
import { decisionOf, expect, giveCookie, pageOf, part, test } from "../support/consentPage.ts";

const count = 5000;
const body = Array.from(
  { length: count },
  (_, at) => `<script type="text/plain" data-consent="analytics">(window.ran ??= []).push(${at})</script>`,
).join("");

/** What ran, folded: how often, and whether in order. */
const summary = "[window.ran?.length, window.ran?.every((one, at) => one === at)]";

test("5,000 held tags run once each, in order, after a click", async ({ page, site }) => {
  site.put("/", pageOf({ body }));
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(() => page.evaluate(summary), { timeout: 30_000 }).toEqual([count, true]);
  await page.evaluate("Fermata.rejectAll().then(() => Fermata.acceptAll())");
  expect(await page.evaluate(summary)).toEqual([count, true]);
  expect(site.errors).toEqual([]);
});

test("between many heavy tags the page goes on working; deferred ones and modules run after all others", async ({
  page,
  site,
}) => {
  const heavy = (name: unknown) =>
    `(window.order ??= []).push("${name}"); turns.push(turn); for (const end = performance.now() + 2; performance.now() < end;);`;
  const held = (attributes: string, text = "") =>
    `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;
  for (const name of ["late", "last"]) site.put(`/${name}.js`, heavy(name));
  const many = Array.from({ length: 200 }, (_, at) => held("", heavy(at)));
  site.put(
    "/",
    pageOf({
      head: `<script>window.turn = 0; window.turns = []; addEventListener("fermata:decision", function next() { turn += 1; setTimeout(next) })</script>`,
      body: [
        held('src="/late.js" defer'),
        held('data-type="module"', heavy("module")),
        ...many,
        held('src="/last.js"'),
      ].join("\n"),
    }),
  );
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await expect.poll(() => page.evaluate("window.order?.length"), { timeout: 30_000 }).toBe(203);
  const expected = [...Array.from({ length: 200 }, (_, at) => String(at)), "last", "late", "module"];
  expect(await page.evaluate("order")).toEqual(expected);
  // Work of 400 ms in slices of 20: timers of the page had their turn between.
  expect(await page.evaluate("new Set(turns).size")).toBeGreaterThan(1);
});

test("5,000 held tags run once each, in order, for a returning visitor", async ({ page, site }) => {
  site.put("/", pageOf({ body }));
  await giveCookie(
    page,
    site,
    decisionOf({ granted: ["essential", "analytics"], denied: ["performance", "functional", "security"] }),
  );
  await page.goto(site.origin);
  await expect.poll(() => page.evaluate(summary), { timeout: 30_000 }).toEqual([count, true]);
  expect(site.errors).toEqual([]);
});

test("tags among 10,000 other insertions are found, each once", async ({ page, site }) => {
  site.put("/", pageOf());
  await page.goto(site.origin);
  await page.locator(part("accept")).click();
  await page.evaluate(() => {
    for (let at = 0; at < 10_000; at++) {
      const item = document.createElement("p");
      item.textContent = `item ${at}`;
      document.body.append(item);
      if (at % 1000 === 0)
        item.insertAdjacentHTML(
          "afterend",
          `<script type="text/plain" data-consent="analytics">(window.ran ??= []).push(${at / 1000})</` +
            "script>",
        );
    }
  });
  await expect.poll(() => page.evaluate(summary)).toEqual([10, true]);
});
