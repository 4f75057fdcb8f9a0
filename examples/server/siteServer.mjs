/** The first party: serves the demo site, the other example pages and the built SDK, and sets no cookie at all. */

import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readStatic } from "./staticFiles.mjs";

const examples = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The origin that the pages are written with; it is replaced when the third party runs on another port. */
const writtenThirdParty = "http://127.0.0.1:8081";

/** First match wins. `strip` is the part of the address that names no folder on disk. */
const routes = [
  { prefix: "/assets/", strip: "/assets", folder: path.join(examples, "..", "dist") },
  { prefix: "/minimal", strip: "", folder: examples },
  { prefix: "/examples/server", strip: "", folder: undefined },
  { prefix: "/examples/", strip: "/examples", folder: examples },
  { prefix: "/", strip: "", folder: path.join(examples, "marketing-site") },
];

/** Makes the server; `thirdPartyUrl()` is asked at each page, since the port is known only once it listens. */
export function createSiteServer({ thirdPartyUrl }) {
  return createServer((request, response) => {
    answer(request, response, thirdPartyUrl).catch(() => send(response, 500, "text/plain", "Server error"));
  });
}

async function answer(request, response, thirdPartyUrl) {
  const { pathname } = new URL(request.url, "http://localhost");
  const page = (found) => withThirdParty(found, thirdPartyUrl());
  const found = await find(pathname);
  if (found?.redirect) return redirect(response, `${pathname}/`);
  if (request.method === "POST" && found) return acceptForm(request, response, pathname);
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send(response, 405, "text/plain; charset=utf-8", "This server only reads.", {
      Allow: "GET, HEAD",
    });
  }
  if (found) return send(response, 200, found.type, page(found), {}, request.method === "HEAD");
  if (path.extname(pathname) && !pathname.endsWith(".html")) {
    return send(response, 404, "text/plain; charset=utf-8", `Nothing is at ${pathname}`);
  }
  const missing = await readStatic(path.join(examples, "marketing-site"), "/404.html");
  return send(response, 404, missing.type, page(missing), {}, request.method === "HEAD");
}

async function find(pathname) {
  const route = routes.find(({ prefix }) => pathname === prefix || pathname.startsWith(prefix));
  return route?.folder && readStatic(route.folder, pathname.slice(route.strip.length));
}

/** A form without script needs an answer; what was typed is thrown away unread. */
function acceptForm(request, response, pathname) {
  request.resume();
  response.writeHead(303, { Location: `${pathname}#sent` }).end();
}

function redirect(response, location) {
  response.writeHead(302, { Location: location }).end();
}

function withThirdParty({ body, type }, origin) {
  if (!type.startsWith("text/html") || origin === writtenThirdParty) return body;
  return body.toString("utf8").replaceAll(writtenThirdParty, origin);
}

function send(response, status, type, body, headers = {}, headOnly = false) {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(headOnly ? undefined : body);
}
