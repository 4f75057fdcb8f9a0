/** Case 15: what has the focus is never covered by the banner. WCAG 2.2, 2.4.11. */
import type { Page } from "@playwright/test";
import { expect, pageOf, part, root, test } from "../../support/consentPage.ts";
import { waitForPresence } from "../../support/looks.ts";

const links = Array.from(
  { length: 60 },
  (_, at) => `<p><a href="#${at}">Link ${at} of the page</a></p>`,
).join("");
const own = "html{scroll-padding:13px 0 17px}header{position:static}";

/** Where the focus is once the page stands again, and whether the banner covers what has it, fully; nothing when it is not in the page. */
const lookAtFocus = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // The browser scrolls, then the banner steps aside.
    await frame();
    await frame();
    const { activeElement } = document;
    const seen: { isInPage: boolean; id: string | undefined; isCovered?: boolean } = {
      isInPage: document.hasFocus(),
      id: activeElement?.id,
    };
    if (!activeElement || activeElement === document.body || activeElement.shadowRoot) return seen;
    const banner = document.querySelector("#fermata")?.shadowRoot?.querySelector("[part=banner]");
    const [one, other] = [activeElement, banner].map((element) => element?.getBoundingClientRect());
    if (!one || !other) return seen;
    const isSeen = one.bottom > 0 && one.top < innerHeight;
    const isUnder =
      one.top >= other.top &&
      one.bottom <= other.bottom &&
      one.left >= other.left &&
      one.right <= other.right;
    return { ...seen, isCovered: !isSeen || isUnder };
  });

const paddings = (page: Page) =>
  page.evaluate(() => {
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    return [scrollPaddingTop, scrollPaddingBottom];
  });

for (const position of ["bottom", "top"] as const) {
  for (const [width, height] of [
    [1280, 720],
    [375, 667],
  ] as const) {
    test(`case 15: at ${width}x${height} a banner at the ${position} covers none of 60 links that get the focus, forwards and backwards, and gives the page its scroll-padding back`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height });
      site.put(
        "/",
        pageOf({
          settings: { policyUrl: "/p", ui: { position } },
          head: `<style>${own}</style>`,
          body: links,
        }),
      );
      await page.goto(site.origin);
      await page.locator(part("banner")).waitFor();
      await waitForPresence(page);
      const bannerHeight = (await page.locator(part("banner")).boundingBox())?.height ?? 0;
      const [top, bottom] = await paddings(page);
      const reserved = Number.parseFloat((position === "top" ? top : bottom) ?? "");
      expect(reserved).toBeGreaterThanOrEqual(bannerHeight);
      expect(position === "top" ? bottom : top).toBe(position === "top" ? "17px" : "13px");
      let count = 0;
      for (const key of ["Tab", "Shift+Tab"]) {
        for (let step = 0; step < 70; step += 1) {
          await page.keyboard.press(key);
          // Behind the last element of a page Firefox goes on to its own buttons, and the page has the focus no more.
          const { isInPage, id, isCovered } = await lookAtFocus(page);
          if (!isInPage) break;
          if (isCovered !== undefined) count += 1;
          expect([key, step, isCovered ?? false]).toEqual([key, step, false]);
          if (key === "Tab" && id === "footer") break;
        }
      }
      expect(count).toBeGreaterThan(120);
      await page.locator(part("reject")).click();
      await expect(page.locator(root)).toHaveCount(0);
      expect(await paddings(page)).toEqual(["13px", "17px"]);
    });
  }
}

/** Puts a button, and a component with one at its top, half under the banner; each click is counted. Runs in the page. */
const putUnder = (top: number) => {
  const clicks: string[] = [];
  Object.assign(window, { clicks });
  const button = (id: string) =>
    Object.assign(document.createElement("button"), {
      id,
      textContent: id,
      style: "height:60px",
      onclick: () => clicks.push(id),
    });
  const host = Object.assign(document.createElement("div"), { id: "host" });
  host.attachShadow({ mode: "open" }).append(button("inner"));
  const own = document.createElement("div");
  own.append(button("outer"));
  for (const [index, box] of [own, host].entries()) {
    box.style.cssText = `position:absolute;top:${top - 30}px;left:${20 + 200 * index}px;height:900px`;
    document.body.append(box);
  }
};

test("case 15: what is clicked stays under the pointer, also where the banner covers a part of it", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ body: links }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await waitForPresence(page);
  const { y: top = 0 } = (await page.locator(part("banner")).boundingBox()) ?? {};
  await page.evaluate(putUnder, top);
  for (const id of ["outer", "inner"]) {
    const { x = 0, y = 0 } = (await page.locator(`#${id}`).boundingBox()) ?? {};
    await page.mouse.move(x + 10, y + 10);
    await page.mouse.down();
    // The finger of a visitor stays down for some frames.
    await lookAtFocus(page);
    await page.mouse.up();
  }
  expect(await page.evaluate("[clicks, scrollY]")).toEqual([["outer", "inner"], 0]);
});
