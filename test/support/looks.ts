/** How the UI looks in a browser: themes, layouts, and what axe says. */
import { readdirSync, readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

/** The finished themes as a site links them, and the neutral default. */
export const themes: Readonly<Record<string, string>> = {
  none: "",
  ...Object.fromEntries(
    readdirSync("dist/themes").map((file) => [
      file.replace(".css", ""),
      readFileSync(`dist/themes/${file}`, "utf8"),
    ]),
  ),
};

export const layouts = ["bar", "box", "dialog"] as const;

/** Ends the motion with which a layer comes, in every engine: not every driver can ask for less of it. */
export const endMotion = (page: Page) =>
  page.evaluate(() => {
    const shadow = document.querySelector("#fermata")?.shadowRoot;
    for (const animation of shadow?.getAnimations() ?? []) animation.finish();
  });

/** Taps; a touch that Firefox is sent by its driver is never followed by a click, so there it is one. */
export const tap = (one: Locator, browserName: string) =>
  browserName === "firefox" ? one.click() : one.tap();

/** What axe finds in our own roots by its rules for WCAG 2.2 AA, by rule and element. */
export async function axeFindings(page: Page, include: readonly string[] = ["#fermata"]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in self")))
    await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
  return page.evaluate(async (roots) => {
    const { axe } = self as unknown as {
      axe: {
        run(
          root: unknown,
          options: object,
        ): Promise<{
          violations: { id: string; nodes: { target: unknown; any: { message: string }[] }[] }[];
        }>;
      };
    };
    const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await axe.run({ include: roots.map((one) => [one]) }, { runOnly });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id} ${JSON.stringify(target)} ${any[0]?.message ?? ""}`),
    );
  }, include);
}

/** Which part of ours has the focus, or the id of the page's element. */
export const focusOf = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const inner = activeElement?.shadowRoot?.activeElement;
    if (inner) return inner.getAttribute("part") ?? (inner.className || inner.localName);
    return activeElement === document.body ? "body" : activeElement?.id || activeElement?.localName;
  });

/** Waits until what is fetched after the banner is at work: it says so by its sheet in the root. */
export const waitForPresence = (page: Page) =>
  page.waitForFunction(
    () => (document.querySelector("#fermata")?.shadowRoot?.adoptedStyleSheets.length ?? 0) > 1,
  );
