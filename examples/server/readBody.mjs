/** Reads what a vendor's script sent and makes it readable for the log. */

import { gunzipSync } from "node:zlib";

const maxShownBytes = 2048;

/** Resolves with the size as sent and, unless it was empty, the first 2 kB as text, unzipped where it was zipped. */
export async function readBody(request) {
  const chunks = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    // The page went away while it was sending: what did arrive still counts.
  }
  const raw = Buffer.concat(chunks);
  if (raw.length === 0) return { bytes: 0 };
  return { bytes: raw.length, body: unzipped(raw).subarray(0, maxShownBytes).toString("utf8") };
}

/** Some vendors compress in the page and say so only in the address, so the first two bytes decide. */
function unzipped(raw) {
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return raw;
  try {
    return gunzipSync(raw);
  } catch {
    return raw; // cut short by the page going away
  }
}
