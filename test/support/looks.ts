/** How the UI looks in a browser: themes, layouts, motion and focus. */
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
