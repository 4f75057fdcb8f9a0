// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseLanguage } from "../../../src/core/chooseLanguage.ts";
import { createActs } from "../../../src/core/createActs.ts";
import { createConsent } from "../../../src/core/createConsent.ts";
import { keepDecision } from "../../../src/core/keepDecision.ts";
import { loadLanguage } from "../../../src/core/loadLanguage.ts";
import type { Core, LoadPart } from "../../../src/core/parts.ts";
import { createTrust } from "../../../src/platform/createTrust.ts";
import { createUi } from "../../../src/ui/createUi.tsx";
import { explainAgain } from "../../../src/ui/explainAgain.ts";
import { openPreferences } from "../../../src/ui/openPreferences.ts";
import { forgetVisitor, noteObservers, settle } from "../../support/createTestPage.ts";
import { noUi } from "../../support/samples.ts";

/** A page with the real acts and the real UI. */
async function start(found: object = {}) {
  const parts = {
    acts: (core: Core) => createActs(core, { ...noUi, explainAgain }),
    ui: (core: Core) => createUi(core, chooseLanguage, keepDecision),
    preferences: openPreferences,
    locales: loadLanguage,
    problems: { explainProblem: () => {} },
  };
  const load = (async (name: keyof typeof parts) => parts[name]) as unknown as LoadPart;
  const fermata = createConsent(load, createTrust());
  fermata.init(found);
  await settle();
  return fermata;
}

const roots = () => [...document.querySelectorAll<HTMLElement>("#fermata")];
const find = (part: string) => roots()[0]?.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`) ?? null;

let leavePage = () => {};

beforeEach(() => {
  leavePage = noteObservers();
  // Browsers tell of it in a task of its own; happy-dom does so at once.
  vi.spyOn(HTMLDialogElement.prototype, "close").mockImplementation(function (this: HTMLDialogElement) {
    this.open = false;
    setTimeout(() => this.dispatchEvent(new Event("close")));
  });
  forgetVisitor();
  document.body.innerHTML = "<main>page</main>";
});
afterEach(() => {
  leavePage();
  document.body.innerHTML = "";
  vi.restoreAllMocks();
});

describe("createUi", () => {
  it("puts one root at the end of the body, with an open shadow root and no class or style on the page", async () => {
    await start();
    expect(roots()).toHaveLength(1);
    const [root] = roots();
    expect(document.body.lastElementChild).toBe(root);
    expect(root?.shadowRoot?.mode).toBe("open");
    expect(root?.hasAttribute("data-nosnippet")).toBe(true);
    for (const element of [document.documentElement, document.body]) {
      expect([element.className, element.getAttribute("style")]).toEqual(["", null]);
    }
    expect(find("banner")).not.toBe(null);
  });

  it("has one inert, hidden light button that rejects, for software that answers for visitors", async () => {
    const fermata = await start();
    const light = roots()[0]?.firstElementChild as HTMLElement;
    const button = light.querySelector("button");
    expect([light.inert, light.ariaHidden, button?.textContent]).toEqual([true, "true", "Reject all"]);
    button?.click();
    expect(fermata.state).toMatchObject({ status: "decided", method: "banner" });
    expect(fermata.isGranted("analytics")).toBe(false);
    expect(roots()).toEqual([]);
  });

  it.each([
    ["accept", true],
    ["reject", false],
  ])("decides on %s and is gone at once", async (part, isGranted) => {
    const fermata = await start();
    find(part)?.click();
    expect(roots()).toEqual([]);
    expect(fermata.isGranted("analytics")).toBe(isGranted);
    expect(document.cookie).toContain("fermata=1.");
  });

  it("opens the preference centre in the same root, turns switches and saves them", async () => {
    const fermata = await start();
    find("customise")?.click();
    await settle();
    expect(roots()).toHaveLength(1);
    expect(find("banner")).toBe(null);
    roots()[0]?.shadowRoot?.querySelector<HTMLElement>("[data-category=analytics]")?.click();
    find("save")?.click();
    expect(roots()).toEqual([]);
    expect(fermata.state).toMatchObject({ method: "preferences", status: "decided" });
    expect([fermata.isGranted("analytics"), fermata.isGranted("functional")]).toEqual([true, false]);
  });

  it("goes back to the banner when the preference centre is closed without an answer", async () => {
    const fermata = await start();
    find("customise")?.click();
    await settle();
    find("close")?.click();
    await settle();
    expect(find("banner")).not.toBe(null);
    expect(roots()[0]?.shadowRoot?.activeElement).toBe(find("customise"));
    expect(fermata.state.status).toBe("undecided");
  });

  it("shows the old answers in the preference centre, and leaves the page when closed", async () => {
    const fermata = await start();
    await fermata.save({ analytics: true });
    await fermata.open();
    const inputs = roots()[0]?.shadowRoot?.querySelectorAll<HTMLInputElement>("[part=switch]") ?? [];
    expect([...inputs].filter(({ checked }) => checked).map(({ dataset }) => dataset.category)).toEqual([
      "essential",
      "analytics",
    ]);
    find("close")?.click();
    await settle();
    expect(roots()).toEqual([]);
    expect(fermata.isGranted("analytics")).toBe(true);
  });

  it("has one root however often and early a layer is asked for", async () => {
    const fermata = await start();
    await fermata.acceptAll();
    await Promise.all([fermata.open(), fermata.open(), fermata.open("banner"), fermata.open()]);
    expect(roots()).toHaveLength(1);
    expect(find("preferences")).not.toBe(null);
    await fermata.rejectAll();
    expect(roots()).toEqual([]);
  });

  it("shows the site's own texts and language", async () => {
    const messages = { de: { heading: "Ihre Wahl", accept: "Alle annehmen" } };
    await start({ locale: "de-AT", messages });
    expect(roots()[0]?.lang).toBe("de");
    expect(find("accept")?.textContent).toBe("Alle annehmen");
    expect(find("reject")?.textContent).toBe("Reject all");
  });
});
