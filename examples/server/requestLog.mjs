/** Remembers what arrived at the third party and tells every open log page at once. */

const maxEntries = 2000;

/**
 * Makes an empty log. `add` gives the entry its `id` and `time` (ISO 8601, UTC); `list` returns the entries in the
 * order of arrival; `stream` keeps an event stream open and starts it with all that is known, so that a page that
 * comes late, or reconnects, misses nothing. Beyond 2000 entries the oldest are dropped.
 */
export function createRequestLog() {
  let entries = [];
  let nextId = 1;
  const streams = new Set();

  const tell = (event, data) => {
    for (const stream of streams) write(stream, event, data);
  };

  return {
    add(request) {
      const entry = { id: nextId, time: new Date().toISOString(), ...request };
      nextId += 1;
      entries = [...entries, entry].slice(-maxEntries);
      tell("arrival", entry);
    },
    clear() {
      entries = [];
      tell("all", entries);
    },
    list: () => entries,
    stream(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      streams.add(response);
      response.on("close", () => streams.delete(response));
      write(response, "all", entries);
    },
  };
}

function write(stream, event, data) {
  stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
