/** Small windows, large zoom, long words: everything that can be done stays in reach. */
import { expect, pageOf, part, test } from "../support/consentPage.ts";

const sizes = [
  [320, 256],
  [568, 320],
  [320, 568],
  [375, 667],
  [768, 1024],
  [1280, 800],
] as const;

for (const [width, height] of sizes) {
  for (const layout of ["bar", "box", "dialog"] as const) {
    test(`at ${width}x${height} the ${layout} shows its three buttons whole, covers at most half of a bar's window, and scrolls no way but down`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height });
      for (const lang of ["en", "de", "fi", "ar"]) {
        site.put("/", pageOf({ settings: { ui: { layout } } }).replace('lang="en"', `lang="${lang}"`));
        await page.goto(site.origin);
        for (const name of ["accept", "reject", "customise"])
          await expect(page.locator(part(name)), `${name} in ${lang}`).toBeInViewport({ ratio: 1 });
        const [accept, reject] = await Promise.all(
          ["accept", "reject"].map((name) => page.locator(part(name)).boundingBox()),
        );
        for (const side of ["width", "height"] as const)
          expect([lang, Math.round(accept?.[side] ?? 0)]).toEqual([lang, Math.round(reject?.[side] ?? 1)]);
        const box = await page.locator(part("banner")).boundingBox();
        if (layout === "bar") expect(box?.height).toBeLessThanOrEqual(height / 2 + 1);
        expect(
          await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        ).toBe(true);
        expect(await page.locator(part("banner")).evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(
          true,
        );
      }
    });
  }
}

test("the button for visitors' own software is slotted, clipped and inert, and refuses when a script clicks it", async ({
  page,
  site,
}) => {
  site.put("/", pageOf());
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  const seen = await page.evaluate(() => {
    const agent = document.querySelector("#fermata > *") as HTMLElement;
    const { clipPath, position } = getComputedStyle(agent);
    const { width, height } = agent.getBoundingClientRect();
    const text = agent.querySelector("button")?.textContent;
    return [!!agent.assignedSlot, agent.inert, agent.ariaHidden, clipPath, position, width, height, text];
  });
  expect(seen).toEqual([true, true, "true", "inset(50%)", "fixed", 1, 1, "Reject all"]);
  await page.evaluate("document.querySelector('#fermata button').click()");
  await expect(page.locator("#fermata")).toHaveCount(0);
  expect(await page.evaluate("[Fermata.state.status, Fermata.isGranted('analytics')]")).toEqual([
    "decided",
    false,
  ]);
});

for (const layout of ["box", "dialog"] as const)
  test(`on the page of the policy and of the legal notice the ${layout} is a bar at the edge, and the text can be read`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const settings = {
      policyUrl: "/privacy",
      imprintUrl: `${site.origin}/legal`,
      ui: { layout },
    };
    for (const path of ["/", "/privacy", "/privacy?print#cookies", "/legal"]) {
      site.put(path.replace(/[?#].*/, ""), pageOf({ settings }));
      await page.goto(site.origin + path);
      const isBar = await page.locator(part("banner")).evaluate((one) => {
        const { left, width, bottom } = one.getBoundingClientRect();
        return left === 0 && width === document.documentElement.clientWidth && bottom === innerHeight;
      });
      expect([path, isBar]).toEqual([path, path !== "/"]);
    }
  });
