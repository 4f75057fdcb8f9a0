/** Finds a file below a folder and sends it, the way a plain web host would. */

import { readFile, stat } from "node:fs/promises";
import path from "node:path";

const mimeTypes = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * Reads the file that `urlPath` names below `folder`; a folder stands for its `index.html`.
 *
 * Resolves with `{ body, type }`, with `{ redirect }` for a folder without its closing slash (relative links on the
 * page would point elsewhere), or with `undefined` when nothing is there or the path leads outside the folder.
 */
export async function readStatic(folder, urlPath) {
  const file = resolveInside(folder, urlPath);
  if (!file) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    return urlPath.endsWith("/") ? readFileAs(path.join(file, "index.html")) : { redirect: true };
  }
  return found?.isFile() ? readFileAs(file) : undefined;
}

function resolveInside(folder, urlPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined; // not valid percent-encoding, so it names no file
  }
  if (decoded.includes("\0")) return undefined;
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${path.sep}${decoded}`);
  return file === root || file.startsWith(root + path.sep) ? file : undefined;
}

async function readFileAs(file) {
  const body = await readFile(file).catch(() => undefined);
  const type = mimeTypes[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  return body && { body, type };
}
