// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createGoogleConsentMode, googleConsentMode } from "../../../src/integrations/googleConsentMode.ts";
import { createVisit } from "./createVisit.ts";

type Signals = Record<string, string>;
const page = window as { dataLayer?: unknown[] };

/** The data layer as plain lists; an entry that is an arguments object is marked as such. */
const entries = () =>
  (page.dataLayer ?? []).map((entry) =>
    Object.prototype.toString.call(entry) === "[object Arguments]"
      ? ["gtag", ...Array.from(entry as ArrayLike<unknown>)]
      : entry,
  );
/** The signals of the last consent command. */
const signals = (): Signals =>
  entries()
    .filter((entry): entry is unknown[] => Array.isArray(entry) && entry[1] === "consent")
    .at(-1)?.[3] as Signals;
const commands = () =>
  entries().map((entry) =>
    Array.isArray(entry) ? entry.slice(1, 3).join(" ") : Object.values(entry as object)[0],
  );

const denied = {
  security_storage: "granted",
  functionality_storage: "denied",
  personalization_storage: "denied",
  analytics_storage: "denied",
  ad_storage: "denied",
  ad_user_data: "denied",
  ad_personalization: "denied",
};
const basic = { essential: true, performance: false, functional: false, analytics: false, security: false };
const everything = Object.fromEntries(Object.keys(basic).map((id) => [id, true]));

beforeEach(() => {
  Reflect.deleteProperty(page, "dataLayer");
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe("GCM-0 signals", () => {
  const ads = (word: string) => ({ ad_storage: word, ad_user_data: word, ad_personalization: word });
  it.each<[string, Record<string, boolean>, Signals]>([
    ["nothing but essential", basic, {}],
    ["security is granted anyway", { ...basic, security: true }, {}],
    ["performance unlocks nothing", { ...basic, performance: true }, {}],
    ["analytics", { ...basic, analytics: true }, { analytics_storage: "granted" }],
    [
      "functional",
      { ...basic, functional: true },
      { functionality_storage: "granted", personalization_storage: "granted" },
    ],
    [
      "functional, beside a denied personalization",
      { ...basic, functional: true, personalization: false },
      { functionality_storage: "granted" },
    ],
    ["personalization alone", { ...basic, personalization: true }, { personalization_storage: "granted" }],
    [
      "everything, without an advertising category",
      everything,
      { functionality_storage: "granted", personalization_storage: "granted", analytics_storage: "granted" },
    ],
    ["personalized_ads without an advertising category", { ...basic, personalized_ads: true }, {}],
    ["google_ads without an advertising category", { ...basic, google_ads: true }, {}],
    ["advertising denied", { ...basic, advertising: false }, {}],
    ["advertising", { ...basic, advertising: true }, ads("granted")],
    [
      "advertising without personalized_ads",
      { ...basic, advertising: true, personalized_ads: false },
      { ad_storage: "granted", ad_user_data: "granted" },
    ],
    [
      "advertising with personalized_ads",
      { ...basic, advertising: true, personalized_ads: true },
      ads("granted"),
    ],
    [
      "personalized_ads beside a denied advertising",
      { ...basic, advertising: false, personalized_ads: true },
      { ad_personalization: "granted" },
    ],
    [
      "analytics without the service google_analytics",
      { ...basic, analytics: true, google_analytics: false },
      {},
    ],
    [
      "analytics with the service google_analytics",
      { ...basic, analytics: true, google_analytics: true },
      { analytics_storage: "granted" },
    ],
    ["the service google_analytics alone", { ...basic, google_analytics: true }, {}],
    ["advertising without the service google_ads", { ...basic, advertising: true, google_ads: false }, {}],
    ["no grants at all", {}, {}],
  ])("%s", (_, grants, granted) => {
    createGoogleConsentMode()(grants);
    expect(signals()).toEqual({ ...denied, ...granted });
  });
});

describe("GCM defaults by policy", () => {
  const optional = { performance: true, functional: true, analytics: true };
  const yes = { functionality_storage: "granted", personalization_storage: "granted" };
  const ads = { ad_storage: "granted", ad_user_data: "granted", ad_personalization: "granted" };
  it.each<[string, Record<string, boolean>, Signals]>([
    ["opt-in or unknown region", { ...basic, advertising: false }, {}],
    ["statistics exempt", { ...basic, analytics: true }, { analytics_storage: "granted" }],
    [
      "statistics and appearance exempt",
      { ...basic, analytics: true, functional: true },
      { ...yes, analytics_storage: "granted" },
    ],
    [
      "opt-out with an advertising category",
      { ...basic, ...optional, advertising: true },
      { ...yes, ...ads, analytics_storage: "granted" },
    ],
    ["opt-out without one", { ...basic, ...optional }, { ...yes, analytics_storage: "granted" }],
    [
      "opt-out with Global Privacy Control",
      { ...basic, ...optional, advertising: false },
      { ...yes, analytics_storage: "granted" },
    ],
    [
      "the same where Google Analytics sells or shares",
      { ...basic, ...optional, google_analytics: false, advertising: false },
      yes,
    ],
    ["minor", { ...basic, advertising: false }, {}],
  ])("%s", (_, grants, granted) => {
    createGoogleConsentMode()(grants);
    expect(signals()).toEqual({ ...denied, ...granted });
  });
});

describe("GCM after an opt-out of sale and sharing", () => {
  const granted = { ...basic, analytics: true, advertising: true, personalized_ads: true, google_ads: true };
  const isDenied = (state?: { choices: Record<string, boolean>; gpc: boolean }) => {
    createGoogleConsentMode()(granted, true, state);
    const { ad_storage, ad_user_data, ad_personalization, analytics_storage } = signals();
    expect(analytics_storage).toBe("granted");
    expect(new Set([ad_storage, ad_user_data, ad_personalization]).size).toBe(1);
    return ad_storage === "denied";
  };

  it("denies every ad signal, although the categories are granted", () => {
    expect(isDenied()).toBe(false);
    expect(isDenied({ choices: {}, gpc: false })).toBe(false);
    expect(isDenied({ choices: { saleOrShare: false }, gpc: false })).toBe(true);
    expect(isDenied({ choices: {}, gpc: true })).toBe(true);
    expect(isDenied({ choices: { saleOrShare: true }, gpc: true })).toBe(false);
  });
});

describe("GCM in every combination", () => {
  const ids = [
    "functional",
    "personalization",
    "analytics",
    "advertising",
    "personalized_ads",
    "google_analytics",
    "google_ads",
  ];
  /** Every combination of granted, denied and not declared. */
  const combinations = ids.reduce<Record<string, boolean>[]>(
    (all, id) => all.flatMap((one) => [one, { ...one, [id]: true }, { ...one, [id]: false }]),
    [{}],
  );
  const told = combinations.map((grants) => {
    Reflect.deleteProperty(page, "dataLayer");
    createGoogleConsentMode()(grants);
    return { grants, signals: signals() };
  });
  /** Combinations in which a signal is granted although something it needs is not so. */
  const wrong = (signal: string, isAllowed: (grants: Record<string, boolean>) => boolean | undefined) =>
    told.filter((one) => one.signals[signal] === "granted" && !isAllowed(one.grants));

  it("sends all seven signals, each granted or denied", () => {
    expect(told).toHaveLength(3 ** ids.length);
    for (const { signals: one } of told) {
      expect(Object.keys(one).sort()).toEqual(Object.keys(denied).sort());
      expect(Object.values(one).every((word) => word === "granted" || word === "denied")).toBe(true);
    }
  });

  it("grants no ad signal on a site without an advertising category", () => {
    for (const signal of ["ad_storage", "ad_user_data", "ad_personalization"])
      expect(wrong(signal, (grants) => "advertising" in grants && grants.google_ads !== false)).toEqual([]);
  });

  it("grants each signal with its own category alone", () => {
    expect(wrong("functionality_storage", ({ functional }) => functional)).toEqual([]);
    expect(
      wrong("personalization_storage", ({ functional, personalization }) => personalization ?? functional),
    ).toEqual([]);
    expect(wrong("analytics_storage", ({ analytics }) => analytics)).toEqual([]);
    expect(wrong("ad_storage", ({ advertising }) => advertising)).toEqual([]);
    expect(
      wrong("ad_personalization", ({ advertising, personalized_ads }) => personalized_ads ?? advertising),
    ).toEqual([]);
  });
});

describe("GCM-1 order", () => {
  it("pushes the default first, with redaction on and passthrough off, for a visitor who never answered", () => {
    createGoogleConsentMode()(basic);
    expect(entries()).toEqual([
      ["gtag", "consent", "default", denied],
      ["gtag", "set", "ads_data_redaction", true],
      ["gtag", "set", "url_passthrough", false],
    ]);
    expect(console.warn).not.toHaveBeenCalled();
  });

  it("gives a returning visitor's answer in the default already, then as update, with one event", () => {
    createGoogleConsentMode()({ ...basic, analytics: true }, true);
    const answer = { ...denied, analytics_storage: "granted" };
    expect(entries()).toEqual([
      ["gtag", "consent", "default", answer],
      ["gtag", "set", "ads_data_redaction", true],
      ["gtag", "set", "url_passthrough", false],
      ["gtag", "consent", "update", answer],
      { event: "consent_update", grants: { ...basic, analytics: true } },
    ]);
  });

  it("pushes exactly one update and one event for each decision, refusals included", () => {
    const tell = createGoogleConsentMode();
    tell(basic);
    tell(basic, true);
    tell(everything, true);
    expect(commands().slice(3)).toEqual([
      "consent update",
      "consent_update",
      "consent update",
      "consent_update",
    ]);
    expect(signals()).toMatchObject({ analytics_storage: "granted", ad_storage: "denied" });
  });

  it("pushes an update with all seven denied when everything is withdrawn", () => {
    const tell = createGoogleConsentMode();
    tell({ ...everything, advertising: true }, true);
    tell({ ...basic, advertising: false }, true);
    expect(signals()).toEqual(denied);
  });

  it("pushes nothing for a state without decision in which no signal changed", () => {
    const tell = createGoogleConsentMode();
    tell(basic);
    tell({ ...basic, performance: true });
    expect(commands()).toHaveLength(3);
  });

  it("pushes an update when a signal changes without a decision, as on expiry", () => {
    const tell = createGoogleConsentMode();
    tell(everything, true);
    tell(basic);
    expect(commands().slice(5)).toEqual(["consent update", "consent_update"]);
    expect(signals()).toEqual(denied);
  });

  it("keeps what stands in the data layer, and warns once, when an entry precedes the default", () => {
    page.dataLayer = [{ event: "gtm.js" }];
    const tell = createGoogleConsentMode();
    tell(basic);
    tell(everything, true);
    expect(entries()[0]).toEqual({ event: "gtm.js" });
    expect(commands()[1]).toBe("consent default");
    expect(console.warn).toHaveBeenCalledTimes(1);
  });

  it("pushes to the data layer that a late tag manager put in place of the first", () => {
    const tell = createGoogleConsentMode();
    tell(basic);
    page.dataLayer = [...(page.dataLayer ?? [])];
    tell(everything, true);
    expect(commands().slice(3)).toEqual(["consent update", "consent_update"]);
  });
});

describe("googleConsentMode", () => {
  const start = ["consent default", "set ads_data_redaction", "set url_passthrough"];
  const update = ["consent update", "consent_update"];
  /** What was pushed since the last look. */
  const createLook = () => {
    let seen = 0;
    return () => {
      const all = commands();
      const added = all.slice(seen);
      seen = all.length;
      return added;
    };
  };
  const added: EventListener[] = [];
  beforeEach(() => {
    const add = document.addEventListener.bind(document);
    vi.spyOn(document, "addEventListener").mockImplementation((name: string, listener: unknown) => {
      added.push(listener as EventListener);
      add(name, listener as EventListener);
    });
  });
  afterEach(() => {
    for (const one of added.splice(0)) document.removeEventListener("fermata:state", one);
  });
  /** Has the document hear of a state. */
  const tellDocument = (state: unknown) =>
    document.dispatchEvent(new CustomEvent("fermata:state", { detail: state }));
  const stateOf = (grants: Record<string, boolean>, more: object = {}) => ({
    ...{ grants, choices: {}, gpc: false, decidedAt: null, hiddenReason: null },
    ...more,
  });
  const decidedAt = "2026-11-24T12:00:00.000Z";

  it("pushes the default alone for a visitor who never answered", async () => {
    const look = createLook();
    googleConsentMode()(createVisit().consent);
    await Promise.resolve();
    expect(look()).toEqual(start);
  });

  it.each([
    ["granted", everything],
    ["refused", basic],
  ])("pushes one update and one event on the page of a visitor who %s", async (_, grants) => {
    const look = createLook();
    const visit = createVisit({ grants, isDecided: true });
    googleConsentMode()(visit.consent);
    expect(look()).toEqual([...start, ...update]);
    await visit.change({ ...grants }, true);
    expect(look()).toEqual([]);
  });

  it("pushes one update and one event for Global Privacy Control without an answer", async () => {
    const look = createLook();
    const visit = createVisit({ gpc: true });
    googleConsentMode()(visit.consent);
    await Promise.resolve();
    expect(look()).toEqual([...start, ...update]);
    await visit.change({ ...basic });
    expect(look()).toEqual([]);
  });

  it("pushes one update and one event for each decision, and for each change without one", async () => {
    const visit = createVisit();
    googleConsentMode()(visit.consent);
    const look = createLook();
    look();
    for (const grants of [everything, everything, basic, { ...basic, performance: true }]) {
      await visit.decide(grants);
      expect(look()).toEqual(update);
    }
    await visit.change(everything, true);
    expect(look()).toEqual(update);
    await visit.change(basic);
    expect(look()).toEqual(update);
  });

  it.each<[string, Record<string, boolean>, object, object | undefined]>([
    ["after a grant", everything, { decidedAt }, undefined],
    ["after a refusal", basic, { decidedAt }, undefined],
    ["after a refusal, with the signal", basic, { decidedAt, gpc: true }, { gpc: true }],
    ["after a grant, with the signal", everything, { decidedAt, gpc: true }, { gpc: true }],
    ["that sends the signal alone", basic, { gpc: true }, { gpc: true }],
  ])("tells what is known in the task in which the SDK starts, once: %s", async (_, grants, known, early) => {
    const look = createLook();
    const listeners: ((detail: never) => void)[] = [];
    // An SDK that waits for init; with the signal it already says so.
    const on = (name: string, listener: (detail: never) => void) => {
      if (name !== "state") return () => {};
      listeners.push(listener);
      listener(stateOf(basic, { hiddenReason: early ? "gpc" : "not-started", ...early }) as never);
      return () => {};
    };
    googleConsentMode()({ on } as never);
    expect(look()).toEqual(start);
    for (const listener of listeners) listener(stateOf(grants, known) as never);
    const pushed = look();
    await Promise.resolve();
    expect([...pushed, ...look()]).toEqual(update);
    if ("decidedAt" in known) expect(pushed).toEqual(update);
  });

  it("hears of a start on the document before the stub's listeners do, and tells it once", async () => {
    const look = createLook();
    const visit = createVisit({ grants: everything, isDecided: true, isStub: true });
    googleConsentMode()(visit.consent);
    expect(look()).toEqual(start);
    tellDocument(stateOf(everything, { decidedAt }));
    expect(look()).toEqual(update);
    visit.arrive();
    await Promise.resolve();
    expect(look()).toEqual([]);
    await visit.decide(basic);
    expect(look()).toEqual(update);
  });
});
