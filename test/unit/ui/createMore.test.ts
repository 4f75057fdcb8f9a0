// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../../src/core/settings/resolveLanguage.ts";
import { createMore } from "../../../src/ui/createMore.ts";
import { createFakeActs, createFakeCore, noteListeners } from "../../support/createFakeCore.ts";

const english: Language = { lang: "en", dir: "ltr", own: {} };
const german: Language = { lang: "de", dir: "ltr", tag: "de-AT", own: {} };

/** Draws the lower part of a preference centre in a language, with these to choose among. */
async function draw(languages: readonly string[], language: Language, locales?: unknown) {
  const parts = locales ? { locales } : {};
  const core = createFakeCore({ ui: { languages } }, { parts });
  core.tell.mockImplementation((name: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(`fermata:${name}`, { detail })),
  );
  const acts = createFakeActs();
  const shadow = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  const place = shadow.appendChild(document.createElement("div"));
  await createMore(core, acts, language, place);
  const select = () => place.querySelector("select") as HTMLSelectElement;
  const pick = async (tag: string) => {
    select().value = tag;
    select().dispatchEvent(new Event("change"));
    await vi.waitFor(() => expect(shadow.activeElement).toBe(select()));
  };
  return { select, pick, acts };
}

let forget = () => {};
afterEach(() => {
  forget();
  document.body.innerHTML = "";
  vi.restoreAllMocks();
});

describe("the choice of a language", () => {
  it.each<[string, string[], Language, string, string[]]>([
    ["one of the list", ["en", "de"], { ...english, lang: "de", tag: "de" }, "de", ["en", "de"]],
    ["one that the site does not list", ["en", "de"], { ...english, lang: "it" }, "it", ["it", "en", "de"]],
    ["one that a country's falls back to", ["en-GB", "de-AT"], german, "de-AT", ["en-GB", "de-AT"]],
    [
      "English where that of another country is listed",
      ["de", "en-GB"],
      english,
      "en",
      ["en", "de", "en-GB"],
    ],
    [
      "English of the United States, which is the shipped one",
      ["en-US", "de"],
      english,
      "en-US",
      ["en-US", "de"],
    ],
    [
      "one in whatever case the site writes it",
      ["EN", "pt-br"],
      { ...english, lang: "pt-BR" },
      "pt-br",
      ["EN", "pt-br"],
    ],
  ])("shows the one in use: %s", async (_, languages, language, used, tags) => {
    const { select } = await draw(languages, language);
    expect(select().value).toBe(used);
    expect([...select().options].map(({ value }) => value)).toEqual(tags);
  });

  it("shows what was picked, by the site's name for it", async () => {
    forget = noteListeners();
    const { select, pick } = await draw(["en-GB", "de-AT"], { ...english, tag: "en-GB" }, async () => german);
    await pick("de-AT");
    expect(select().value).toBe("de-AT");
  });

  it("goes back to the one in use where the other cannot be had, and says so", async () => {
    const { select, pick, acts } = await draw(["en", "de"], english);
    await pick("de");
    expect(select().value).toBe("en");
    expect(acts.report).toHaveBeenCalledWith("part", "locales/de");
  });
});
