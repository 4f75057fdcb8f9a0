// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dataLayerEvent } from "../../../src/integrations/dataLayerEvent.ts";
import { matomo } from "../../../src/integrations/matomo.ts";
import { meta } from "../../../src/integrations/meta.ts";
import { microsoftClarity } from "../../../src/integrations/microsoftClarity.ts";
import { microsoftUet } from "../../../src/integrations/microsoftUet.ts";
import { posthog } from "../../../src/integrations/posthog.ts";
import { shopify } from "../../../src/integrations/shopify.ts";
import { tiktok } from "../../../src/integrations/tiktok.ts";
import { wpConsentApi } from "../../../src/integrations/wpConsentApi.ts";
import { basic, createVisit, everything, loadScript } from "./createVisit.ts";

type Call = readonly unknown[];

/** How a vendor is reached, and what it documents: any other call fails the test. */
interface Vendor {
  readonly integrate: () => (consent: ReturnType<typeof createVisit>["consent"]) => void;
  /** Calls that the vendor documents, as JSON. */
  readonly documented: RegExp;
  /** Puts the vendor's queue or global on the page, as its own snippet does. */
  readonly arrive: (record: (...call: Call) => void) => void;
  /** What was queued before the vendor came. */
  readonly queued: () => Call[];
  /** What it finds when its script comes after a returning visitor's grant. */
  readonly late: Call[];
  /** Calls while undecided, on a grant, on a refusal that follows nothing, on a withdrawal. */
  readonly start: Call[];
  readonly grant: Call[];
  readonly refuse: Call[];
  readonly withdraw: Call[];
}

const page = window as unknown as Record<string, never>;
const put = (name: string, value: unknown) => Object.assign(page, { [name]: value });
const get = (name: string) => page[name] as unknown;
/** A queue of the kind that the vendor replaces by an object with `push` when its script comes. */
const listOf = (name: string) => [...((get(name) as Call | undefined) ?? [])];

const optOut = { isOut: false };
const uet = (command: string, ad_storage: string): Call => ["consent", command, { ad_storage }];
const clarity = (ad_Storage: string, analytics_Storage: string): Call => [
  "consentv2",
  { ad_Storage, analytics_Storage },
];
const wordpress = (word: string): Call[] => [
  ["functional", "allow"],
  ...["preferences", "statistics", "statistics-anonymous", "marketing"].map((name) => [name, word]),
];
const shop = (isGranted: boolean): Call[] => [
  ["loadFeatures", [{ name: "consent-tracking-api", version: "0.1" }]],
  [
    "setTrackingConsent",
    { preferences: isGranted, analytics: isGranted, marketing: isGranted, sale_of_data: isGranted },
  ],
];

const vendors: Record<string, Vendor> = {
  microsoftUet: {
    integrate: microsoftUet,
    documented: /^\["consent","(default|update)",\{"ad_storage":"(granted|denied)"\}\]$/,
    arrive: (record) => put("uetq", { push: record }),
    // uetq takes a call as three entries.
    queued: () => {
      const list = listOf("uetq");
      return list
        .filter((_, index) => index % 3 === 0)
        .map((_, index) => list.slice(index * 3, index * 3 + 3));
    },
    late: [uet("default", "denied"), uet("update", "granted")],
    start: [uet("default", "denied")],
    grant: [uet("update", "granted")],
    refuse: [],
    withdraw: [uet("update", "denied")],
  },
  microsoftClarity: {
    integrate: microsoftClarity,
    documented:
      /^\["consentv2",\{"ad_Storage":"(granted|denied)","analytics_Storage":"(granted|denied)"\}\]$/,
    arrive: (record) => put("clarity", record),
    queued: () =>
      ((get("clarity") as { q?: ArrayLike<unknown>[] } | undefined)?.q ?? []).map((one) => Array.from(one)),
    late: [clarity("denied", "denied"), clarity("granted", "granted")],
    start: [clarity("denied", "denied")],
    grant: [clarity("granted", "granted")],
    refuse: [],
    withdraw: [clarity("denied", "denied")],
  },
  meta: {
    integrate: meta,
    documented: /^\["consent","(grant|revoke)"\]$/,
    arrive: (record) => put("fbq", record),
    queued: () => [],
    late: [["consent", "grant"]],
    start: [["consent", "revoke"]],
    grant: [["consent", "grant"]],
    refuse: [],
    withdraw: [["consent", "revoke"]],
  },
  tiktok: {
    integrate: tiktok,
    documented: /^\["(hold|grant|revoke)Consent"\]$/,
    arrive: (record) => {
      const calls = (name: string) => () => record(name);
      put("ttq", {
        push: ([name]: [string]) => record(name),
        grantConsent: calls("grantConsent"),
        revokeConsent: calls("revokeConsent"),
      });
    },
    queued: () => listOf("ttq") as Call[],
    late: [["holdConsent"], ["grantConsent"]],
    start: [["holdConsent"]],
    grant: [["grantConsent"]],
    refuse: [],
    withdraw: [["revokeConsent"]],
  },
  matomo: {
    integrate: () => matomo(),
    documented: /^\["(requireConsent|setConsentGiven|forgetConsentGiven)"\]$/,
    arrive: (record) => put("_paq", { push: ([name]: [string]) => record(name) }),
    queued: () => listOf("_paq") as Call[],
    late: [["requireConsent"], ["setConsentGiven"]],
    start: [["requireConsent"]],
    grant: [["setConsentGiven"]],
    refuse: [],
    withdraw: [["forgetConsentGiven"]],
  },
  posthog: {
    integrate: posthog,
    documented: /^\["opt_(in|out)_capturing"\]$/,
    arrive: (record) =>
      put("posthog", {
        __loaded: true,
        has_opted_out_capturing: () => optOut.isOut,
        opt_in_capturing: () => {
          optOut.isOut = false;
          record("opt_in_capturing");
        },
        opt_out_capturing: () => {
          optOut.isOut = true;
          record("opt_out_capturing");
        },
      }),
    queued: () => [],
    late: [["opt_in_capturing"]],
    start: [["opt_out_capturing"]],
    grant: [["opt_in_capturing"]],
    refuse: [],
    withdraw: [["opt_out_capturing"]],
  },
  wpConsentApi: {
    integrate: wpConsentApi,
    documented: /^\["(functional|preferences|statistics|statistics-anonymous|marketing)","(allow|deny)"\]$/,
    arrive: (record) => put("wp_set_consent", record),
    queued: () => [],
    late: wordpress("allow"),
    start: [],
    grant: wordpress("allow"),
    refuse: wordpress("deny"),
    withdraw: wordpress("deny"),
  },
  shopify: {
    integrate: shopify,
    documented:
      /^\["loadFeatures",\[\{"name":"consent-tracking-api","version":"0.1"\}\]\]$|^\["setTrackingConsent",\{("(preferences|analytics|marketing|sale_of_data)":(true|false),?){4}\}\]$/,
    arrive: (record) =>
      put("Shopify", {
        loadFeatures(features: unknown, done: () => void) {
          record("loadFeatures", features);
          done();
        },
        customerPrivacy: {
          setTrackingConsent(answers: unknown, done: unknown) {
            expect(done).toBeTypeOf("function");
            record("setTrackingConsent", answers);
          },
        },
      }),
    queued: () => [],
    late: shop(true),
    start: [],
    grant: shop(true),
    refuse: shop(false),
    withdraw: shop(false),
  },
};
const globals = [
  "uetq",
  "clarity",
  "fbq",
  "ttq",
  "_paq",
  "posthog",
  "wp_set_consent",
  "wp_consent_type",
  "Shopify",
];

const added: [string, EventListener][] = [];
beforeEach(() => {
  optOut.isOut = false;
  const add = document.addEventListener.bind(document);
  vi.spyOn(document, "addEventListener").mockImplementation((name: string, listener: unknown, options) => {
    added.push([name, listener as EventListener]);
    add(name, listener as EventListener, options as boolean);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const [name, listener] of added.splice(0)) document.removeEventListener(name, listener, true);
  for (const name of [...globals, "dataLayer", "other"]) Reflect.deleteProperty(page, name);
});

describe.each(Object.entries(vendors))("%s", (_, vendor) => {
  const { integrate, documented, arrive, queued, late, start, grant, refuse, withdraw } = vendor;
  /** A page where the vendor is there already; what it was called with since the last look. */
  const createRecorder = () => {
    const calls: Call[] = [];
    const come = () => {
      const before = queued();
      for (const call of before) expect(JSON.stringify(call)).toMatch(documented);
      calls.push(...before);
      arrive((...call) => {
        expect(JSON.stringify(call)).toMatch(documented);
        calls.push(call);
      });
    };
    return { come, take: () => calls.splice(0) };
  };

  it("is told the default while the visitor is undecided", () => {
    const { come, take } = createRecorder();
    come();
    integrate()(createVisit().consent);
    expect(take()).toEqual(start);
  });

  it("is told of a grant, then of its withdrawal, then of a grant again, each once", async () => {
    const { come, take } = createRecorder();
    come();
    const visit = createVisit();
    integrate()(visit.consent);
    take();
    await visit.decide(everything);
    expect(take()).toEqual(grant);
    await visit.decide({ ...everything, security: false });
    expect(take()).toEqual([]);
    await visit.decide(basic);
    expect(take()).toEqual(withdraw);
    await visit.decide(everything);
    expect(take()).toEqual(grant);
  });

  it("is told nothing more than needed on a refusal", async () => {
    const { come, take } = createRecorder();
    come();
    const visit = createVisit();
    integrate()(visit.consent);
    take();
    await visit.decide(basic);
    expect(take()).toEqual(refuse);
  });

  it("is denied when a decision ends without a new one", async () => {
    const { come, take } = createRecorder();
    come();
    const visit = createVisit({ grants: everything, isDecided: true });
    integrate()(visit.consent);
    take();
    await visit.change(basic);
    expect(take()).toEqual(withdraw);
  });

  it("hears a returning visitor's grant when its script comes after it", () => {
    const { come, take } = createRecorder();
    optOut.isOut = true;
    integrate()(createVisit({ grants: everything, isDecided: true }).consent);
    come();
    loadScript();
    loadScript();
    expect(take()).toEqual(late);
  });

  it("is told the default at once where only the stub stands on the page, and the answer when the SDK comes", () => {
    const { come, take } = createRecorder();
    come();
    const visit = createVisit({ grants: everything, isDecided: true, isStub: true });
    integrate()(visit.consent);
    expect(take()).toEqual(start);
    visit.arrive();
    expect(take()).toEqual(grant);
  });
});

describe("microsoftUet, meta, tiktok, microsoftClarity", () => {
  it.each(["microsoftUet", "meta", "tiktok", "microsoftClarity"])(
    "never grants advertising on a site without that category: %s",
    async (name) => {
      const calls: string[] = [];
      vendors[name]?.arrive((...call) => calls.push(JSON.stringify(call)));
      const visit = createVisit();
      vendors[name]?.integrate()(visit.consent);
      const { advertising: _, ...rest } = everything;
      await visit.decide(rest);
      expect(calls.filter((call) => /"ad_\w+":"granted"|"grant(Consent)?"/.test(call))).toEqual([]);
    },
  );
});

describe("meta", () => {
  const limit = (isLimited: boolean): Call => ["dataProcessingOptions", isLimited ? ["LDU"] : [], 0, 0];
  const callsOf = (start: Parameters<typeof createVisit>[0]) => {
    const calls: Call[] = [];
    put("fbq", (...call: Call) => calls.push(call));
    const visit = createVisit(start);
    meta()(visit.consent);
    return { visit, take: () => calls.splice(0) };
  };

  it("limits the use of data while Global Privacy Control opts out, and lifts that when the visitor does", async () => {
    const { visit, take } = callsOf({ gpc: true });
    expect(take()).toEqual([limit(true), ["consent", "revoke"]]);
    await visit.decide(everything);
    expect(take()).toEqual([["consent", "grant"]]);
    await visit.decide(everything, { saleOrShare: true });
    expect(take()).toEqual([limit(false)]);
  });

  it("limits the use of data after an opt-out without the signal, before it grants anything", async () => {
    const choices = { saleOrShare: false };
    expect(callsOf({ grants: everything, choices, isDecided: true }).take()).toEqual([
      limit(true),
      ["consent", "grant"],
    ]);
    const { visit, take } = callsOf({ grants: everything, isDecided: true });
    take();
    await visit.decide(everything, choices);
    expect(take()).toEqual([limit(true)]);
  });
});

describe("an opt-out of sale and sharing, where the category is granted", () => {
  /** What says that advertising, or the sale of data, is allowed. */
  const yes = /"(ad_\w+|ad_Storage)":"granted"|"grantConsent"|"sale_of_data":true|"marketing","allow"/;
  const names = ["microsoftUet", "microsoftClarity", "tiktok", "shopify", "wpConsentApi"];
  const saysYes = (name: string, start: Parameters<typeof createVisit>[0]) => {
    const calls: string[] = [];
    vendors[name]?.arrive((...call) => calls.push(JSON.stringify(call)));
    vendors[name]?.integrate()(createVisit({ grants: everything, isDecided: true, ...start }).consent);
    return calls.some((call) => yes.test(call));
  };

  it.each(names)(
    "is told by the visitor's answer, by the signal, and no more once it is lifted: %s",
    (name) => {
      expect(saysYes(name, {})).toBe(true);
      expect(saysYes(name, { choices: { saleOrShare: false } })).toBe(false);
      expect(saysYes(name, { gpc: true })).toBe(false);
      expect(saysYes(name, { gpc: true, choices: { saleOrShare: true } })).toBe(true);
    },
  );
});

describe("microsoftClarity", () => {
  it("denies both kinds of storage to a visitor who denied the service alone", async () => {
    const calls: Call[] = [];
    put("clarity", (...call: Call) => calls.push(call));
    const visit = createVisit();
    microsoftClarity()(visit.consent);
    await visit.decide({ ...everything, microsoft_clarity: false });
    expect(calls).toEqual([clarity("denied", "denied")]);
    await visit.decide({ ...everything, analytics: false });
    expect(calls.at(-1)).toEqual(clarity("granted", "denied"));
  });
});

describe("matomo", () => {
  it("asks for cookies alone in the mode for it", async () => {
    const visit = createVisit();
    matomo({ mode: "cookies" })(visit.consent);
    await visit.decide(everything);
    await visit.decide(basic);
    expect(get("_paq")).toEqual([
      ["requireCookieConsent"],
      ["setCookieConsentGiven"],
      ["forgetCookieConsentGiven"],
    ]);
  });
});

describe("a service that the site declared", () => {
  it.each([
    ["microsoft_uet", "microsoftUet"],
    ["microsoft_clarity", "microsoftClarity"],
    ["meta_pixel", "meta"],
    ["tiktok_pixel", "tiktok"],
    ["matomo", "matomo"],
  ])("%s stays denied although its category is granted", async (service, name) => {
    const calls: string[] = [];
    vendors[name]?.arrive((...call) => calls.push(JSON.stringify(call)));
    const visit = createVisit();
    vendors[name]?.integrate()(visit.consent);
    const { advertising: _, ...rest } = everything;
    await visit.decide({ ...rest, [service]: false });
    expect(calls.filter((call) => /granted|"grant(Consent)?"|Given/.test(call))).toEqual([]);
  });
});

describe("wpConsentApi", () => {
  it("says at once that consent is by opt-in", () => {
    const listener = vi.fn();
    document.addEventListener("wp_consent_type_defined", listener);
    wpConsentApi()(createVisit().consent);
    expect(get("wp_consent_type")).toBe("optin");
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe("posthog", () => {
  it("waits for init before it calls anything", () => {
    const out = vi.fn();
    put("posthog", { opt_out_capturing: out, has_opted_out_capturing: () => false });
    posthog()(createVisit().consent);
    expect(out).not.toHaveBeenCalled();
    Object.assign(get("posthog") as object, { __loaded: true });
    loadScript();
    expect(out).toHaveBeenCalledTimes(1);
  });
});

describe("dataLayerEvent", () => {
  const settle = () => Promise.resolve();

  it("pushes nothing while the visitor is undecided, and one event for each decision", async () => {
    const visit = createVisit();
    dataLayerEvent()(visit.consent);
    await settle();
    expect(get("dataLayer")).toBeUndefined();
    await visit.decide(basic);
    await visit.decide(everything);
    expect(get("dataLayer")).toEqual([
      { event: "consent_update", grants: basic },
      { event: "consent_update", grants: everything },
    ]);
  });

  it("pushes one event on a page of a visitor who has decided, also when the SDK comes late", async () => {
    const visit = createVisit({ grants: everything, isDecided: true, isStub: true });
    dataLayerEvent({ event: "answered", layer: "other" })(visit.consent);
    visit.arrive();
    await settle();
    await visit.change(everything, true);
    expect(get("other")).toEqual([{ event: "answered", grants: everything }]);
  });
});
