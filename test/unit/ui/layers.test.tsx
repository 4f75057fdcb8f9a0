// @vitest-environment happy-dom
import { cleanup, render, within } from "@testing-library/preact";
import { h } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Known, resolveSnapshot } from "../../../src/core/resolveSnapshot.ts";
import { checkSettings } from "../../../src/core/settings/checkSettings.ts";
import { bannerMessages, preferencesMessages } from "../../../src/translations/en.ts";
import { Banner } from "../../../src/ui/Banner.tsx";
import { createPreferences as Preferences } from "../../../src/ui/createPreferences.tsx";
import { fill, resolveLanguage, resolveMessages } from "../../../src/ui/resolveMessages.ts";
import type { View } from "../../../src/ui/view.ts";

afterEach(cleanup);

function createView(found: object = {}, draft: View["draft"] = {}) {
  const settings = checkSettings(found, undefined, () => undefined);
  const known: Known = { settings, stored: null, persisted: false, hiddenReason: null };
  const view: View = {
    settings,
    state: resolveSnapshot(known, false, 0),
    messages: bannerMessages,
    language: resolveLanguage(["en"], {}),
    labelOf: ({ id, label }) => label || id,
    answer: vi.fn(),
    open: vi.fn(),
    close: vi.fn(),
    draft,
    turn: vi.fn(),
  };
  return view;
}

describe("the banner", () => {
  it("is a labelled region that is no dialog", () => {
    const { getByRole, queryByRole } = render(<Banner {...createView()} />);
    expect(getByRole("region", { name: bannerMessages.heading })).toBeTruthy();
    expect(queryByRole("dialog")).toBe(null);
  });

  it("offers accept and reject as the same element, with nothing but name and part to tell them apart", () => {
    const { getByRole } = render(<Banner {...createView()} />);
    const [accept, reject] = ["Accept all", "Reject all"].map((name) => getByRole("button", { name }));
    const shape = (button: HTMLElement | undefined) =>
      [...(button?.attributes ?? [])].map(({ name }) => name).sort();
    expect(shape(accept)).toEqual(shape(reject));
    expect(accept?.parentNode).toBe(reject?.parentNode);
    expect(accept?.tagName).toBe("BUTTON");
  });

  it.each([
    ["Accept all", true],
    ["Reject all", false],
  ])("answers in one click: %s", (name, answer) => {
    const view = createView();
    const { getByRole } = render(<Banner {...view} />);
    getByRole("button", { name }).click();
    expect(view.answer).toHaveBeenCalledExactlyOnceWith(answer, "banner");
  });

  it("names who asks, the optional categories, and how many services take part", () => {
    const services = [
      { id: "a", category: "analytics" },
      { id: "b", category: "essential" },
    ];
    const { container } = render(<Banner {...createView({ services, controller: { name: "Larkspan" } })} />);
    expect(container.textContent).toContain("Larkspan uses");
    expect(container.textContent).toContain("performance, functional, analytics, security");
    expect(container.textContent).toContain("taking part: 1");
  });

  it("shows markup in settings as text", () => {
    const name = "<img src=x onerror=alert(1)>";
    const { container } = render(<Banner {...createView({ controller: { name } })} />);
    expect(container.querySelector("img")).toBe(null);
    expect(container.textContent).toContain(name);
  });
});

describe("the preference centre", () => {
  it("has a switch for each category, off where nothing was chosen, and essential locked and said to be so", () => {
    const { getAllByRole, getByText } = render(<Preferences {...createView()} />);
    const switches = getAllByRole("switch", { hidden: true }) as HTMLInputElement[];
    expect(switches.map((one) => [one.dataset.category, one.checked, one.disabled])).toEqual([
      ["essential", true, true],
      ["performance", false, false],
      ["functional", false, false],
      ["analytics", false, false],
      ["security", false, false],
    ]);
    expect(getByText(preferencesMessages.locked)).toBeTruthy();
  });

  it("says of each category what it is for and what refusing it changes", () => {
    const { container } = render(<Preferences {...createView()} />);
    expect(container.textContent).toContain(preferencesMessages.analyticsText);
    expect(container.textContent).toContain(
      fill(preferencesMessages.refused, { effect: preferencesMessages.analyticsRefused }),
    );
  });

  it("lists the services of a category with what they store", () => {
    const services = [
      {
        id: "counter",
        category: "analytics",
        name: "Counter",
        provider: "Count Ltd",
        cookies: [{ name: "_count", duration: "1 year" }],
      },
    ];
    const { container } = render(<Preferences {...createView({ services })} />);
    const details = container.querySelector("details");
    if (!details) throw new Error("no details");
    expect(within(details).getByText("_count")).toBeTruthy();
    expect(details.textContent).toContain("Count Ltd");
    expect(details.textContent).toContain("1 year");
  });

  it.each([
    ["Accept all", true],
    ["Reject all", false],
    ["Save choice", { analytics: true }],
  ])("records what the button says: %s", (name, answer) => {
    const view = createView({}, { analytics: true });
    const { getByText } = render(<Preferences {...view} />);
    getByText(name).click();
    expect(view.answer).toHaveBeenCalledExactlyOnceWith(answer, "preferences");
  });

  it("changes nothing when it is closed", () => {
    const view = createView();
    const { getByText } = render(<Preferences {...view} />);
    getByText("Close").click();
    expect(view.close).toHaveBeenCalled();
    expect(view.answer).not.toHaveBeenCalled();
  });
});

describe("the language", () => {
  it.each([
    [["auto", "de-AT", "fr"], { de: {} }, "de"],
    [["pt-BR", "", "en"], { "pt-BR": {}, pt: {} }, "pt-BR"],
    [["auto", "", "nl"], { de: {} }, "en"],
    [["__proto__"], {}, "en"],
  ])("is the first of %j that has texts", (wanted, overrides, lang) => {
    expect(resolveLanguage(wanted, overrides).lang).toBe(lang);
  });

  it("runs from right to left where it does", () => {
    expect(resolveLanguage(["ar-EG"], { ar: {} }).dir).toBe("rtl");
    expect(resolveLanguage(["arn"], { arn: {} }).dir).toBe("ltr");
  });

  it("takes a site's own texts key by key, and nothing that is no text", () => {
    const language = resolveLanguage(["en"], { en: { accept: "Yes to all", reject: 7, nonsense: "x" } });
    const messages = resolveMessages(bannerMessages, language);
    expect([messages.accept, messages.reject]).toEqual(["Yes to all", "Reject all"]);
    expect("nonsense" in messages).toBe(false);
  });
});
