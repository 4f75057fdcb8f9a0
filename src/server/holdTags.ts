/** Marks the unmarked tags of declared services in HTML, on a server, at the edge or at build time. */
import { PassThrough, pipeline, Readable } from "node:stream";
import { ReadableStream as WebStream } from "node:stream/web";
import { createRewriter, type HoldOptions } from "./createRewriter.ts";
import type { ServerSettings } from "./readConsent.ts";

export type { HoldOptions };

/** Reads a text in pieces, so that no stream holds all of it at once. */
function* cut(html: string, size = 65_536): Generator<string> {
  for (let at = 0; at < html.length; at += size) yield html.slice(at, at + size);
}

/** Gives texts from whatever a stream holds; a character may lie across two pieces. */
async function* decode(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const piece of source)
    yield typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Gives the bytes of texts. */
async function* encode(source: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of source) yield encoder.encode(piece);
}

/**
 * Marks the unmarked tags of declared services: what the page's SDK then holds until the grant, from the first byte on. Everything outside the
 * tags it changes comes out byte for byte as it went in; doing it twice changes nothing more.
 *
 * Tags of services in a required category, tags that are marked, data blocks, comments and `<noscript>` stay as they are.
 *
 * @param html a text; a stream of Node; or a web stream of bytes or texts, in UTF-8.
 * @param settings the page's: `services` with `match` and `inline`, `categories`.
 * @returns a promise of the text, or a stream of the same kind.
 * @example await holdTags(html, settings)
 */
export function holdTags(html: string, settings: ServerSettings, options?: HoldOptions): Promise<string>;
export function holdTags(html: Readable, settings: ServerSettings, options?: HoldOptions): Readable;
export function holdTags(html: WebStream, settings: ServerSettings, options?: HoldOptions): WebStream;
export function holdTags(
  html: string | Readable | WebStream,
  settings: ServerSettings,
  options: HoldOptions = {},
): Promise<string> | Readable | WebStream {
  const rewriter = createRewriter(settings, options);
  const source = Readable.from(typeof html === "string" ? cut(html) : decode(html), { encoding: "utf8" });
  // The parser keeps nobody waiting by itself: the stream behind it does.
  const held = new PassThrough({ encoding: "utf8" });
  pipeline(source, rewriter, held, () => {});
  if (typeof html === "string") return collect(held);
  return html instanceof Readable ? held : WebStream.from(encode(held));
}

/** Gives everything that comes out, as one text. */
async function collect(stream: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of decode(stream)) text += piece;
  return text;
}
