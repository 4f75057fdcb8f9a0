/** Two origins for browser tests: the page's own, with the built files, and a third party that logs what arrives. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that arrived at the third party. */
export interface Arrival {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** What a page or a file of a test is. */
export interface Answer {
  readonly body: string;
  /** Sent behind the body, each when it is there. */
  readonly rest?: readonly Promise<string>[];
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Waits before answering, for scripts that arrive late. */
  readonly delayMs?: number;
}

/** Gives an answer that begins with `body`, and ends with what the test sends, when it does. */
export function createHeld(body = ""): Answer & { send(rest: string): void } {
  let send = (_rest: string) => {};
  const rest = new Promise<string>((resolve) => {
    send = resolve;
  });
  return { body, rest: [rest], send: (text) => send(text) };
}

/** Two servers of one test. */
export interface PageServer {
  /** Origin of the page, without a slash at the end. */
  readonly origin: string;
  /** Origin of the third party, without a slash at the end. */
  readonly thirdParty: string;
  /** What has arrived at the third party, in order. */
  readonly arrivals: Arrival[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  html: "text/html",
  json: "application/json",
  css: "text/css",
  svg: "image/svg+xml",
};

const listen = (server: Server, host: string) =>
  new Promise<number>((resolve) => {
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

function send(response: ServerResponse, path: string, answer: Answer | undefined): void {
  const type = answer?.type ?? types[/\.(\w+)(?:\?|$)/.exec(path)?.[1] ?? "html"] ?? "text/html";
  const {
    body = "not found",
    status = answer ? 200 : 404,
    headers = {},
    delayMs = 0,
    rest = [],
  }: Answer = answer ?? { body: "not found" };
  setTimeout(async () => {
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    response.write(body);
    for await (const piece of rest) response.write(piece);
    response.end();
  }, delayMs);
}

/**
 * Starts both servers. The page's host is `localhost`, the third party's `127.0.0.1`: two sites that share no cookie.
 *
 * @param pages gives the page's own files by path; `/assets/*` are the built files.
 * @param files gives the third party's files by path; every request there is logged, and allowed by CORS.
 */
export async function startPageServer(
  pages: (path: string, origins: { origin: string; thirdParty: string }) => Answer | undefined,
  files: (path: string) => Answer | undefined,
): Promise<PageServer> {
  const arrivals: Arrival[] = [];
  const origins = { origin: "", thirdParty: "" };
  const pageServer = createServer(async ({ url = "/" }, response) => {
    const built = /^\/assets\/([\w./-]+)/.exec(url)?.[1];
    const body =
      built && !built.includes("..")
        ? await readFile(`dist/${built}`, "utf8").catch(() => undefined)
        : undefined;
    send(response, url, body === undefined ? pages(url, origins) : { body });
  });
  const fileServer = createServer(({ method = "GET", url = "/", headers }, response) => {
    arrivals.push({ method, path: url, headers });
    response.setHeader("access-control-allow-origin", headers.origin ?? "*");
    send(response, url, files(url));
  });
  origins.origin = `http://localhost:${await listen(pageServer, "127.0.0.1")}`;
  origins.thirdParty = `http://127.0.0.1:${await listen(fileServer, "127.0.0.1")}`;
  return {
    ...origins,
    arrivals,
    async close() {
      await Promise.all([close(pageServer), close(fileServer)]);
    },
  };
}
