// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createActs } from "../../../src/core/createActs.ts";
import { createConsent } from "../../../src/core/createConsent.ts";
import type { DecisionEvent } from "../../../src/core/fermata.ts";
import type { LoadPart } from "../../../src/core/parts.ts";

const parts = {
  acts: createActs,
  ui: () => ({ show: async () => undefined, hide: () => undefined }),
  preferences: () => undefined,
  problems: { explainProblem: () => undefined, watchTags: () => undefined },
};
// The UI is not shown here; its tests are the components' and the browser's.
const load = (async (name: keyof typeof parts) => parts[name]) as unknown as LoadPart;
const missing = (async () => Promise.reject(new Error("not there"))) as unknown as LoadPart;

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: a visitor who never came before.
  document.cookie = "fermata=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/";
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

describe("the API", () => {
  it("tells the state at once to a late listener, and at each change", async () => {
    const fermata = createConsent(load);
    fermata.init();
    const seen: string[] = [];
    const off = fermata.on("state", ({ status }) => seen.push(status));
    expect(seen).toEqual(["undecided"]);
    await fermata.acceptAll();
    expect(seen).toEqual(["undecided", "decided"]);
    off();
    await fermata.rejectAll();
    expect(seen).toHaveLength(2);
  });

  it("tells one decision for each act, with what changed and how", async () => {
    const fermata = createConsent(load);
    fermata.init();
    const events: DecisionEvent[] = [];
    fermata.on("decision", (event) => events.push(event));
    await fermata.save({ analytics: true });
    await fermata.withdraw("analytics");
    expect(events.map(({ changed, method }) => [changed, method])).toEqual([
      [["analytics"], "api"],
      [["analytics"], "api"],
    ]);
    expect(events[0]?.previous.grants.analytics).toBe(false);
    expect(events[0]?.current.grants.analytics).toBe(true);
  });

  it("keeps what an act does not name, and denies what was never asked", async () => {
    const fermata = createConsent(load);
    fermata.init();
    await fermata.save({ analytics: true });
    await fermata.save({ functional: true });
    const { choices } = fermata.state;
    expect({ ...choices }).toEqual({
      essential: true,
      performance: false,
      functional: true,
      analytics: true,
      security: false,
    });
  });

  it("withdraws a category with its services", async () => {
    const fermata = createConsent(load);
    fermata.init({ services: [{ id: "video", category: "functional" }] });
    await fermata.save({ functional: true, video: true });
    expect(fermata.isGranted("video")).toBe(true);
    await fermata.withdraw("functional");
    expect([fermata.isGranted("functional"), fermata.isGranted("video")]).toEqual([false, false]);
  });

  it("lets the other listeners run when one throws, and reports the error", async () => {
    vi.useFakeTimers();
    const fermata = createConsent(load);
    const heard = vi.fn();
    fermata.on("state", () => {
      throw new Error("the site's own");
    });
    fermata.on("state", heard);
    fermata.init();
    expect(heard).toHaveBeenCalledTimes(2);
    expect(() => vi.runAllTimers()).toThrow("the site's own");
    vi.useRealTimers();
  });

  it("says false and names a problem for an id that nobody declared", () => {
    const fermata = createConsent(load);
    fermata.init();
    expect(fermata.isGranted("marketng")).toBe(false);
    expect(fermata.isGranted("constructor")).toBe(false);
    expect(fermata.problems.map(({ code, found }) => [code, found])).toEqual([
      ["unknown", "marketng"],
      ["unknown", "constructor"],
    ]);
  });

  it("resolves whenGranted at the grant", async () => {
    const fermata = createConsent(load);
    fermata.init();
    const granted = vi.fn();
    const waiting = fermata.whenGranted("analytics").then(granted);
    await fermata.ready;
    expect(granted).not.toHaveBeenCalled();
    await fermata.acceptAll();
    await waiting;
    expect(granted).toHaveBeenCalledOnce();
  });

  it("names a second start and changes nothing", () => {
    const fermata = createConsent(load);
    fermata.init({ revision: "7" });
    fermata.init({ revision: "8" });
    expect(fermata.state.revision).toBe("7");
    expect(fermata.problems[0]?.code).toBe("start");
  });

  it("stays denied when the acts do not arrive, and says so once", async () => {
    const fermata = createConsent(missing);
    fermata.init();
    expect(await fermata.acceptAll()).toBe(false);
    expect(fermata.state).toMatchObject({ status: "undecided", hiddenReason: "ui-missing" });
    expect(fermata.isGranted("analytics")).toBe(false);
    expect(document.cookie).toBe("");
  });

  it("falls to denied when settings make no sense, and names the problem", async () => {
    const fermata = createConsent(load);
    // biome-ignore lint/suspicious/noDocumentCookie: a visitor who granted everything.
    document.cookie = `fermata=1.${Math.floor(Date.now() / 1e3)}.1.api.g-essential-analytics.d; path=/`;
    fermata.init({ categories: null, services: [3] } as never);
    expect(fermata.isGranted("analytics")).toBe(false);
    await vi.waitFor(() => expect(fermata.problems.map(({ path }) => path)).toContain("categories"));
  });

  it("gives the visitor a receipt of the decision, and none before it", async () => {
    const fermata = createConsent(load);
    fermata.init({ policyUrl: "/privacy" });
    expect(fermata.receipt()).toBe(null);
    await fermata.save({ analytics: true });
    expect(fermata.receipt()).toMatchObject({
      schema_version: "ISO/IEC TS 27560:2023",
      privacy_notice: "/privacy",
      notice_version: "1",
      method: "api",
      event_time: fermata.state.decidedAt,
    });
    await fermata.reset();
    expect(fermata.receipt()).toBe(null);
    expect(document.cookie).toBe("");
  });
});
