// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConsentRecord } from "../../../src/core/consent/record.ts";
import { createDrawer } from "../../../src/platform/createDrawer.ts";
import { createDelivery } from "../../../src/record/createDelivery.ts";

const setting = { endpoint: "/records", retention: "P4Y", headers: { authorization: "Bearer public" } };
const drawer = createDrawer("fermata-record.");
const state = createDrawer("fermata-");
const start = Date.parse("2026-11-26T00:00:00Z");

/** When each event was sent, in seconds from the start. */
let sent: [event: string, seconds: number][] = [];
let answer: (event: string) => Response | Promise<Response>;

beforeEach(() => {
  sent = [];
  vi.useFakeTimers({ now: start });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  // As browsers of today have it.
  vi.stubGlobal(
    "Request",
    class {
      readonly keepalive = true;
      get [Symbol.toStringTag]() {
        return "Request";
      }
    },
  );
  Object.defineProperty(Request.prototype, "keepalive", { value: true });
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    const { event_id } = JSON.parse(String(init.body));
    sent.push([event_id, (Date.now() - start) / 1e3]);
    return answer(event_id);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** Puts records away, in the order of time. */
const put = (...events: readonly (Partial<ConsentRecord> & { event_id: string })[]) =>
  events.map((one, index) => drawer.write(`${start + index}.${one.event_id}`, one));
const ids = () => sent.map(([event]) => event);
const answerAlways = (status: number, headers = {}) => {
  answer = () => new Response("", { status, headers });
};

describe("an endpoint that fails", () => {
  it("is asked again after ten seconds, then twenty, and never later than after a day", async () => {
    answerAlways(500);
    put({ event_id: "a" });
    createDelivery(setting, drawer, state)();
    await vi.advanceTimersByTimeAsync(15 * 864e5);
    const gaps = sent.map(([, seconds], index) => seconds - (sent[index - 1]?.[1] ?? 0));
    expect(gaps.slice(0, 5)).toEqual([0, 10, 20, 40, 80]);
    expect(Math.max(...gaps)).toBe(86_400);
    // Two weeks of silence are some thirty requests, not thousands.
    expect(sent.length).toBeLessThan(32);
  });

  it.each([
    ["in seconds", { "retry-after": "3600" }, 3600],
    ["as a date", { "retry-after": "Thu, 26 Nov 2026 02:00:00 GMT" }, 7200],
    ["longer than a day", { "retry-after": "9999999" }, 86_400],
    ["in the past", { "retry-after": "Thu, 26 Nov 2020 02:00:00 GMT" }, 10],
    ["in words", { "retry-after": "soon" }, 10],
  ])("says when to come again: %s", async (_, headers, seconds) => {
    answerAlways(503, headers);
    put({ event_id: "a" });
    createDelivery(setting, drawer, state)();
    await vi.advanceTimersByTimeAsync(2 * 864e5);
    expect(sent[1]?.[1]).toBe(seconds);
  });

  it("is left alone by later visits too, until it is time", async () => {
    answerAlways(500);
    put({ event_id: "a" });
    createDelivery(setting, drawer, state)();
    await vi.advanceTimersByTimeAsync(1000);
    vi.clearAllTimers();
    createDelivery(setting, drawer, state)();
    await vi.advanceTimersByTimeAsync(8000);
    expect(sent.length).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.length).toBe(2);
  });

  it("holds up no other record by one that it does not take", async () => {
    answer = (event) => new Response("", { status: event === "bad" ? 400 : 201 });
    put({ event_id: "a" }, { event_id: "b" }, { event_id: "bad" });
    createDelivery(setting, drawer, state)();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(ids().slice(0, 3)).toEqual(["bad", "b", "a"]);
    expect(drawer.keys().length).toBe(1);
  });

  it("cannot put anything off for more than a day by a clock that was wrong", async () => {
    state.write("retry", { attempts: 3, until: start + 900 * 864e5, key: "x" });
    answerAlways(201);
    put({ event_id: "a" });
    createDelivery(setting, drawer, state)();
    await vi.advanceTimersByTimeAsync(86_500e3);
    expect(drawer.keys()).toEqual([]);
  });
});

describe("what is new", () => {
  it("is sent at once, also while another record hangs", async () => {
    answer = (event) => (event === "a" ? new Promise(() => {}) : new Response("", { status: 201 }));
    put({ event_id: "a" });
    const deliver = createDelivery(setting, drawer, state);
    deliver();
    drawer.write(`${start + 9}.b`, { event_id: "b" });
    deliver();
    await vi.advanceTimersByTimeAsync(1);
    expect(ids()).toEqual(["a", "b"]);
    expect(drawer.keys().length).toBe(1);
  });

  it("goes with the site's headers, its own id, and without the page's address", async () => {
    const fetched = vi.fn(async () => new Response("", { status: 201 }));
    vi.stubGlobal("fetch", fetched);
    put({ event_id: "a" });
    createDelivery(setting, drawer, state)();
    expect(fetched).toHaveBeenCalledWith(
      "/records",
      expect.objectContaining({
        method: "POST",
        keepalive: true,
        redirect: "error",
        referrerPolicy: "no-referrer",
        headers: {
          authorization: "Bearer public",
          "content-type": "application/json",
          "idempotency-key": "a",
        },
      }),
    );
  });

  it("waits, as the last record of a visitor who is forgotten, for those before it", async () => {
    answerAlways(201);
    put({ event_id: "a" }, { event_id: "b" }, { event_id: "last", forget: true });
    createDelivery(setting, drawer, state)();
    await vi.advanceTimersByTimeAsync(1);
    expect(ids()).toEqual(["b", "a", "last"]);
  });
});

describe("a browser that ends requests with the page", () => {
  it("sends what is on its way by beacon, when the page is left", async () => {
    class OldRequest {}
    vi.stubGlobal("Request", OldRequest);
    const beacon = vi.fn((_: string, __: Blob) => true);
    vi.stubGlobal("navigator", { sendBeacon: beacon });
    answer = () => new Promise(() => {});
    put({ event_id: "a" });
    createDelivery(setting, drawer, state)();
    dispatchEvent(new Event("pagehide"));
    expect(beacon.mock.calls.map(([url, blob]) => [url, blob.type])).toEqual([
      ["/records", "application/json"],
    ]);
    expect(JSON.parse((await beacon.mock.calls[0]?.[1].text()) ?? "")).toEqual({ event_id: "a" });
    // Nobody has heard an answer: it stays.
    expect(drawer.keys().length).toBe(1);
  });
});
