/** What the browser tests share: pages with the SDK on them, and what a visitor, a server and a console saw of them. */
import { test as base, expect, type Page } from "@playwright/test";
import type { Snapshot } from "../../src/core/consent/snapshot.ts";
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
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("[fermata]")) messages.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
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

export { expect };

/** What a page is made of. */
export interface PageParts {
  /** Settings of the block, or its text as it stands. */
  readonly settings?: object | string;
  /** The SDK's own tag. */
  readonly tag?: string;
  /** Before the SDK's tag, for the stub. */
  readonly before?: string;
  readonly head?: string;
  readonly body?: string;
}

/** Gives a page of a site: a block of settings, the SDK, some content, and the link back in the footer. */
export function pageOf({ settings = {}, tag = sdkTag, before = "", head = "", body = "" }: PageParts = {}) {
  const text = typeof settings === "string" ? settings : JSON.stringify(settings).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title><link rel="icon" href="data:,">
<script type="application/json" id="fermata-settings">${text}</script>${before}${tag}${head}</head>
<body><main><h1>A page</h1><p>Words of the site.</p>${body}</main>
<footer><a id="footer" href="#" data-consent-open>Cookie settings</a></footer></body></html>`;
}

/** The recommended way to load the SDK. */
export const sdkTag = '<script src="/assets/fermata.js"></script>';

/** Gives a held script of the third party. */
export const heldScript = (category: string, path: string, attributes = "") =>
  `<script type="text/plain" data-consent="${category}" ${attributes} src="{third}${path}"></script>`;

/** One held script for each optional category by default: `/performance.js`, and so on. */
export const heldTags = ["performance", "functional", "analytics", "security"]
  .map((category) => heldScript(category, `/${category}.js`))
  .join("");

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

/** Text of a decision as the cookie keeps it. */
export function decisionOf({
  daysAgo = 0,
  revision = "1",
  granted = ["essential"],
  denied = ["performance", "functional", "analytics", "security"],
}: {
  daysAgo?: number;
  revision?: string;
  granted?: readonly string[];
  denied?: readonly string[];
} = {}): string {
  const seconds = Math.floor(Date.now() / 1000) - daysAgo * 86400;
  const list = (ids: readonly string[]) => ids.map((id) => `-${id}`).join("");
  return `1.${seconds}.${seconds + 184 * 86_400}.${revision}.banner.g${list(granted)}.d${list(denied)}`;
}

/** Gives the visitor the cookie of an earlier visit. */
export const giveCookie = (page: Page, site: Site, value: string) =>
  page.context().addCookies([{ name: "fermata", value, url: site.origin, sameSite: "Lax" }]);

/** The five default categories, and what a visitor sees of the SDK. */
export const all = ["essential", "performance", "functional", "analytics", "security"];
export const root = "#fermata";
export const part = (name: string) => `#fermata [part="${name}"]`;
export const switchOf = (category: string) => `#fermata [part="switch"][data-category="${category}"]`;
