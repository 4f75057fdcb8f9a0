/** What the browser tests share: pages with the SDK on them, and what a visitor, a server and a console saw of them. */
import { test as base, expect, type Page } from "@playwright/test";
import type { Snapshot } from "../../src/core/consent/snapshot.ts";
import { listErrors } from "./pageErrors.ts";
import { type Answer, type PageServer, startPageServer } from "./pageServer.ts";

/** The site of one test. */
export interface Site extends PageServer {
  /** Puts a page or a file at a path; `{third}` in it becomes the third party's origin. Files win over built ones. */
  put(path: string, content: string | Answer): void;
  /** Console messages of the SDK, in order. */
  readonly messages: string[];
  /** Errors that nobody caught. */
  readonly errors: string[];
}

/** Playwright's test with a site, whose messages and errors are those of `page`. */
export const test = base.extend<{ site: Site }>({
  site: async ({ page }, use) => {
    const contents = new Map<string, Answer>();
    const server = await startPageServer(
      (path, { thirdParty }) => {
        const found = contents.get(path.split("?")[0] ?? "");
        return found && { ...found, body: found.body.replaceAll("{third}", thirdParty) };
      },
      // Each script of the third party says that it ran.
      (path) => ({ body: /\.js$/.test(path) ? `(window.ran ??= []).push(${JSON.stringify(path)})` : "" }),
    );
    const messages: string[] = [];
    const errors = listErrors(page);
    page.on("console", (message) => {
      if (message.text().includes("[fermata]")) messages.push(message.text());
    });
    await use({
      ...server,
      messages,
      errors,
      put: (path, content) => {
        contents.set(path, typeof content === "string" ? { body: content } : content);
      },
    });
    await server.close();
  },
});

export * from "./pages.ts";
export { expect };

/** Gives the state that the page sees. */
export const stateOf = (page: Page) => page.evaluate<Snapshot>("Fermata.state");

/** Gives the ids that are granted. */
export async function grantsOf(page: Page): Promise<string[]> {
  const { grants } = await stateOf(page);
  return Object.keys(grants).filter((id) => grants[id]);
}

/**
 * Gives the paths that have arrived at the third party, after a request of our own has made the same way: what had been
 * started before has arrived by then.
 */
export async function arrivedPaths(page: Page, site: Site): Promise<string[]> {
  await page.evaluate(async (url) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await frame();
    await frame();
    await fetch(url, { cache: "no-store" });
  }, `${site.thirdParty}/mark`);
  return pathsOf(site);
}

/** Gives the paths that have arrived so far. */
export const pathsOf = (site: Site) =>
  site.arrivals.map(({ path }) => path).filter((path) => path !== "/mark");

/**
 * Waits until the page's frames show these paths of the third party, and no others. A test that leaves a page, or takes a frame from it, waits
 * for this first: Playwright's driver of Firefox fails at a frame that begins to show its document when its page has gone already.
 */
export async function framesShow(page: Page, paths: readonly string[]): Promise<void> {
  const shown = () =>
    page
      .frames()
      .slice(1)
      .filter((frame) => frame.url().startsWith("http"))
      .map((frame) => new URL(frame.url()).pathname)
      .sort();
  await expect.poll(shown).toEqual(paths);
}

/** Gives everything that the page's origin has stored besides cookies. */
export const storageOf = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);

/** Gives the value of the SDK's cookie, or `undefined`. */
export async function cookieOf(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find(({ name }) => name === "fermata")?.value;
}

/** Gives the visitor the cookie of an earlier visit. */
export const giveCookie = (page: Page, site: Site, value: string) =>
  page.context().addCookies([{ name: "fermata", value, url: site.origin, sameSite: "Lax" }]);

/** The five default categories, and what a visitor sees of the SDK. */
export const all = ["essential", "performance", "functional", "analytics", "security"];
export const root = "#fermata";
export const part = (name: string) => `#fermata [part="${name}"]`;
export const switchOf = (category: string) => `#fermata [part="switch"][data-category="${category}"]`;
