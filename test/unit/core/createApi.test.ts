// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { version } from "../../../src/platform/version.ts";
import { createTestPage, forgetVisitor, setCookie, settle } from "../../support/createTestPage.ts";

const services = [{ id: "counter", category: "analytics" }];

/** A page that has started, with its banner shown. */
async function start(found: object = {}) {
  const page = createTestPage();
  page.fermata.init(found);
  await settle();
  return page;
}

beforeEach(() => {
  forgetVisitor();
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe("the API", () => {
  it("has the names of the contract and no more", () => {
    expect(Object.keys(createTestPage().fermata).sort()).toEqual(
      [
        ...[
          "version",
          "init",
          "state",
          "isGranted",
          "whenGranted",
          "acceptAll",
          "rejectAll",
          "save",
          "withdraw",
        ],
        ...["reset", "open", "close", "on", "receipt", "leftovers", "problems", "ready", "setAudience"],
      ].sort(),
    );
    expect(createTestPage().fermata.version).toBe(version);
  });

  it("is ready within one task after the start, banner or not", async () => {
    const { fermata } = createTestPage(["acts", "ui"]);
    let isReady = false;
    fermata.ready.then(() => {
      isReady = true;
    });
    await settle();
    expect(isReady).toBe(false);
    fermata.init();
    await settle();
    expect(isReady).toBe(true);
  });

  it("changes nothing on a second start, and says so once", async () => {
    const { fermata } = await start({ revision: "1" });
    fermata.init({ revision: "2" });
    fermata.init({ revision: "3" });
    expect(fermata.state.revision).toBe("1");
    expect(fermata.problems.map(({ code, path }) => [code, path])).toEqual([["start", "init"]]);
  });

  it("waits for the visitor of a page that is prerendered", async () => {
    Object.defineProperty(document, "prerendering", { value: true, configurable: true });
    const { fermata, loaded } = createTestPage();
    try {
      fermata.init({ revision: "2" });
      await settle();
      expect([fermata.state.hiddenReason, loaded]).toEqual(["not-started", []]);
    } finally {
      Reflect.deleteProperty(document, "prerendering");
    }
    document.dispatchEvent(new Event("prerenderingchange"));
    await fermata.ready;
    expect(fermata.state).toMatchObject({ hiddenReason: null, revision: "2" });
    expect(loaded).toContain("ui");
  });

  it("does what was called before the start once it has started", async () => {
    const { fermata } = createTestPage();
    const isOver = fermata.save({ analytics: true });
    await settle();
    expect(fermata.isGranted("analytics")).toBe(false);
    fermata.init({});
    await isOver;
    expect(fermata.isGranted("analytics")).toBe(true);
  });
});

describe("isGranted", () => {
  it("is false for an id that nobody declared, with one problem however often it is asked", async () => {
    const { fermata } = await start();
    for (const id of ["marketing", "marketing", "toString", "__proto__"]) {
      expect(fermata.isGranted(id)).toBe(false);
    }
    expect(fermata.problems.map(({ code, found }) => [code, found])).toEqual([
      ["unknown", "marketing"],
      ["unknown", "toString"],
      ["unknown", "__proto__"],
    ]);
  });

  it("follows each decision at once", async () => {
    const { fermata } = await start({ services });
    const isOver = fermata.acceptAll();
    expect([fermata.isGranted("analytics"), fermata.isGranted("counter")]).toEqual([true, true]);
    await isOver;
    fermata.withdraw("analytics");
    expect([fermata.isGranted("analytics"), fermata.isGranted("counter")]).toEqual([false, false]);
  });
});

describe("whenGranted", () => {
  const settled = async (promise: Promise<void>) => {
    let isSettled = false;
    promise.then(() => {
      isSettled = true;
    });
    await settle();
    return isSettled;
  };

  it("resolves at once when it is granted now", async () => {
    const { fermata } = await start();
    expect(await settled(fermata.whenGranted("essential"))).toBe(true);
  });

  it("waits for the grant, and does not resolve at a denial", async () => {
    const { fermata } = await start({ services });
    const category = fermata.whenGranted("analytics");
    const service = fermata.whenGranted("counter");
    await fermata.rejectAll();
    expect(await settled(category)).toBe(false);
    await fermata.save({ counter: true });
    expect(await settled(category)).toBe(false);
    expect(await settled(service)).toBe(true);
    await fermata.acceptAll();
    expect(await settled(category)).toBe(true);
  });

  it("never resolves for an id that nobody declared, and that is a problem", async () => {
    const { fermata } = await start();
    const promise = fermata.whenGranted("marketing");
    await fermata.acceptAll();
    expect(await settled(promise)).toBe(false);
    expect(fermata.problems.map(({ found }) => found)).toEqual(["marketing"]);
  });
});

describe("a decision by the API", () => {
  it.each<[string, unknown]>([
    ["true", true],
    ["a text", "analytics"],
    ["null", null],
    ["nothing", undefined],
    ["a list", ["analytics"]],
    ["values that are not true", { analytics: "true", functional: 1 }],
  ])("grants nothing by save with %s, and does not throw", async (_, answer) => {
    const { fermata } = await start();
    await fermata.save(answer as never);
    const { grants } = fermata.state;
    expect(Object.keys(grants).filter((id) => grants[id])).toEqual(["essential"]);
  });

  it("does not reset by save with null", async () => {
    const { fermata } = await start();
    await fermata.acceptAll();
    await fermata.save(null as never);
    expect(fermata.state.status).toBe("decided");
    expect(fermata.isGranted("analytics")).toBe(true);
  });

  it("is a problem for each id that nobody declared, and answers for the others", async () => {
    const { fermata } = await start();
    await fermata.save({ marketing: true, analytics: true });
    expect(fermata.isGranted("analytics")).toBe(true);
    expect(fermata.problems.map(({ code, found }) => [code, found])).toEqual([["unknown", "marketing"]]);
    expect(document.cookie).not.toContain("marketing");
  });

  it("withdraws one category with its services, and leaves the others", async () => {
    const { fermata } = await start({ services });
    await fermata.save({ analytics: true, functional: true, counter: true });
    await fermata.withdraw("analytics");
    expect([fermata.isGranted("analytics"), fermata.isGranted("counter")]).toEqual([false, false]);
    expect(fermata.isGranted("functional")).toBe(true);
  });

  it("withdraws one service and leaves its category", async () => {
    const { fermata } = await start({ services });
    await fermata.acceptAll();
    await fermata.withdraw("counter");
    expect([fermata.isGranted("analytics"), fermata.isGranted("counter")]).toEqual([true, false]);
  });

  it("withdraws everything that is not required", async () => {
    const { fermata } = await start({ services });
    await fermata.acceptAll();
    await fermata.withdraw();
    const { grants, status } = fermata.state;
    expect(Object.keys(grants).filter((id) => grants[id])).toEqual(["essential"]);
    expect(status).toBe("decided");
  });

  it("is in the cookie when the call returns", async () => {
    const { fermata } = await start();
    fermata.acceptAll();
    expect(document.cookie).toMatch(
      /^fermata=1\.\d{10}\.\d{10}\.1\.api\.g-essential-performance-functional-analytics-security\.d$/,
    );
  });

  it("says that nothing is kept where the browser keeps nothing, and is in force all the same", async () => {
    const { fermata } = await start();
    vi.spyOn(document, "cookie", "set").mockImplementation(() => {});
    await fermata.acceptAll();
    expect(fermata.state).toMatchObject({ status: "decided", persisted: false });
    expect(fermata.isGranted("analytics")).toBe(true);
  });

  it("hides the banner at once", async () => {
    const { fermata, shown } = await start();
    fermata.rejectAll();
    expect(shown).toEqual(["show banner", "hide"]);
  });
});

describe("reset, open and close", () => {
  it("forgets the decision, erases the cookie and asks again", async () => {
    const { fermata, shown } = await start();
    await fermata.acceptAll();
    await fermata.reset();
    expect(document.cookie).toBe("");
    expect(fermata.state).toMatchObject({
      status: "undecided",
      choices: {},
      decidedAt: null,
      persisted: false,
    });
    expect(fermata.isGranted("analytics")).toBe(false);
    expect(shown.at(-1)).toBe("show banner");
  });

  it("opens the preference centre, or the banner, and says whether it is shown", async () => {
    const { fermata, shown } = await start();
    expect(await fermata.open()).toBe(true);
    expect(await fermata.open("banner")).toBe(true);
    expect(shown).toEqual(["show banner", "show preferences", "show banner"]);
  });

  it("opens for a visitor who has decided", async () => {
    const { fermata, shown } = await start();
    await fermata.acceptAll();
    expect(await fermata.open()).toBe(true);
    expect(shown.at(-1)).toBe("show preferences");
  });

  it("closes without deciding anything", async () => {
    const { fermata, shown } = await start();
    await fermata.close();
    expect(shown.at(-1)).toBe("hide");
    expect(fermata.state).toMatchObject({ status: "undecided", hiddenReason: "closed" });
    expect(document.cookie).toBe("");
  });

  it("does not show a layer that was closed while its file was on its way", async () => {
    const { fermata, shown } = createTestPage();
    fermata.init({});
    const isShown = fermata.open();
    fermata.close();
    expect(await isShown).toBe(false);
    await settle();
    expect([shown.includes("show preferences"), shown.at(-1)]).toEqual([false, "hide"]);
  });
});

describe("receipt", () => {
  it("is null when undecided, and the visitor's copy of the decision in force otherwise", async () => {
    const { fermata } = await start({ policyUrl: "/privacy" });
    expect(await fermata.receipt()).toBe(null);
    await fermata.save({ analytics: true });
    const receipt = await fermata.receipt();
    expect(receipt).toMatchObject({
      privacy_notice: new URL("/privacy", document.baseURI).href,
      notice_version: "1",
      method: "api",
      event_state: "given",
    });
    expect(receipt?.purposes.map(({ purpose, state }) => [purpose, state])).toEqual([
      ["essential", null],
      ["performance", "refused"],
      ["functional", "refused"],
      ["analytics", "given"],
      ["security", "refused"],
    ]);
  });

  it("has a link to the notice also for a visitor who decided on an earlier visit", async () => {
    setCookie(
      "fermata",
      `1.${Math.floor(Date.now() / 1e3) - 60}.${Math.floor(Date.now() / 1e3) + 9e6}.1.banner.g-essential.d-performance-functional-analytics-security`,
    );
    const { fermata } = await start();
    expect(await fermata.receipt()).toMatchObject({ method: "banner", privacy_notice: "" });
  });
});

describe("the controls of the page", () => {
  const click = (html: string) => {
    document.body.innerHTML = html;
    (document.body.querySelector("[data-hit]") as HTMLElement | null)?.click();
  };

  it.each<[string, string, string[]]>([
    ["data-consent-open", '<a href="#x" data-consent-open data-hit>x</a>', ["show preferences"]],
    ["an element inside it", "<button data-consent-open><b data-hit>x</b></button>", ["show preferences"]],
    ['data-consent-open="banner"', '<button data-consent-open="banner" data-hit>x</button>', ["show banner"]],
    ["a link to #cookie-settings", '<a href="#cookie-settings" data-hit>x</a>', ["show preferences"]],
  ])("%s opens a layer", async (_, html, expected) => {
    const { shown } = await start();
    shown.length = 0;
    click(html);
    await settle();
    expect(shown).toEqual(expected);
  });

  it.each<[string, boolean]>([
    ["accept-all", true],
    ["reject-all", false],
    ["withdraw", false],
  ])("data-consent-action=%s decides with method `link`", async (action, isGranted) => {
    const { fermata } = await start();
    click(`<button data-consent-action="${action}" data-hit>x</button>`);
    await settle();
    expect(fermata.state).toMatchObject({ status: "decided", method: "link" });
    expect(fermata.isGranted("analytics")).toBe(isGranted);
  });

  it("an action that does not exist decides nothing and is a problem", async () => {
    const { fermata } = await start();
    click('<button data-consent-action="accept" data-hit>x</button>');
    await settle();
    expect(fermata.state.status).toBe("undecided");
    expect(fermata.problems.map(({ path, found }) => [path, found])).toEqual([
      ["data-consent-action", "accept"],
    ]);
  });

  it("a click elsewhere does nothing", async () => {
    const { fermata, shown } = await start();
    shown.length = 0;
    click('<a href="#other" data-hit>x</a>');
    await settle();
    expect(shown).toEqual([]);
    expect(fermata.state.status).toBe("undecided");
  });
});
