/** A reference endpoint for `record.endpoint`: takes each record once, and answers as the SDK wants to be answered. */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { openRecordStore } from "./recordStore.mjs";

const mostBytes = 65_536;

/** Reads a body; rejects one that is too long. */
async function readBody(request) {
  let text = "";
  for await (const piece of request) {
    text += piece;
    if (text.length > mostBytes) throw new RangeError("too long");
  }
  return text;
}

/** Says whether something is a record, as far as an endpoint must know; docs/schema/record.schema.json says the rest. */
function isRecord(record) {
  return (
    /^[0-9a-z]{28}$/.test(record?.event_id ?? "") &&
    /^[0-9a-z]{28}$/.test(record.record_id ?? "") &&
    !Number.isNaN(Date.parse(record.retain_until))
  );
}

/**
 * Creates the endpoint: `POST` of a record, from pages of the given origins.
 *
 * - 201: kept. 200: kept already, nothing was doubled. Only these two end the delivery.
 * - 400, 413: no record. Anything else, and no answer at all: the SDK sends it again, later.
 *
 * @param store of openRecordStore.
 * @param origins of the pages, where they are not the endpoint's own: they need CORS.
 */
export function createRecordServer(store, origins = []) {
  return createServer(async (request, response) => {
    const { origin = "" } = request.headers;
    if (origins.includes(origin)) {
      response.setHeader("access-control-allow-origin", origin);
      response.setHeader("access-control-allow-headers", "content-type, idempotency-key, authorization");
      response.setHeader("access-control-expose-headers", "retry-after");
      response.setHeader("vary", "origin");
    }
    const answer = (status) => response.writeHead(status).end();
    if (request.method === "OPTIONS") return answer(204);
    if (request.method !== "POST") return answer(405);
    let record;
    try {
      record = JSON.parse(await readBody(request));
    } catch (error) {
      return answer(error instanceof RangeError ? 413 : 400);
    }
    if (!isRecord(record)) return answer(400);
    // Written before it is answered: an answer that gets lost brings the same record again, and it is kept once.
    try {
      answer((await store.add(record)) ? 201 : 200);
    } catch {
      answer(503);
    }
  });
}

const dayMs = 864e5;

// node examples/records/recordServer.mjs [file] [port] [origin ...]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file = "records.jsonl", port = "4180", ...origins] = process.argv.slice(2);
  const store = await openRecordStore(file);
  await store.purge();
  setInterval(() => store.purge(), dayMs).unref();
  createRecordServer(store, origins).listen(Number(port), () => {
    console.log(`Records go to ${file}, endpoint http://localhost:${port}/`);
  });
  const breaks = await store.findBreaks();
  if (breaks.length) console.error("These events do not follow from the ones before them:", breaks);
}
