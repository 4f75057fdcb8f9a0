/** Marks the unmarked tags of declared services in HTML, on a server, at the edge or at build time. */
import { PassThrough, pipeline, Readable } from "node:stream";
import { ReadableStream as WebStream } from "node:stream/web";
import { RewritingStream } from "parse5-html-rewriting-stream";
import type { Service } from "../core/consent/category.ts";
import { createMatcher } from "../core/policy/matchUrl.ts";
import type { ServerSettings } from "./readConsent.ts";

/** How tags are recognised. */
export interface HoldOptions {
  /** Address of the page, for relative links and for patterns that are paths of the site's own. Default `https://site.invalid/`. */
  readonly base?: string;
}

/** A start tag as the parser gives it. */
type StartTag = Parameters<RewritingStream["emitStartTag"]>[0];

/** A token with its place in the document. */
type Located = Pick<StartTag, "sourceCodeLocation">;

type Declared = Pick<Service, "id" | "category" | "match" | "inline">;

/** Attributes that make a browser load something, by tag. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ["src"],
  iframe: ["src"],
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  embed: ["src"],
  link: ["href"],
  object: ["data"],
};

/** Script types that browsers run, besides none: a data block is nobody's business. */
const runs = /^(module|(text|application)\/(x-)?(java|ecma|live|j)script(1\.\d)?)$/i;

/** Gives the services that may be held: those of categories that a visitor can refuse. */
function listDeclared({ services = [], categories = [] }: ServerSettings): Declared[] {
  const isLocked = (id: string | undefined) =>
    id === "essential" || categories.some((one) => one.id === id && one.required === true && !!one.reason);
  return services.flatMap(({ id, category = "", match = [], inline = [] }) =>
    category && !isLocked(category) ? [{ id, category, match, inline }] : [],
  );
}

/** Gives each address of a `srcset`. */
const addressesOf = (name: string, value: string) =>
  name === "srcset"
    ? value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    : [value.trim()];

/** Creates what marks one start tag; `undefined` when it is to stay as it is. */
function createMarker(settings: ServerSettings, base: string) {
  const declared = listDeclared(settings);
  const match = createMatcher(declared);
  const mark = (tag: StartTag, { id, category }: Declared, names: readonly string[]): StartTag => {
    const type = tag.attrs.find(({ name }) => name === "type")?.value.trim();
    const isScript = tag.tagName === "script";
    const attrs = tag.attrs
      .filter(({ name }) => !isScript || name !== "type")
      .map((one) => (names.includes(one.name) && !isScript ? { ...one, name: `data-${one.name}` } : one));
    const first = isScript ? [{ name: "type", value: "text/plain" }] : [];
    const own = isScript && type ? [{ name: "data-type", value: type }] : [];
    const marks = [
      { name: "data-consent", value: category },
      { name: "data-consent-service", value: id },
    ];
    return { ...tag, attrs: [...first, ...marks, ...own, ...attrs] };
  };
  return {
    declared,
    mark,
    /** Marks a tag that loads something of a declared service. */
    markLoading(tag: StartTag): StartTag | undefined {
      const names = loading[tag.tagName];
      if (!names || tag.attrs.some(({ name }) => /^data-consent(-service)?$/.test(name))) return undefined;
      const found = tag.attrs.flatMap(({ name, value }) => {
        if (!names.includes(name)) return [];
        const service = addressesOf(name, value)
          .map((address) => match(address, base))
          .find(Boolean);
        return service ? [{ name, service }] : [];
      });
      const [first] = found;
      if (!first || (tag.tagName === "script" && !isRun(tag))) return undefined;
      return mark(
        tag,
        first.service,
        found.map(({ name }) => name),
      );
    },
  };
}

/** Says whether browsers run a script. */
function isRun({ attrs }: StartTag): boolean {
  const type = attrs.find(({ name }) => name === "type")?.value.trim() ?? "";
  return !type || runs.test(type);
}

/** Creates the rewriting of one document. */
function createRewriter(
  settings: ServerSettings,
  { base = "https://site.invalid/" }: HoldOptions,
): RewritingStream {
  const rewriter = new RewritingStream();
  const { declared, mark, markLoading } = createMarker(settings, base);
  /** An inline script whose text is not complete yet. */
  let open: { tag: StartTag; raw: string; text: string } | undefined;
  /** Where the last token ended. */
  let endAt = 0;
  const note = ({ sourceCodeLocation }: Located) => {
    endAt = sourceCodeLocation?.endOffset ?? endAt;
  };
  const close = () => {
    if (!open) return;
    const { tag, raw, text } = open;
    open = undefined;
    const service = declared.find(({ inline }) => inline.some((sign) => sign && text.includes(sign)));
    if (service) rewriter.emitStartTag(mark(tag, service, []));
    else rewriter.emitRaw(raw);
    rewriter.emitRaw(text);
  };
  for (const name of ["doctype", "comment"])
    rewriter.on(name, (token: Located, raw: string) => {
      note(token);
      close();
      rewriter.emitRaw(raw);
    });
  rewriter.on("startTag", (tag: StartTag, raw: string) => {
    note(tag);
    // A script of SVG or MathML may hold tags and comments.
    close();
    const isInline = tag.tagName === "script" && !tag.attrs.some(({ name }) => name === "src");
    const isMarked = tag.attrs.some(({ name }) => /^data-consent(-service)?$/.test(name));
    if (isInline && !isMarked && isRun(tag)) {
      open = { tag, raw, text: "" };
      return;
    }
    const marked = markLoading(tag);
    if (marked) rewriter.emitStartTag(marked);
    else rewriter.emitRaw(raw);
  });
  rewriter.on("text", (token: Located, raw: string) => {
    note(token);
    if (open) open.text += raw;
    else rewriter.emitRaw(raw);
  });
  rewriter.on("endTag", (token: Located, raw: string) => {
    note(token);
    close();
    rewriter.emitRaw(raw);
  });
  // A script that the document does not close, and a tag that it does not end, which the parser gives to nobody.
  const final = rewriter._final.bind(rewriter);
  rewriter._final = (done) => {
    final((error) => {
      close();
      rewriter.emitRaw(readRest(rewriter, endAt));
      done(error);
    });
  };
  return rewriter;
}

/** Gives what stands behind the last token of a document that has ended: the beginning of a tag or a comment without an end. */
function readRest(rewriter: RewritingStream, endAt: number): string {
  // Where the parser keeps the text that it has not dropped, and how far it has read; not part of its types.
  const { tokenizer } = rewriter as unknown as {
    tokenizer: { preprocessor: { html: string; droppedBufferSize: number } };
  };
  const { html, droppedBufferSize } = tokenizer.preprocessor;
  return html.slice(endAt - droppedBufferSize);
}

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
