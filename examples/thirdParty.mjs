/** The third party of the demo: hands out the vendors' scripts, plays their servers, and shows all that arrives. */

import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { resolveAnswer } from "./server/collectors.mjs";
import { readBody } from "./server/readBody.mjs";
import { createRequestLog } from "./server/requestLog.mjs";
import { readStatic } from "./server/staticFiles.mjs";

const ownFiles = path.join(path.dirname(fileURLToPath(import.meta.url)), "server", "thirdParty");
const logFiles = { "/": "/log.html", "/log.css": "/log.css", "/log.js": "/log.js" };
const vendorNames = [
  "posthog",
  "mixpanel",
  "segment",
  "datadog",
  "plausible",
  "pellicle",
  "meridiem",
  "tallystone",
  "doorstep",
];

/**
 * Makes the server. `folders` holds the folder of each vendor's package, as `ensureVendors` returns it.
 *
 * Every request is logged when it has arrived in full, before it is answered, whatever the answer is; only the log's
 * own addresses (`/`, `/log.*`, `/events`) and the icon a browser asks for by itself are left out.
 */
export function createThirdParty({ folders }) {
  const log = createRequestLog();
  const vendorFiles = [
    { prefix: "/posthog/", folder: path.join(folders.posthog, "dist") },
    { prefix: "/mixpanel/", folder: path.join(folders.mixpanel, "dist") },
    { prefix: "/segment/analytics-next/bundles/", folder: path.join(folders.segment, "dist", "umd") },
    { prefix: "/segment/", folder: path.join(folders.segment, "dist", "umd") },
    { prefix: "/datadog/", folder: path.join(folders.datadog, "bundle") },
    { prefix: "/plausible/", folder: folders.plausible },
    { prefix: "/", folder: ownFiles },
  ];

  return createServer(async (request, response) => {
    try {
      const url = new URL(request.url, `http://${request.headers.host ?? "127.0.0.1"}`);
      if (await answerOwnPages(request, response, url, log)) return;
      log.add(await describe(request, url));
      send(response, corsHeaders(request), await resolveReply(request, url, vendorFiles));
    } catch {
      // An address that cannot be parsed, or a client that left: nothing sensible can be answered.
      response.destroy();
    }
  });
}

async function answerOwnPages(request, response, url, log) {
  const { pathname } = url;
  if (pathname === "/favicon.ico") send(response, {}, { status: 204, type: "image/x-icon", body: "" });
  else if (pathname === "/events") log.stream(response);
  else if (pathname === "/log.json" && request.method === "DELETE") {
    log.clear();
    send(response, {}, { status: 204, type: "application/json", body: "" });
  } else if (pathname === "/log.json") {
    send(response, {}, { status: 200, type: "application/json", body: JSON.stringify(log.list()) });
  } else if (Object.hasOwn(logFiles, pathname)) {
    send(response, {}, { status: 200, ...(await readStatic(ownFiles, logFiles[pathname])) });
  } else return false;
  return true;
}

async function describe(request, url) {
  const first = url.pathname.split("/")[1];
  return {
    method: request.method,
    path: url.pathname + url.search,
    vendor: vendorNames.includes(first) ? first : "other",
    referer: request.headers.referer ?? "",
    ...(await readBody(request)),
  };
}

async function resolveReply(request, url, vendorFiles) {
  if (request.method === "OPTIONS") return { status: 204, type: "text/plain", body: "" };
  const answer = resolveAnswer({ method: request.method, url, origin: url.origin });
  if (answer) return answer;
  for (const { prefix, folder } of vendorFiles) {
    if (!url.pathname.startsWith(prefix)) continue;
    const file = await readStatic(folder, url.pathname.slice(prefix.length - 1));
    if (file?.body) return { status: 200, ...file };
  }
  return { status: 404, type: "text/plain; charset=utf-8", body: `Nothing is at ${url.pathname}` };
}

/** Vendors' servers let any page send and read, with its cookies: the origin is therefore named and not `*`. */
function corsHeaders(request) {
  const headers = {
    "Access-Control-Allow-Origin": request.headers.origin ?? "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Timing-Allow-Origin": "*",
    Vary: "Origin",
  };
  if (request.headers.origin) headers["Access-Control-Allow-Credentials"] = "true";
  if (request.method === "OPTIONS") {
    headers["Access-Control-Allow-Methods"] = "GET, HEAD, POST, OPTIONS";
    headers["Access-Control-Allow-Headers"] = request.headers["access-control-request-headers"] ?? "*";
  }
  return headers;
}

function send(response, headers, { status, type, body }) {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-cache", ...headers });
  response.end(body);
}
