import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { holdTagsMiddleware } from "../../../src/server/holdTagsMiddleware.ts";

const settings = {
  categories: [{ id: "essential" }, { id: "analytics" }],
  services: [{ id: "stats", category: "analytics", match: ["stats.example"], inline: ["größe("] }],
};
const tag = '<script src="https://stats.example/a.js"></script>';
const held =
  '<script type="text/plain" data-consent="analytics" data-consent-service="stats" src="https://stats.example/a.js"></script>';
const html = { "Content-Type": "text/html" };

type Listen = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts a server behind the middleware, with others before it. */
async function start(listen: Listen, before: ReturnType<typeof holdTagsMiddleware>[] = []): Promise<number> {
  const middlewares = [...before, holdTagsMiddleware(settings)];
  server = createServer((incoming, response) => {
    const go = (at: number): void => {
      const next = middlewares[at];
      if (next) next(incoming, response, () => go(at + 1));
      else listen(incoming, response);
    };
    go(0);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** What a visitor gets: status, headers as they came, and bytes. */
async function ask(port: number, method = "GET") {
  const sent = request({ port, host: "127.0.0.1", method, agent: false }).end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const { statusCode, statusMessage, headers, rawHeaders } = answer;
  const bytes = Buffer.concat(await answer.toArray());
  return { statusCode, statusMessage, headers, rawHeaders, bytes, text: bytes.toString() };
}
const answerOf = async (listen: Listen, method?: string) => ask(await start(listen), method);

/** Compresses every answer, as a middleware does that knows no callbacks and keeps those to itself who wait to write more. */
const compress: ReturnType<typeof holdTagsMiddleware> = (_, response, next) => {
  const gzip = createGzip();
  const { write, end, writeHead, on } = response;
  gzip.on("data", (piece) => void (write.call(response, piece, "utf8") || gzip.pause()));
  on.call(response, "drain", () => gzip.resume());
  gzip.on("end", () => end.call(response, undefined, "utf8"));
  const head = () => response.headersSent || response.writeHead(response.statusCode);
  response.writeHead = ((status: number) => {
    response.setHeader("Content-Encoding", "gzip");
    return writeHead.call(response, status);
  }) as typeof writeHead;
  response.on = ((name: string, listener: () => void) => {
    if (name === "drain") gzip.on(name, listener);
    else on.call(response, name, listener);
    return response;
  }) as typeof on;
  response.write = ((piece: Buffer) => {
    head();
    return gzip.write(piece);
  }) as typeof write;
  response.end = ((piece?: Buffer) => {
    head();
    gzip.end(piece);
    return response;
  }) as typeof end;
  next();
};

describe("a page that is answered behind holdTagsMiddleware", () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ["end", (response) => response.setHeader("Content-Type", "text/html").end(tag)],
    [
      "write and end",
      (response) => {
        response.writeHead(200, html).write(tag);
        response.end();
      },
    ],
    [
      "a piece in the middle of a tag",
      (response) => {
        response.writeHead(200, html).write(tag.slice(0, 9));
        response.end(tag.slice(9));
      },
    ],
    ["writeHead with a reason", (response) => response.writeHead(200, "Fine", html).end(tag)],
    ["writeHead with a list", (response) => response.writeHead(200, ["Content-Type", "text/html"]).end(tag)],
    [
      "writeHead with pairs",
      (response) => response.writeHead(200, [["Content-Type", "text/html"]] as never).end(tag),
    ],
    [
      "flushed headers",
      (response) => {
        response.setHeader("Content-Type", "text/html").flushHeaders();
        response.end(tag);
      },
    ],
    ["a stream", (response) => Readable.from([Buffer.from(tag)]).pipe(response.writeHead(200, html))],
    ["a pipeline", (response) => pipeline(Readable.from([tag]), response.writeHead(200, html), () => {})],
    [
      "a false encoding",
      (response) => response.writeHead(200, { ...html, "Content-Encoding": "identity" }).end(tag),
    ],
  ])("goes out with its tags marked: %s", async (_, answer) => {
    const { text, rawHeaders } = await answerOf((_, response) => answer(response));
    expect(text).toBe(held);
    expect(rawHeaders.filter((one) => /^\d+$|^content-length$/i.test(one))).toEqual([]);
  });

  it("keeps status, reason and repeated headers", async () => {
    const list = ["Content-Type", "text/html", "Set-Cookie", "a=1", "Set-Cookie", "b=2"];
    const found = await answerOf((_, response) => {
      response.setHeader("Set-Cookie", "old=1");
      response.writeHead(404, "Nope", list).end(tag);
    });
    expect(found).toMatchObject({ statusCode: 404, statusMessage: "Nope", text: held });
    expect(found.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  });

  it("loses the headers that speak of other bytes", async () => {
    const { headers } = await answerOf((_, response) =>
      response
        .writeHead(200, { ...html, "Content-Length": tag.length, ETag: '"1"', "Accept-Ranges": "bytes" })
        .end(tag),
    );
    expect(Object.keys(headers).filter((name) => /length|etag|ranges/.test(name))).toEqual([]);
  });

  it("tells who wrote it, once that is done", async () => {
    const told: string[] = [];
    const { text } = await answerOf((_, response) => {
      response.writeHead(200, html);
      expect(response.headersSent).toBe(true);
      response.write(tag, () => told.push("write"));
      response.write("Z", "latin1", () => told.push("write in latin1"));
      response.on("close", () => told.push("close"));
      response.end(() => told.push("end"));
    });
    expect(text).toBe(`${held}Z`);
    await expect.poll(() => told).toEqual(["write", "write in latin1", "end", "close"]);
  });

  it("takes an end after the end for none", async () => {
    const { text } = await answerOf((_, response) => response.writeHead(200, html).end(tag).end("more"));
    expect(text).toBe(held);
  });

  it.each([70_000, 3_000_000])(
    "ends where it is piped and holds one script of %i characters",
    async (length) => {
      const script = `<script>var a="${"x".repeat(length)}"</script>`;
      const bytes = Buffer.from(script + tag);
      const pieces = Array.from({ length: Math.ceil(bytes.length / 16_384) }, (_, at) =>
        bytes.subarray(at * 16_384, (at + 1) * 16_384),
      );
      const { text } = await answerOf((_, response) =>
        Readable.from(pieces).pipe(response.writeHead(200, html)),
      );
      expect(text === script + held).toBe(true);
    },
  );

  /** Pieces of a page, each read from somewhere. */
  async function* read(pieces: number, done = (_: number) => {}) {
    const piece = Buffer.from(`<p>${"x".repeat(65_529)}</p>`);
    for (let at = 1; at <= pieces; at += 1) {
      await new Promise(setImmediate);
      done(at);
      yield piece;
    }
  }
  /** A visitor who has asked for it, and reads nothing yet. */
  async function ask(port: number) {
    const sent = request({ port, host: "127.0.0.1", agent: false }).end();
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    return { sent, answer };
  }

  it("keeps no more of a long page than a visitor takes", { timeout: 20_000 }, async () => {
    let written = 0;
    const count = (at: number) => {
      written = at;
    };
    let response: ServerResponse | undefined;
    const port = await start((_, given) => {
      response = given;
      Readable.from(read(300, count)).pipe(given.writeHead(200, html));
    });
    const { answer } = await ask(port);
    let before = 0;
    const isStill = () => {
      const was = before;
      before = written;
      return written > 0 && written === was;
    };
    await expect.poll(isStill, { interval: 200, timeout: 10_000 }).toBe(true);
    expect(response?.writableLength).toBeLessThan(1_000_000);
    let sizeBytes = 0;
    for await (const part of answer) sizeBytes += part.length;
    expect(sizeBytes).toBe(300 * 65_536);
  });

  it("is let go when the visitor leaves", async () => {
    const source = Readable.from(read(Number.POSITIVE_INFINITY));
    const port = await start((_, response) => pipeline(source, response.writeHead(200, html), () => {}));
    const { sent } = await ask(port);
    sent.on("error", () => {}).destroy();
    await expect.poll(() => source.destroyed).toBe(true);
  });
});

describe("the charset of a page behind holdTagsMiddleware", () => {
  const withText = (text: Buffer) =>
    [Buffer.from(`<p title="`), text, Buffer.from(`">`), text, Buffer.from(`</p>`)] as const;

  it.each<[string, string, Buffer]>([
    ["UTF-8", "text/html; charset=utf-8", Buffer.from("\ufeffcafé 日本 😀")],
    ["UTF-8 that is broken", "text/html; charset=utf-8", Buffer.from([0x63, 0xe9, 0xf0, 0x9f])],
    ["ISO 8859-1", "text/html; charset=iso-8859-1", Buffer.from("café", "latin1")],
    ["Windows-1252", "text/html; charset=windows-1252", Buffer.from([0x80, 0x93, 0xa0, 0xff])],
    ["Shift JIS", "text/html; charset=Shift_JIS", Buffer.from([0x83, 0x5c, 0x95, 0x5c])],
    ["none that the header names", "text/html", Buffer.from("café", "latin1")],
    ["UTF-16", "text/html; charset=utf-16le", Buffer.from("<b>é</b>", "utf16le")],
  ])("is kept byte for byte: %s", async (_, type, text) => {
    const before = Buffer.concat(withText(text));
    const { bytes } = await answerOf((_, response) =>
      response.writeHead(200, { "Content-Type": type }).end(Buffer.concat([before, Buffer.from(tag)])),
    );
    expect(bytes.subarray(0, before.length).equals(before)).toBe(true);
    expect(bytes.subarray(before.length).toString()).toBe(held);
  });

  it("is that of a text's own encoding", async () => {
    const { bytes } = await answerOf((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=iso-8859-1" });
      response.write("café ", "latin1");
      response.end("déjà", "latin1");
    });
    expect(bytes.toString("latin1")).toBe("café déjà");
  });

  it("is kept in a tag that is written anew, with its references", async () => {
    const open = '<script title="é &euro; &eacute; &nbsp; &amp; ';
    const { bytes } = await answerOf((_, response) =>
      response
        .writeHead(200, { "Content-Type": "text/html; charset=iso-8859-1" })
        .end(`${open}\xa0" src="//stats.example/a.js"></script>`, "latin1"),
    );
    expect(bytes.toString("latin1")).toBe(
      '<script type="text/plain" data-consent="analytics" data-consent-service="stats" title="é &#8364; &#233; &nbsp; &amp; \xa0" src="//stats.example/a.js"></script>',
    );
  });

  it("is read as UTF-8 where settings are compared with it", async () => {
    const { text } = await answerOf((_, response) =>
      response.writeHead(200, html).end("<script>größe(1)</script>"),
    );
    expect(text).toBe(
      '<script type="text/plain" data-consent="analytics" data-consent-service="stats">größe(1)</script>',
    );
  });
});

describe("what holdTagsMiddleware leaves alone", () => {
  it.each<[string, number, Record<string, string>]>([
    ["another type", 200, { "Content-Type": "text/plain" }],
    ["a type that begins alike", 200, { "Content-Type": "text/htmlx" }],
    ["none", 200, {}],
    ["a page that is encoded", 200, { ...html, "Content-Encoding": "br" }],
    ["a part of a page", 206, { ...html, "Content-Range": "bytes 0-9/100" }],
  ])("has every byte and header that it had: %s", async (_, status, headers) => {
    const kept = { ...headers, "Content-Length": `${tag.length}`, ETag: '"1"' };
    const found = await answerOf((_, response) => response.writeHead(status, kept).end(tag));
    expect(found).toMatchObject({ statusCode: status, text: tag });
    for (const [name, value] of Object.entries(kept)) expect(found.headers[name.toLowerCase()]).toBe(value);
  });

  it("has the length that Node knows of one that is ended at once", async () => {
    const { headers, text } = await answerOf((_, response) =>
      response.setHeader("Content-Type", "application/json").end("{}"),
    );
    expect([headers["content-length"], text]).toEqual(["2", "{}"]);
  });

  it("has no body where it had none: HEAD, which loses what a GET loses, and 304", async () => {
    const listen: Listen = ({ method }, response) =>
      response
        .writeHead(method === "HEAD" ? 200 : 304, { ...html, ETag: '"1"' })
        .end(method === "HEAD" ? tag : undefined);
    const port = await start(listen);
    expect(await ask(port, "HEAD")).toMatchObject({ statusCode: 200, text: "" });
    expect((await ask(port, "HEAD")).headers.etag).toBe(undefined);
    expect(await ask(port)).toMatchObject({ statusCode: 304, text: "", headers: { etag: '"1"' } });
  });

  it("is written as before where somebody waits to write more", async () => {
    const piece = Buffer.from("x".repeat(65_536));
    const { bytes } = await answerOf((_, response) =>
      Readable.from(Array(100).fill(piece)).pipe(response.writeHead(200, { "Content-Type": "text/plain" })),
    );
    expect(bytes.length).toBe(100 * piece.length);
  });
});

describe("holdTagsMiddleware and compression", () => {
  const unzip = async (bytes: Buffer) =>
    Buffer.concat(await Readable.from([bytes]).pipe(createGunzip()).toArray()).toString();

  it("is compressed after it was marked by a middleware that comes before", async () => {
    const long = "<p>x</p>".repeat(20_000);
    const port = await start(
      (_, response) =>
        Readable.from([Buffer.from(long), Buffer.from(tag)]).pipe(response.writeHead(200, html)),
      [compress],
    );
    const { bytes, headers } = await ask(port);
    expect(headers["content-encoding"]).toBe("gzip");
    expect((await unzip(bytes)) === long + held).toBe(true);
  });
});
