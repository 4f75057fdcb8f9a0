/** Puts `holdTags` where a Node server answers. */
import { EventEmitter } from "node:events";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { PassThrough, pipeline, Writable } from "node:stream";
import { bytesToText, readUtf8, textToBytes } from "./bytesAsText.ts";
import { createRewriter, type HoldOptions } from "./createRewriter.ts";
import type { ServerSettings } from "./readConsent.ts";

/** Headers as `writeHead` takes them: by name, one after the other in one list, or in pairs. */
type Headers = OutgoingHttpHeaders | readonly unknown[];

/** Gives names and values; one of a list may come more than once. */
const pairsOf = (headers: Headers): [name: string, value: string][] => {
  if (!Array.isArray(headers)) return Object.entries(headers) as [string, string][];
  if (Array.isArray(headers[0])) return headers;
  return headers.flatMap((name, at) => (at % 2 ? [] : [[name, headers[at + 1]]]));
};

/** Sets the headers that `writeHead` was given, in place of those of the same name. */
function setHeaders(response: ServerResponse, headers: Headers): void {
  const pairs = pairsOf(headers);
  for (const [name] of pairs) if (response.hasHeader(name)) response.removeHeader(name);
  for (const [name, value] of pairs) response.appendHeader(name, value);
}

/** Says whether an answer is a whole page that can be read: HTML, not encoded already. */
function isPage(response: ServerResponse, status: number): boolean {
  const type = `${response.getHeader("content-type") ?? ""}`;
  const encoding = `${response.getHeader("content-encoding") ?? ""}`;
  if (response.headersSent || [204, 206, 304].includes(status)) return false;
  return /^text\/html\b/i.test(type) && /^(identity)?$/i.test(encoding);
}

async function* readBytes(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const piece of source) yield bytesToText(piece);
}
async function* writeBytes(source: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of source) yield textToBytes(piece);
}

/** How an answer is written below us: by Node itself, or by a middleware that came before, which may know no callbacks. */
interface Below {
  readonly write: (piece: Buffer) => boolean;
  readonly end: () => unknown;
  readonly onDrain: (listener: () => void) => unknown;
}

/** Creates what takes a page, byte by byte, and sends it on with its tags marked. */
function createHolder(
  response: ServerResponse,
  below: Below,
  settings: ServerSettings,
  options: HoldOptions,
): Writable {
  let goOn: (() => void) | undefined;
  below.onDrain(() => {
    const done = goOn;
    goOn = undefined;
    done?.();
  });
  const sink = new Writable({
    write(piece, _, done) {
      if (below.write(piece)) done();
      else goOn = done;
    },
    final(done) {
      below.end();
      done();
    },
  });
  const input = new PassThrough();
  const rewriter = createRewriter(settings, options, readUtf8);
  // The parser keeps nobody waiting by itself: the stream behind it does.
  const held = new PassThrough({ encoding: "utf8" });
  pipeline(input, readBytes, rewriter, held, writeBytes, sink, (error) => {
    if (error) response.destroy(error);
  });
  response.once("close", () => input.destroy());
  return input;
}

/**
 * Has whoever waits until they can write more to an answer wait for us: that and our own waiting for the connection are not to hear each
 * other.
 *
 * @returns who waits for us, and how to wait for the connection.
 */
function splitDrain(response: ServerResponse) {
  const { on, removeListener } = response;
  const waiting = new EventEmitter();
  const split = (own: typeof on, name: "on" | "removeListener") =>
    ((event: string, listener: () => void) => {
      if (event === "drain") waiting[name](event, listener);
      else own.call(response, event, listener);
      return response;
    }) as typeof on;
  response.on = response.addListener = split(on, "on");
  response.removeListener = response.off = split(removeListener, "removeListener");
  return {
    tell: () => void waiting.emit("drain"),
    onDrain: (listener: () => void) => on.call(response, "drain", listener),
  };
}

/**
 * Creates a middleware for `node:http`, Express and the like: every HTML page that is answered behind it goes out with its tags marked, in any
 * charset whose markup is ASCII. What is not changed goes out byte for byte.
 *
 * Anything but HTML passes as it is, and so does what is encoded (gzip) already, a part of a page (206), and what has no type: put it behind a
 * compressing middleware (`app.use` that one first), which then compresses what this one writes. A page loses `Content-Length`, `ETag` and
 * `Accept-Ranges`, which speak of other bytes.
 *
 * @example app.use(holdTagsMiddleware(settings))
 */
export function holdTagsMiddleware(settings: ServerSettings, options: HoldOptions = {}) {
  return ({ method }: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { write, end, writeHead } = response;
    const { tell, onDrain } = splitDrain(response);
    const own = {
      write: write.bind(response),
      end: end.bind(response) as (...all: unknown[]) => ServerResponse,
    };
    let holder: Writable | undefined;
    let isDecided = false;
    const decide = (status: number) => {
      if (isDecided) return;
      isDecided = true;
      const isHeld = isPage(response, status);
      if (isHeld) for (const name of ["content-length", "etag", "accept-ranges"]) response.removeHeader(name);
      if (isHeld && method !== "HEAD")
        holder = createHolder(response, { ...own, onDrain }, settings, options).on("drain", tell);
      else onDrain(tell);
    };
    // Headers may be handed to it alone: they are set first, so that the type is known.
    response.writeHead = ((status: number, ...rest: [unknown?, unknown?]) => {
      const [reason, headers] = typeof rest[0] === "string" ? rest : [undefined, rest[0] ?? rest[1]];
      if (headers) setHeaders(response, headers as Headers);
      decide(status);
      // Without a reason Node takes its own; it knows no `undefined` in its place.
      return (writeHead as (...all: unknown[]) => ServerResponse).call(
        response,
        ...(reason === undefined ? [status] : [status, reason]),
      );
    }) as typeof writeHead;
    const findHolder = () => {
      decide(response.statusCode);
      // As Node itself: headers are settled with the first byte.
      if (holder && !response.headersSent) response.writeHead(response.statusCode);
      return holder;
    };
    response.write = ((...details: Parameters<typeof own.write>) =>
      (findHolder() ?? own).write(...details)) as typeof write;
    response.end = ((...details: unknown[]) => {
      const found = findHolder();
      if (!found) return own.end(...details);
      const [piece, encoding] = details.filter((one) => typeof one !== "function");
      const done = details.find((one) => typeof one === "function") as (() => void) | undefined;
      if (done) response.once("finish", done);
      if (!found.writableEnded) found.end(piece, encoding as BufferEncoding);
      return response;
    }) as typeof end;
    next();
  };
}
