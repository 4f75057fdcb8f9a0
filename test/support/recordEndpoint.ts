/** A real endpoint for records that fails as endpoints do, with the reference server of examples/records behind it. */
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRecordServer } from "../../examples/records/recordServer.mjs";
import { openRecordStore } from "../../examples/records/recordStore.mjs";
import type { ConsentRecord } from "../../src/core/consent/record.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
/** Answers a record in some other way; `keep` is the reference server, which keeps it and then writes to the response it is given. */
type Fail = (request: IncomingMessage, response: ServerResponse, keep: Answer, origin: string) => void;

const plain =
  (status: number, headers: Record<string, string> = {}): Fail =>
  (request, response, _, origin) => {
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("access-control-expose-headers", "retry-after");
    request.resume().on("end", () => response.writeHead(status, headers).end());
  };

/** How an endpoint fails. What is kept before the answer goes wrong comes again, and must not be kept twice. */
export const failures = {
  "never answers": (request) => void request.resume(),
  "answers 500": plain(500),
  "answers 503, and when to come again": plain(503, { "retry-after": "7200" }),
  "answers 429": plain(429),
  "answers 400": plain(400),
  redirects: plain(302, { location: "/elsewhere" }),
  "closes the connection before it reads": (request) => void request.socket.destroy(),
  "keeps it, and closes the connection": (request, response, keep) => {
    response.end = () => response.destroy();
    keep(request, response);
  },
  "keeps it, and breaks off in the answer": (request, response, keep) => {
    // In chunks, because Firefox takes less than the stated length for a whole answer.
    response.end = () => {
      response.write("{", () => response.destroy());
      return response;
    };
    keep(request, response);
  },
  "keeps it, and forgets CORS": (request, response, keep) => {
    response.writeHead = (status: number) => {
      response.removeHeader("access-control-allow-origin");
      response.statusCode = status;
      return response;
    };
    keep(request, response);
  },
} satisfies Record<string, Fail>;

/** What the endpoint does with a record. `refuses` and `preflight` fail before there is one; `waits` answers when it is let go. */
export type Mode =
  | keyof typeof failures
  | "works"
  | "waits"
  | "refuses the connection"
  | "fails the preflight";

/** The endpoint of one test. */
export interface RecordEndpoint {
  readonly url: string;
  /** Lets it behave in some way from now on. */
  turn(mode: Mode): Promise<void>;
  /** Answers what has waited. */
  release(): void;
  /** How many records have been sent here, kept or not. */
  attempts(): number;
  /** What has arrived, preflights too, and what the endpoint was then: for the message of a test that fails. */
  readonly arrivals: readonly string[];
  /** What is kept, in the order in which it came. */
  read(): Promise<ConsentRecord[]>;
  /** Events whose record does not follow from the one before. */
  findBreaks(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts the endpoint for pages of an origin. */
export async function startRecordEndpoint(origin: string): Promise<RecordEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), "fermata-records-"));
  const store = await openRecordStore(join(folder, "records.jsonl"));
  const server: Server = createRecordServer(store, [origin]);
  // The reference server's own listener; ours stands before it.
  const keep = server.listeners("request")[0] as Answer;
  const waiting: (() => void)[] = [];
  let mode: Mode = "works";
  const arrivals: string[] = [];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    arrivals.push(`${request.method} of ${request.headers["idempotency-key"]} (${mode})`);
    if (mode === "fails the preflight") {
      // Whatever comes: Firefox now and then sends a record without asking before.
      request.resume().on("end", () => response.writeHead(500).end());
      return;
    }
    if (request.method === "OPTIONS") {
      keep(request, response);
      return;
    }
    if (request.url === "/elsewhere") {
      // Where a redirect leads to all is well, but it keeps nothing.
      plain(200)(request, response, keep, request.headers.origin ?? "");
      return;
    }
    const fail: Fail | undefined = failures[mode as keyof typeof failures];
    if (fail) fail(request, response, keep, origin);
    else if (mode === "waits") waiting.push(() => keep(request, response));
    else keep(request, response);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/records`,
    async turn(next) {
      mode = next;
      if (next === "refuses the connection") await stop();
      else if (!server.listening) await listen(port);
    },
    release() {
      for (const one of waiting.splice(0)) one();
    },
    attempts: () => arrivals.filter((one) => one.startsWith("POST")).length,
    arrivals,
    read: async () => (await store.read()).map(({ record }) => record),
    findBreaks: () => store.findBreaks(),
    async close() {
      if (server.listening) await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
