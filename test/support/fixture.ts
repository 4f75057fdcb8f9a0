/** One page with the SDK for browser tests, and what its visitors' browsers say of it. */
import { readFileSync } from "node:fs";
import { test as base, expect, type Page } from "@playwright/test";
import { listErrors } from "./pageErrors.ts";
import { type PageServer, startPageServer } from "./pageServer.ts";

export { expect, type Page };

/** What a test's page is made of. */
export interface PageParts {
  /** JSON of the settings block. */
  readonly settings?: unknown;
  /** Text of the settings block, where it is no JSON. */
  readonly block?: string;
  /** Markup before the SDK's tag. */
  readonly before?: string;
  /** The SDK's tag itself. */
  readonly tag?: string;
  /** Markup of the body. */
  readonly body?: string;
}

const plainTag = '<script src="/assets/fermata.js"></script>';

/** Gives the page. `{thirdParty}` in the body is the third party's origin. */
export function pageOf({ settings = {}, block, before = "", tag = plainTag, body = "" }: PageParts): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script type="application/json" id="fermata-settings">${block ?? JSON.stringify(settings)}</script>
${before}${tag}</head>
<body><main><h1>A page</h1><p>${"Words of the page. ".repeat(1500)}</p>${body}</main>
<footer><a id="footer" href="#" data-consent-open>Cookie settings</a></footer></body></html>`;
}

/** The stub as it is pasted. */
export const stub = () => readFileSync("dist/stub.html", "utf8");

/** Marked scripts of the third party, one per category. */
export const heldScripts = ["performance", "functional", "analytics", "security"]
  .map((id) => `<script type="text/plain" data-consent="${id}" src="{thirdParty}/${id}.js"></script>`)
  .join("\n");

interface Fixtures {
  /** Serves a page at `/` of a server of its own, and gives the server. */
  serve(parts: PageParts): Promise<PageServer>;
  /** What went wrong or was said in the page: uncaught errors, and warnings of the SDK. */
  heard: { readonly errors: string[]; readonly warnings: string[] };
}

/** Playwright's test with a server and a listener per test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from its first parameter.
  serve: async ({}, use) => {
    const servers: PageServer[] = [];
    await use(async (parts) => {
      const server = await startPageServer(
        (path, { thirdParty }) =>
          path.startsWith("/other")
            ? { body: "<title>Other</title><p>Other page" }
            : path === "/" || path.startsWith("/?")
              ? { body: pageOf(parts).replaceAll("{thirdParty}", thirdParty) }
              : undefined,
        (path) => {
          const id = /^\/(\w+)\.js/.exec(path)?.[1];
          return id ? { body: `(window.ran ??= []).push("${id}");` } : undefined;
        },
      );
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.close()));
  },
  heard: async ({ page }, use) => {
    const heard = { errors: listErrors(page), warnings: [] as string[] };
    page.on("console", (message) => {
      if (message.text().startsWith("[fermata]")) heard.warnings.push(message.text());
    });
    await use(heard);
  },
});

/** A part of our UI. */
export const part = (page: Page, name: string) => page.locator(`#fermata [part="${name}"]`);

/** Paths that arrived at the third party. */
export const paths = ({ arrivals }: PageServer) => arrivals.map(({ path }) => path);

/** The value of our cookie, or nothing. */
export async function cookieOf(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find(({ name }) => name === "fermata")?.value;
}

/** Calls of the global, which the page's own types do not know. */
export interface Global {
  readonly Fermata: import("../../src/core/fermata.ts").Fermata;
  readonly ran?: string[];
}
