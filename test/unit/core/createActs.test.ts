// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Decision } from "../../../src/core/consent/decision.ts";
import { createActs } from "../../../src/core/createActs.ts";
import type { Core, Ui } from "../../../src/core/parts.ts";
import { mergeSettings } from "../../../src/core/settings/settings.ts";
import { parseDecision } from "../../../src/core/store/decisionFormat.ts";
import { createFakeCore, noteListeners } from "../../support/createFakeCore.ts";
import { forgetVisitor, noteObservers, setCookie, settle } from "../../support/createTestPage.ts";
import { noteChannels } from "../../support/noteChannels.ts";
import { noUi } from "../../support/samples.ts";

const seconds = Math.floor(Date.now() / 1e3);
const decided = (denied = "", granted = "-analytics", ago = 60) =>
  `1.${seconds - ago}.${seconds + 9e6}.1.banner.g-essential-performance-functional-security${granted}.d${denied}`;
const withdrawn = decided("-analytics", "", 30);
const english = { lang: "en", dir: "ltr", own: {} } as const;

let forgetListeners: () => void;
let leavePage: () => void;
/** Work that waits for the browser to have nothing better to do. */
let idle: (() => void)[];
/** Where other tabs are heard. */
let channels: ReturnType<typeof noteChannels>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  forgetListeners = noteListeners();
  leavePage = noteObservers();
  idle = [];
  channels = noteChannels();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame));
  vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work));
  vi.spyOn(console, "warn").mockImplementation(() => {});
  forgetVisitor();
});
afterEach(() => {
  forgetListeners();
  leavePage();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  document.body.innerHTML = "";
});

/** Lets everything happen that comes within a quarter of a second. */
const pass = (ms = 250) => vi.advanceTimersByTimeAsync(ms);
/** Lets the browser have nothing better to do. */
async function rest() {
  for (const work of idle.splice(0)) work();
  await pass();
}

interface Page {
  /** Settings as the site wrote them, where the head part made others of them. */
  readonly asGiven?: object;
  /** What stands there already, drawn before the acts came; `{}` with nothing of it in the page. */
  readonly drawn?: { readonly root?: Partial<HTMLElement> };
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly missing?: readonly string[];
}

/** Creates the acts of a page; `steps` is what the visitor and the services notice. */
function setUp(found: object = {}, { asGiven, drawn, parts = {}, missing = [] }: Page = {}) {
  const steps: string[] = [];
  const ui: Ui = {
    libraries: {},
    show: async () => void steps.push("banner"),
    ask: async () => {},
    redraw: () => void steps.push("redraw"),
    hide: () => void steps.push("hide"),
    find: (selector) => (selector === "*" ? (drawn?.root as HTMLElement) : null),
  };
  const problems = { explainProblem: vi.fn(), watchTags: vi.fn(), watchLeaks: vi.fn() };
  const all: Record<string, unknown> = {
    ui: (core: Core) => {
      core.known.ui = ui;
      return ui;
    },
    preferences: async () => void steps.push("preferences"),
    withdrawal: async (_: Core, lost: { id: string }[], _won: unknown, isAgain?: boolean) =>
      void steps.push(`${isAgain ? "swept" : "lost"} ${lost.map(({ id }) => id)}`),
    problems,
    ...parts,
  };
  for (const name of missing) delete all[name];
  const core = createFakeCore({ locale: "en", ...found }, { parts: all });
  core.release.mockImplementation(() => void steps.push("release"));
  if (asGiven) core.known.asGiven = asGiven;
  if (drawn) core.known.ui = ui;
  const explainAgain = vi.fn(() => "Because.");
  const acts = createActs(core, { explainAgain, createPresence: () => void steps.push("presence") });
  const problemsOf = () => core.problems.map(({ code, path, found }) => [code, path, found]);
  const fetched = () => core.fetchPart.mock.calls.map(([name]) => name);
  return { core, acts, steps, problems, explainAgain, problemsOf, fetched };
}

describe("acts that arrive", () => {
  it("change nothing on a page whose settings are as the head part read them", async () => {
    const { core, steps, fetched } = setUp();
    expect(core.update.mock.calls.map(([, isQuiet]) => isQuiet)).toEqual([true]);
    await pass();
    await rest();
    expect(core.tell).not.toHaveBeenCalled();
    expect(steps).toEqual([]);
    expect(fetched()).toEqual([]);
    expect(core.problems).toEqual([]);
  });

  it("take over checked settings, and the page follows once where that changes something", async () => {
    const { core, steps } = setUp({}, { asGiven: { locale: "en", revision: "2" } });
    expect(core.known.settings.revision).toBe("2");
    expect(core.tell.mock.calls).toEqual([["state", core.state()]]);
    expect(steps).toEqual([]);
    await pass();
    expect(steps).toEqual(["release"]);
  });

  it.each([
    ["category", { categories: [{ id: "sign-in", required: true, reason: "Sign-in" }, { id: "analytics" }] }],
    ["service", { services: [{ id: "sign-in", category: "essential" }] }],
  ])(
    "never load a page anew for the grant of a %s that they cannot use: the next one would see the same",
    async (_, given) => {
      const reload = vi.spyOn(location, "reload").mockImplementation(() => {});
      const settings = { locale: "en", reloadOnWithdraw: true, lockdown: true, ...given };
      const core = createFakeCore({ locale: "en" });
      core.known.asGiven = settings;
      core.update({ settings: mergeSettings(settings) }, true);
      expect(core.state().grants).toHaveProperty("sign-in", true);
      createActs(core, noUi);
      await pass();
      expect(core.state().grants).not.toHaveProperty("sign-in");
      expect(core.release).toHaveBeenCalled();
      expect(reload).not.toHaveBeenCalled();
    },
  );

  it("take plain settings where nobody gave any", () => {
    const core = createFakeCore();
    delete core.known.asGiven;
    createActs(core, noUi);
    expect(core.known.settings.categories).toHaveLength(5);
  });

  it("take over the decision that counts, which has not been kept in vain", async () => {
    setCookie("fermata", decided());
    const { core, steps, explainAgain } = setUp();
    expect(core.known).toMatchObject({ stored: { text: decided() }, unkept: false, hiddenReason: null });
    expect(core.tell.mock.calls).toEqual([["state", core.state()]]);
    await pass();
    expect(steps).toEqual(["release"]);
    expect(core.known.reason?.(english)).toBe("Because.");
    expect(explainAgain.mock.calls).toEqual([[core.known.settings, core.state(), english]]);
  });

  describe("and the cookie that the head part has read", () => {
    /** A page whose head part has found nothing, or what is given. */
    const readAgain = (stored?: Decision, cookieName = "fermata") => {
      const core = createFakeCore({ locale: "en" });
      const { settings } = core.known;
      const cookie = { ...settings.cookie, name: cookieName };
      Object.assign(core.known, { stored, settings: { ...settings, cookie } });
      const read = vi.spyOn(document, "cookie", "get");
      createActs(core, noUi);
      return { core, times: read.mock.calls.length };
    };

    it.each([
      ["nothing", undefined],
      ["a decision", parseDecision(decided())],
    ])("do not read it again where it held %s, and the browser tells of changes", (_, stored) => {
      vi.stubGlobal("cookieStore", new EventTarget());
      setCookie("fermata", withdrawn);
      const { core, times } = readAgain(stored ?? undefined);
      expect([core.known.stored, times]).toEqual([stored, 0]);
    });

    it("read it where the browser tells of no changes", () => {
      setCookie("fermata", decided());
      expect(readAgain().core.known.stored?.text).toBe(decided());
    });

    it("read it under the name that the check has put in the place of a wrong one", () => {
      vi.stubGlobal("cookieStore", new EventTarget());
      setCookie("fermata", decided());
      expect(readAgain(undefined, "a b").core.known.stored?.text).toBe(decided());
    });
  });

  it("have no reason to give where nobody has decided", () => {
    expect(setUp().core.known.reason).toBe(undefined);
  });

  it("ask nothing in a frame", () => {
    vi.stubGlobal("top", {});
    vi.stubGlobal("frameElement", null);
    expect(setUp().core.state().hiddenReason).toBe("frame");
  });

  it("sweep again behind a withdrawal on the page before", async () => {
    localStorage.setItem("fermata", "counter");
    const { steps } = setUp({ services: [{ id: "counter", category: "analytics" }] });
    await pass();
    expect(steps).toEqual(["swept counter"]);
  });

  it("look for other consent tools", async () => {
    vi.stubGlobal("Cookiebot", {});
    const { problemsOf } = setUp();
    await pass(2000);
    expect(problemsOf()).toEqual([["tool", "Cookiebot", undefined]]);
  });

  it("keep a journal where the site keeps records", async () => {
    const record = vi.fn(async () => () => {});
    const { acts } = setUp({ record: { endpoint: "/records" } }, { parts: { record } });
    await pass();
    expect(record).toHaveBeenCalledTimes(1);
    acts.rejectAll();
    expect(Object.keys(localStorage).filter((key) => key.startsWith("fermata-record."))).toHaveLength(1);
  });
});

describe("a banner that was there before the acts", () => {
  const root = { isConnected: true };

  it("is left as it is where the check finds nothing wrong with what it was drawn from", () => {
    expect(setUp({ revision: "3" }, { drawn: { root } }).steps).toEqual([]);
  });

  it.each([
    ["a setting is wrong", { policyUrl: 5 }],
    ["a setting is unknown", { ui: { color: "red" } }],
    ["a category makes no sense", { categories: [{ id: "analytics" }, {}] }],
  ])("is drawn anew from checked settings where %s", (_, found) => {
    const asGiven = { locale: "en", ...found };
    expect(setUp({}, { asGiven, drawn: { root } }).steps).toEqual(["redraw"]);
  });

  it("is drawn anew also where nothing of it can be found", async () => {
    const { steps } = setUp({}, { asGiven: { locale: "en", policyUrl: 5 }, drawn: {} });
    await pass();
    expect(steps).toEqual(["redraw"]);
  });

  it("is drawn anew to say why a visitor who had answered is asked again", () => {
    setCookie("fermata", decided());
    const { steps } = setUp({ revision: "2" }, { drawn: { root } });
    expect(steps).toEqual(["redraw"]);
  });

  it("goes away where nothing is to be asked", () => {
    setCookie("fermata", decided());
    expect(setUp({}, { drawn: { root } }).steps).toEqual(["hide"]);
  });

  it("is back where others took it away before anybody watched", async () => {
    const { steps } = setUp({}, { drawn: { root: { isConnected: false } } });
    await pass();
    expect(steps).toEqual(["hide", "banner"]);
  });

  it("is back where others take it away later", async () => {
    vi.useRealTimers();
    const host = document.createElement("div");
    host.id = "fermata";
    host.attachShadow({ mode: "open" });
    document.body.append(host);
    const { steps } = setUp({}, { drawn: { root } });
    host.remove();
    await settle();
    await settle();
    expect(steps).toEqual(["hide", "banner"]);
  });
});

describe("a problem", () => {
  it("is told once, and printed with its words", async () => {
    const { core, acts, problems } = setUp();
    acts.report("value", "cookie.maxAge", "1 year");
    acts.report("value", "cookie.maxAge", "1 year");
    const [problem] = core.problems;
    expect(problem).toEqual({ code: "value", path: "cookie.maxAge", found: "1 year" });
    expect(core.tell.mock.calls).toEqual([["problem", problem]]);
    await pass();
    expect(problems.explainProblem.mock.calls).toEqual([[problem]]);
    expect(console.warn).not.toHaveBeenCalled();
  });

  it("is printed as it is where its words do not arrive", async () => {
    const { core, acts } = setUp({}, { missing: ["problems"] });
    acts.report("part", "panel");
    await pass();
    expect(vi.mocked(console.warn).mock.calls).toEqual([
      ["[fermata] fermata-problems.js is missing, and this is a problem:", core.problems[0]],
    ]);
  });

  it.each<[string, string, unknown, number]>([
    ["an id that nobody declared", "id", "statistics", 1],
    ["an id that has been declared since", "id", "analytics", 0],
    ["an id that is none", "id", undefined, 1],
    ["another setting with the name of a category", "theme", "analytics", 1],
  ])("is %s, or is none", (_, path, found, count) => {
    const { core, acts } = setUp();
    acts.report("unknown", path, found);
    expect(core.problems).toHaveLength(count);
  });
});

describe("debugging", () => {
  it("prints what is held, and watches what gets out", async () => {
    const { core, problems, problemsOf } = setUp({ debug: true });
    await pass();
    expect(problems.watchTags.mock.calls).toEqual([[core]]);
    expect(problems.watchLeaks.mock.calls).toEqual([[core]]);
    expect(problemsOf()).toEqual([]);
  });

  it("that does not arrive is a problem", async () => {
    const { problemsOf } = setUp({ debug: true }, { missing: ["problems"] });
    await pass();
    expect(problemsOf()).toEqual([["part", "debug", undefined]]);
  });

  it("is not fetched where nobody asked for it", async () => {
    const { problems, acts } = setUp();
    acts.report("part", "panel");
    await pass();
    expect(problems.watchTags).not.toHaveBeenCalled();
  });
});

describe("asking", () => {
  it("shows the banner where something is to be asked", async () => {
    const { acts, steps, fetched } = setUp();
    await acts.ask();
    expect(steps).toEqual(["banner"]);
    expect(fetched()).toEqual(["ui"]);
  });

  it("shows nothing to who has decided, and looks after the floating button where the site has one", async () => {
    setCookie("fermata", decided());
    const plain = setUp();
    await plain.acts.ask();
    await rest();
    expect(plain.steps).not.toContain("presence");
    const floating = setUp({ ui: { floatingButton: true } });
    await floating.acts.ask();
    await rest();
    expect(floating.steps).toContain("presence");
    expect(floating.steps).not.toContain("banner");
  });

  it.each([
    ["then hears of a banner that stands", null, [], ["settle", "banner", "notice"]],
    ["hears of none that does not arrive", null, ["ui"], ["settle"]],
    ["may say that nothing is to be asked", "not-required", [], ["settle"]],
  ] as const)(
    "lets the law of the place come first, which %s",
    async (_, hiddenReason, missing, expected) => {
      const regions = async (core: Core) => ({
        async settle() {
          steps.push("settle");
          core.update({ hiddenReason });
        },
        notice: async () => void steps.push("notice"),
      });
      const { acts, steps } = setUp({ policy: "regional" }, { parts: { regions }, missing });
      await acts.ask();
      expect(steps).toEqual(expected);
    },
  );

  it("hands the acts to the law of the place", async () => {
    const regions = vi.fn(async () => ({ settle: async () => {}, notice: async () => {} }));
    const { core, acts } = setUp({ policy: "regional" }, { parts: { regions } });
    await acts.ask();
    expect(regions.mock.calls).toEqual([[core, acts]]);
  });

  it("prepares what may be wanted next", async () => {
    const { acts, fetched, steps } = setUp();
    await acts.prepare();
    await rest();
    expect(fetched()).toContain("preferences");
    expect(steps).toEqual(["presence"]);
  });
});

describe("the law of a visitor who has decided", () => {
  const regulation = { maxAge: "P12M", refusalMaxAge: "PERSIST", askAgainAfter: "P12M" };
  /** A law that arrives when it is told to. */
  const createLaw = () => {
    let arrive = () => {};
    const waits = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const regions = async (core: Core) => {
      await waits;
      return { settle: async () => core.update({ regulation } as never), notice: async () => {} };
    };
    return { regions, arrive };
  };
  const yearsOf = ({ decidedAt, expiresAt }: Decision) => Math.round((expiresAt - decidedAt) / 3.15e10);
  const stored = () => parseDecision(document.cookie.replace("fermata=", "")) as Decision;

  it("is there before the visitor decides anew: a no lasts as long as it says", async () => {
    setCookie("fermata", decided());
    const { regions, arrive } = createLaw();
    const { acts } = setUp({ policy: "regional" }, { parts: { regions } });
    arrive();
    await pass();
    acts.rejectAll();
    expect(yearsOf(stored())).toBe(10);
  });

  it.each([
    ["a no", "rejectAll", 10],
    ["a yes", "acceptAll", 1],
  ] as const)(
    "gives %s its end also where it arrives after it, and its time stays",
    async (_, call, years) => {
      setCookie("fermata", decided());
      const { regions, arrive } = createLaw();
      const { acts, core } = setUp({ policy: "regional" }, { parts: { regions } });
      acts[call]();
      const first = stored();
      expect(yearsOf(first)).toBe(0);
      arrive();
      await pass();
      expect(yearsOf(stored())).toBe(years);
      expect(stored()).toMatchObject({ decidedAt: first.decidedAt, method: "api", choices: first.choices });
      expect(core.known.stored?.text).toBe(stored().text);
      expect(core.tell.mock.calls.filter(([name]) => name === "decision")).toHaveLength(1);
    },
  );

  it("changes no end of a decision that it did not see made", async () => {
    const text = decided();
    setCookie("fermata", text);
    const { regions, arrive } = createLaw();
    setUp({ policy: "regional" }, { parts: { regions } });
    arrive();
    await pass();
    expect(stored().text).toBe(text);
  });

  it("that does not arrive leaves the site's own time, and is a problem", async () => {
    setCookie("fermata", decided());
    const { acts, problemsOf } = setUp({ policy: "regional" }, { missing: ["regions"] });
    acts.rejectAll();
    await pass();
    expect(yearsOf(stored())).toBe(0);
    expect(problemsOf()).toEqual([["part", "regions", undefined]]);
  });

  it("is not fetched where opt-in holds for everybody", async () => {
    setCookie("fermata", decided());
    const { fetched } = setUp();
    await pass();
    expect(fetched()).toEqual([]);
  });
});

describe("a control of the page", () => {
  const use = async (attributes: string) => {
    document.body.innerHTML = `<a ${attributes}></a>`;
    const page = setUp();
    page.acts.use(document.body.firstElementChild as Element);
    await pass();
    return page;
  };

  it.each([
    ["accept-all", true],
    ["reject-all", false],
    ["withdraw", false],
  ])("%s answers for the visitor", async (action, isGranted) => {
    const { core, problemsOf } = await use(`data-consent-action="${action}" data-consent-open="banner"`);
    expect(core.state()).toMatchObject({
      status: "decided",
      method: "link",
      grants: { analytics: isGranted },
    });
    expect(problemsOf()).toEqual([]);
  });

  it.each(["", "accept", "accept-all-of-it", "please-withdraw"])(
    "with the action %j is a problem",
    async (action) => {
      const { core, steps, problemsOf } = await use(`data-consent-action="${action}"`);
      expect(problemsOf()).toEqual([["value", "data-consent-action", action]]);
      expect(core.state().status).toBe("undecided");
      expect(steps).toEqual([]);
    },
  );

  it.each([
    ['data-consent-open="banner"', "banner"],
    ['data-consent-open="preferences"', "preferences"],
    ["data-consent-open", "preferences"],
    ['href="#cookie-settings"', "preferences"],
  ])("%s opens the %s", async (attributes, layer) => {
    expect((await use(attributes)).steps).toEqual([layer]);
  });
});

describe("a layer that stands there", () => {
  it("goes away with the decision", async () => {
    const { acts, steps } = setUp({}, { drawn: { root: { isConnected: true } } });
    acts.rejectAll();
    expect(steps).toEqual(["hide"]);
  });

  it("that a control wants and that does not arrive is a problem", async () => {
    document.body.innerHTML = "<a data-consent-open></a>";
    const { acts, problemsOf } = setUp({}, { missing: ["preferences"] });
    acts.use(document.body.firstElementChild as Element);
    await pass();
    expect(problemsOf()).toEqual([["part", "preferences", undefined]]);
  });
});

describe("drawing into a place of a surface", () => {
  const place = () => document.body.appendChild(document.createElement("div"));

  it("waits for the paint, and hands over what is needed", async () => {
    const facts = vi.fn(async () => {});
    const { core, acts, problemsOf } = setUp({}, { parts: { facts } });
    const done = () => {};
    const here = place();
    const isDrawn = acts.draw("facts", here, done);
    await Promise.resolve();
    expect(core.fetchPart).not.toHaveBeenCalled();
    await pass();
    await isDrawn;
    expect(facts.mock.calls).toEqual([[core, acts, english, here, done]]);
    expect(problemsOf()).toEqual([]);
  });

  it("needs a place, which is still there", async () => {
    const more = vi.fn(async () => {});
    const { core, acts } = setUp({}, { parts: { more } });
    await acts.draw("more", null);
    const left = place();
    const isOver = acts.draw("more", left);
    left.remove();
    await pass();
    await isOver;
    expect(more).not.toHaveBeenCalled();
    expect(core.problems).toEqual([]);
  });

  it("is a problem where the part does not arrive", async () => {
    const { acts, problemsOf } = setUp();
    const isOver = acts.draw("insight", place());
    await pass();
    await isOver;
    expect(problemsOf()).toEqual([["part", "insight", undefined]]);
  });
});

describe("the surfaces and the language of a page", () => {
  it("are fetched by the acts", async () => {
    document.body.innerHTML = "<div data-consent-declaration></div>";
    const look = vi.fn();
    const german = { lang: "de", dir: "ltr", own: {} };
    const { acts } = setUp({}, { parts: { declaration: () => look, locales: async () => german } });
    await acts.showSurfaces();
    expect(look).toHaveBeenCalledTimes(1);
    expect(await acts.loadLanguage()).toBe(german);
  });
});

describe("what another page or tab has decided", () => {
  it("is followed, and the banner goes away", async () => {
    const { acts, core, steps } = setUp({}, { drawn: {} });
    setCookie("fermata", decided());
    const isOver = acts.refresh();
    expect(core.state().grants.analytics).toBe(true);
    await pass();
    await isOver;
    expect(steps).toEqual(["hide", "release"]);
  });

  it("is told to the services that lost their grant", async () => {
    setCookie("fermata", decided());
    const { acts, steps } = setUp({ services: [{ id: "counter", category: "analytics" }] });
    await pass();
    setCookie("fermata", withdrawn);
    acts.refresh();
    await pass();
    expect(steps).toEqual(["release", "release", "lost counter"]);
  });

  it("is asked anew where it was forgotten", async () => {
    setCookie("fermata", decided());
    const { acts, steps } = setUp({}, { drawn: {} });
    await pass();
    forgetVisitor();
    acts.refresh();
    await pass();
    expect(steps).toEqual(["hide", "release", "release", "banner"]);
  });

  it("changes nothing where it is the same", async () => {
    setCookie("fermata", decided());
    const { acts, steps } = setUp();
    await pass();
    await acts.refresh();
    await pass();
    expect(steps).toEqual(["release"]);
  });
});

describe("what another tab tells, where the browser does not", () => {
  /** A page of a visitor with this cookie, and a way to say something in another tab. */
  const listen = (text = "", found: object = {}) => {
    if (text) setCookie("fermata", text);
    const { acts } = setUp(found);
    const refresh = vi.spyOn(acts, "refresh").mockResolvedValue();
    return { refresh, hear: (data: string) => channels[0]?.onmessage?.({ data }) };
  };

  it("is heard under the name of the cookie", () => {
    listen("", { cookie: { name: "mine" } });
    expect(channels.map(({ name }) => name)).toEqual(["mine"]);
  });

  it("is looked up in the cookie", () => {
    const { hear, refresh } = listen(decided());
    setCookie("fermata", withdrawn);
    hear(withdrawn);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["what this one has said", decided()],
    ["that nothing was decided, as here", ""],
  ])("is passed over where it is %s", async (_, text) => {
    const { hear, refresh } = listen(text);
    setCookie("fermata", withdrawn);
    hear(text);
    await pass(60_000);
    expect(refresh).not.toHaveBeenCalled();
  });

  it.each([0, 49, 50, 1000, 9499])("is waited for when it overtakes the cookie by %d ms", async (late) => {
    const { hear, refresh } = listen();
    hear(withdrawn);
    await pass(late);
    expect(refresh).not.toHaveBeenCalled();
    setCookie("fermata", withdrawn);
    await pass(1000);
    expect(refresh).toHaveBeenCalled();
  });

  it("is looked for after 50 ms first, then less and less often", async () => {
    const { hear } = listen();
    const read = vi.spyOn(document, "cookie", "get");
    hear(withdrawn);
    const seen: number[] = [];
    for (let ms = 0; ms < 12_000; ms += 10) {
      if (read.mock.calls.length) seen.push(ms);
      read.mockClear();
      await pass(10);
    }
    expect(seen.slice(0, 5)).toEqual([0, 50, 150, 300, 500]);
    expect([seen.length, seen.at(-1)]).toEqual([20, 9500]);
  });
});
