/** Delivers records to the site's endpoint: each until it is taken, none ever held up by another, none in the visitor's way. */
import type { ConsentRecord } from "../core/consent/record.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Drawer } from "../platform/createDrawer.ts";

/** When the next attempt is due after a failure, and what failed. */
interface Retry {
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly key: string;
}

const timeoutMs = 10_000;
const dayMs = 864e5;

/** Sends one record. Gives the answer once it has arrived as a whole; `undefined` when it did not within ten seconds. */
async function post(
  { endpoint, headers }: Settings["record"],
  record: ConsentRecord,
): Promise<Response | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "idempotency-key": record.event_id },
      body: JSON.stringify(record),
      // Goes on when the page is left.
      keepalive: true,
      // A redirect may turn a POST into a GET, and would be taken for an answer.
      redirect: "error",
      // The page's address is nobody's business here.
      referrerPolicy: "no-referrer",
      signal: stop.signal,
    });
    await response.text();
    return response;
  } catch {
    // Refused, reset, cut off, too late, not allowed by CORS: it is sent again, and its id keeps it from being kept twice.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Gives the time that an endpoint asks to wait, in milliseconds: seconds or a date, at most a day; 0 for none. */
function readRetryAfter(response: Response | undefined): number {
  const text = response?.headers.get("retry-after") ?? "";
  const ms = /^\d+$/.test(text) ? Number(text) * 1e3 : Date.parse(text) - Date.now();
  return Math.min(Math.max(ms || 0, 0), dayMs);
}

/**
 * Creates the delivery of one page. Each call sends what waits, the newest first, one after the other; a call made meanwhile sends what is new
 * at once. After a failure nothing is sent for ten seconds, then twenty, and so on up to a day, over later visits too; a page that stays open
 * tries again by itself.
 *
 * @param drawer holds the records, by keys in order of time; one that is taken is removed from it.
 * @param state holds when the next attempt is due, under `retry`.
 */
export function createDelivery(record: Settings["record"], drawer: Drawer, state: Drawer): () => void {
  const inFlight = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Written by this file alone.
  const readRetry = () => state.read("retry") as Retry | undefined;
  const failed = new Set([readRetry()?.key]);
  const waitMs = () => {
    const ms = (readRetry()?.until ?? 0) - Date.now();
    // A clock that was wrong must not put anything off for years.
    return ms > 0 && ms < 2 * dayMs ? ms : 0;
  };
  const fail = (key: string, askedMs: number) => {
    failed.add(key);
    const attempts = Math.min((Number(readRetry()?.attempts) || 0) + 1, 20);
    // A tenth more or less, so that visitors do not come back all at once.
    const ownMs = Math.min(5e3 * 2 ** attempts, dayMs) * (0.9 + Math.random() / 5);
    state.write("retry", { attempts, until: Date.now() + Math.max(askedMs, ownMs), key });
    plan();
  };
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(deliver, waitMs());
  };
  const next = (): string | undefined => {
    const keys = drawer.keys();
    // A record that ends with being forgotten must be there as a whole before.
    const isLast = (key: string) => (drawer.read(key) as ConsentRecord).forget && keys.length > 1;
    const waiting = keys.filter((key) => !inFlight.has(key) && !isLast(key));
    // One that the endpoint does not take must not stand before the others.
    return waiting.filter((key) => !failed.has(key)).at(-1) ?? waiting.at(-1);
  };
  const send = async (key: string) => {
    // What createRecorder put there.
    const found = drawer.read(key) as ConsentRecord;
    inFlight.add(key);
    const response = await post(record, found);
    inFlight.delete(key);
    if (!response?.ok) return fail(key, readRetryAfter(response));
    drawer.remove(key);
    failed.delete(key);
    state.remove("retry");
    deliver();
  };
  function deliver(): void {
    const key = next();
    if (key === undefined) return;
    if (waitMs()) plan();
    else void send(key);
  }
  // Firefox before 133: a fetch ends with its page. Without the headers, but with its id.
  if (!("keepalive" in Request.prototype))
    addEventListener("pagehide", () => {
      for (const key of drawer.keys())
        navigator.sendBeacon(
          record.endpoint,
          new Blob([JSON.stringify(drawer.read(key))], { type: "application/json" }),
        );
    });
  return deliver;
}
