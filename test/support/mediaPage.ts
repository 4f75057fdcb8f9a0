/** A page for a visitor who prefers light or dark, in every engine. */
import { type Browser, firefox, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/findBrowser.mjs";

/**
 * Lets a visitor prefer a colour scheme. Chromium is told for a page; the Firefox of the distribution can only be started with it, so that the page
 * is one of another browser.
 *
 * @returns the page, and the way to end what was started for it.
 */
export async function preferColorScheme(
  page: Page,
  browserName: string,
  colorScheme: "light" | "dark",
): Promise<{ page: Page; end(): Promise<void> }> {
  if (browserName !== "firefox") {
    await page.emulateMedia({ colorScheme });
    return { page, end: async () => {} };
  }
  const browser: Browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath: findBrowser("firefox"),
    firefoxUserPrefs: {
      "ui.systemUsesDarkTheme": colorScheme === "dark" ? 1 : 0,
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
    },
  });
  return { page: await browser.newPage(), end: () => browser.close() };
}
