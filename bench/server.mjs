// Serves the pages, the files of each subject compressed by gzip -9, and the third party.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { pageOf } from "./page.mjs";
import { none, subjects } from "./subjects.mjs";

const types = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml" };
const third = {
  "/third/tag.js": "window.ran = (window.ran || 0) + 1;",
  "/third/frame.html": "<!doctype html><title>Tour</title><p>Tour",
};

/** What the growth rows hold, by the name that stands in the page's address. */
const loads = {
  plain: {},
  services5: { services: 5 },
  services500: { services: 500 },
  slow20: {
    tags: Array.from({ length: 20 }, () => ({
      text: "for(const end=performance.now()+80;performance.now()<end;);window.ran=(window.ran||0)+1",
    })),
  },
};

/** Gives what a page holds: a name of the list, or `tags` and a number. */
function loadOf(name) {
  const count = Number(/^tags(\d+)$/.exec(name)?.[1] ?? 0);
  if (!count) return loads[name];
  return { tags: Array.from({ length: count }, () => ({ text: "window.ran=(window.ran||0)+1" })) };
}

function textOf(path) {
  const [, folder, rest = ""] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const subject = [...subjects, none].find(({ id }) => id === folder);
  if (third[path]) return third[path];
  if (folder === "page") {
    const [id, load = "plain"] = rest.split("/");
    return pageOf(
      [...subjects, none].find((one) => one.id === id),
      loadOf(load),
    );
  }
  return readFileSync(`${subject.folder}${normalize(`/${rest}`)}`);
}

/**
 * Starts the server on a free port of this machine.
 *
 * @returns its origin, and what stops it.
 */
export async function serve() {
  const cache = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    try {
      const body = cache.get(path) ?? gzipSync(textOf(path), { level: 9 });
      cache.set(path, body);
      const isPage = path.startsWith("/page/");
      const type = isPage ? "text/html" : (types[extname(path)] ?? "application/octet-stream");
      response.writeHead(200, {
        "content-type": `${type}; charset=utf-8`,
        "content-encoding": "gzip",
        "content-length": body.length,
        "cache-control": isPage ? "no-cache" : "public, max-age=31536000, immutable",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://localhost:${server.address().port}`, stop: () => server.close() };
}
