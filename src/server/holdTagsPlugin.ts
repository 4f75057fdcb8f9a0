/** Puts `holdTags` where pages come from: a Node server, or a build. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { type HoldOptions, holdTags } from "./holdTags.ts";
import type { ServerSettings } from "./readConsent.ts";

/**
 * Creates a middleware for `node:http`, Express and the like: every HTML answer that comes after it goes out with its tags marked.
 * Answers that are encoded (gzip) already, and anything but HTML, pass as they are: put it before a compressing middleware.
 *
 * @example app.use(holdTagsMiddleware(settings))
 */
export function holdTagsMiddleware(settings: ServerSettings, options: HoldOptions = {}) {
  return (_: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { write, end, writeHead } = response;
    const own = { write: write.bind(response), end: end.bind(response) };
    let input: Readable | undefined;
    let isDecided = false;
    const decide = () => {
      if (isDecided) return;
      isDecided = true;
      const type = `${response.getHeader("content-type") ?? ""}`;
      if (!/^text\/html\b/i.test(type) || response.getHeader("content-encoding")) return;
      response.removeHeader("content-length");
      response.removeHeader("etag");
      input = new Readable({ read() {} });
      const output = holdTags(input, settings, options);
      output.on("data", (piece) => own.write(piece));
      output.on("end", () => own.end());
      output.on("error", (error) => response.destroy(error));
    };
    // Headers may be handed to writeHead alone: they are set first, so that the type is known.
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      const headers = rest.find((one) => typeof one === "object" && one !== null) as
        | Record<string, string>
        | undefined;
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      decide();
      return writeHead.call(response, status);
    }) as typeof writeHead;
    response.write = ((piece: string | Uint8Array, ...rest: never[]) => {
      decide();
      return input ? input.push(piece) : own.write(piece, ...rest);
    }) as typeof write;
    response.end = ((piece?: string | Uint8Array | (() => void), ...rest: never[]) => {
      decide();
      if (!input) return (own.end as (...all: unknown[]) => ServerResponse)(piece, ...rest);
      if (piece && typeof piece !== "function") input.push(piece);
      input.push(null);
      return response;
    }) as typeof end;
    next();
  };
}

/**
 * Creates a plugin for Vite and rollup: the HTML that a build writes, and that Vite's development server gives, has its tags marked.
 *
 * @example plugins: [holdTagsPlugin(settings)]
 */
export function holdTagsPlugin(settings: ServerSettings, options: HoldOptions = {}) {
  return {
    name: "fermata-hold-tags",
    transformIndexHtml: {
      order: "post" as const,
      handler: (html: string) => holdTags(html, settings, options),
    },
    async generateBundle(
      _: unknown,
      bundle: Record<string, { type: string; fileName: string; source?: unknown }>,
    ) {
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && /\.html?$/.test(file.fileName) && typeof file.source === "string")
          file.source = await holdTags(file.source, settings, options);
      }
    },
  };
}
