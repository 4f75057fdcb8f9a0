/** What the tests in WebKit share: one browser for a file, and for each test a site and a visitor without a past. */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type Answer, type PageServer, startPageServer } from "../support/pageServer.ts";
import { type Session, startSession } from "./session.ts";
import { startWebKit, type WebKit } from "./startWebKit.ts";

/** The site and the visitor of the test that runs. */
export interface Visit {
  readonly visitor: Session;
  readonly site: PageServer;
  /** Puts a page or a file at a path; `{third}` in it becomes the third party's origin. */
  put(path: string, content: string | Answer): void;
  /** Gives the paths that have arrived at the third party, after a request of our own has made the same way. */
  arrivedPaths(): Promise<string[]>;
  /** Gives the value of the SDK's cookie, or `undefined`. */
  cookie(): Promise<string | undefined>;
}

/** Sets up everything for the tests of a file. Gives the way to the visit of the test that runs. */
export function visitEach(): () => Visit {
  const contents = new Map<string, Answer>();
  let webKit: WebKit;
  let site: PageServer;
  let visit: Visit;
  beforeAll(async () => {
    webKit = await startWebKit();
    site = await startPageServer(
      (path, { thirdParty }) => {
        const found = contents.get(path.split("?")[0] ?? "");
        return found && { ...found, body: found.body.replaceAll("{third}", thirdParty) };
      },
      // Each script of the third party says that it ran.
      (path) => ({ body: /\.js$/.test(path) ? `(window.ran ??= []).push(${JSON.stringify(path)})` : "" }),
    );
  });
  afterAll(async () => {
    await site?.close();
    await webKit?.stop();
  });
  beforeEach(async () => {
    contents.clear();
    site.arrivals.length = 0;
    const visitor = await startSession(webKit);
    visit = {
      visitor,
      site,
      put: (path, content) =>
        void contents.set(path, typeof content === "string" ? { body: content } : content),
      async arrivedPaths() {
        await visitor.evaluate(
          `void fetch("${site.thirdParty}/mark").then(() => { window.isMarked = true })`,
        );
        await visitor.waitFor("window.isMarked === true");
        return site.arrivals.map(({ path }) => path).filter((path) => path !== "/mark");
      },
      cookie: async () => (await visitor.cookies()).find(({ name }) => name === "fermata")?.value,
    };
  });
  afterEach(() => visit?.visitor.end());
  return () => visit;
}
