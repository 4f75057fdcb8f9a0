/** Rewrites one document: hands on what it does not change byte for byte. */
import { RewritingStream } from "parse5-html-rewriting-stream";
import { createMarker, isRun, type StartTag } from "./createMarker.ts";
import type { ServerSettings } from "./readConsent.ts";

/** How tags are recognised. */
export interface HoldOptions {
  /** Address of the page, for relative links and for patterns that are paths of the site's own. Default `https://site.invalid/`. */
  readonly base?: string;
}

/** A token with its place in the document. */
type Located = Pick<StartTag, "sourceCodeLocation">;

/**
 * Creates the rewriting of one document.
 *
 * @param read gives what a text of the document says, where that is not the text itself.
 */
export function createRewriter(
  settings: ServerSettings,
  { base = "https://site.invalid/" }: HoldOptions,
  read: (text: string) => string = (text) => text,
): RewritingStream {
  const rewriter = new RewritingStream();
  const { declared, mark, markLoading } = createMarker(settings, base, read);
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
    const said = read(text);
    const service = declared.find(({ inline }) => inline.some((sign) => sign && said.includes(sign)));
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
