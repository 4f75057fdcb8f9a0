// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseLanguage } from "../../../src/core/chooseLanguage.ts";
import { createLanguageLoader } from "../../../src/core/createLoaders.ts";
import { loadLanguage } from "../../../src/core/loadLanguage.ts";
import { integrity } from "../../../src/platform/integrity.ts";
import { createFakeCore } from "../../support/createFakeCore.ts";

const english = { lang: "en", dir: "ltr", own: {} };
const german = { lang: "de", dir: "ltr", own: { accept: "Ja" } } as const;

const setPage = (lang: string, ...languages: string[]) => {
  document.documentElement.lang = lang;
  vi.spyOn(navigator, "language", "get").mockReturnValue(languages[0] ?? "");
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
};

/** Gives files of the build, which has put their hashes into this module. */
const setHashes = (hashes: Record<string, string>) => void Object.assign(integrity, hashes);

beforeEach(() => setPage("", "en-US"));
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.lang = "";
  for (const name of Object.keys(integrity)) Reflect.deleteProperty(integrity, name);
});

describe("the language of the texts", () => {
  /** Chooses on a page whose act gives German texts, or cannot be had. */
  const choose = async (found: object = {}, loaded: unknown = german) => {
    const core = createFakeCore(found);
    core.act.mockImplementation((name) => async () => name === "loadLanguage" && loaded);
    return [await chooseLanguage(core), core.act.mock.calls.length];
  };

  it.each([
    ["set", { locale: "en" }, "de", "de"],
    ["set with its country", { locale: "EN-us" }, "de", "de"],
    ["the page's", { locale: "auto" }, "en", "de"],
    ["the browser's", {}, "", "en-US"],
    ["nobody's", {}, "", ""],
  ])("is English at once where English is %s", async (_, found, page, browser) => {
    setPage(page, browser);
    expect(await choose(found)).toEqual([english, 0]);
  });

  it.each([
    ["set", { locale: "de" }, "en", "en"],
    ["the page's", { locale: "auto" }, "de", "en"],
    ["the browser's", {}, "", "de"],
    ["English of another country", { locale: "en-GB" }, "", ""],
    ["another that ends alike", { locale: "x-en" }, "", ""],
  ])("is fetched where another one is %s", async (_, found, page, browser) => {
    setPage(page, browser);
    expect(await choose(found)).toEqual([german, 1]);
  });

  it("is passed over where the page calls it `auto`, which is the name of a setting", async () => {
    setPage("auto", "de");
    expect(await choose()).toEqual([german, 1]);
  });

  it("is English, in the site's own words, where the texts of another cannot be had", async () => {
    const messages = { en: { accept: "Fine" }, de: { accept: "Ja" } };
    expect(await choose({ locale: "de", messages }, false)).toEqual([{ ...english, own: messages.en }, 1]);
    expect(await choose({ messages })).toEqual([{ ...english, own: messages.en }, 0]);
  });

  it("is resolved where the site has texts of its own for English of the United States", async () => {
    const messages = { en: { reject: "No" }, "en-US": { accept: "Yes" } };
    setPage("en-us");
    expect(await choose({ messages })).toEqual([german, 1]);
    expect(await loadLanguage(createFakeCore({ messages }), ["en"])).toMatchObject({
      lang: "en",
      own: messages.en,
    });
    const own = { reject: "No", accept: "Yes" };
    expect(await loadLanguage(createFakeCore({ messages }), ["en-us"])).toMatchObject({ lang: "en-US", own });
  });

  it("is the one that the visitor has chosen on this page", async () => {
    const core = createFakeCore({ locale: "en" });
    core.known.language = german;
    expect(await chooseLanguage(core)).toBe(german);
  });

  it("is English also on a page whose settings nobody has completed", async () => {
    const core = createFakeCore();
    Object.assign(core.known, { settings: {} });
    expect(await chooseLanguage(core)).toEqual(english);
  });
});

describe("the loader of a language", () => {
  it("fetches the texts once, for the languages in order of preference", async () => {
    setHashes({ locales: "sha-locales" });
    setPage("fr", "auto", "de", "");
    const locales = vi.fn(async () => german);
    const core = createFakeCore({ locale: "pt-BR" }, { parts: { locales } });
    const load = createLanguageLoader(core, () => undefined);
    expect([await load(), await load()]).toEqual([german, german]);
    expect(locales.mock.calls).toEqual([[core, ["pt-BR", "fr", "de"]]]);
    expect(core.fetchPart.mock.calls).toEqual([["locales", "sha-locales"]]);
  });

  it("gives English, and says which texts are missing, where they cannot be had", async () => {
    setPage("fr", "de");
    const report = vi.fn((): undefined => undefined);
    expect(await createLanguageLoader(createFakeCore(), report)()).toEqual(english);
    expect(report.mock.calls).toEqual([["part", "locales/fr"]]);
  });
});

describe("the texts of a language", () => {
  it("are those of its file, which knows the file of the rest", async () => {
    setHashes({ de: "sha-de" });
    const rest = { panel: {} };
    const parts = { "/../locales/de": { banner: { accept: "Ja" }, pages: { hash: "sha-rest" } } };
    const core = createFakeCore({}, { parts: { ...parts, "/../locales/pages/de": rest } });
    const language = await loadLanguage(core, ["de-AT", "fr"]);
    expect(language).toMatchObject({ lang: "de", dir: "ltr", shipped: { banner: { accept: "Ja" } } });
    expect(language.shipped).not.toHaveProperty("pages");
    expect(await language.loadPages?.()).toBe(rest);
    expect(core.fetchPart.mock.calls).toEqual([
      ["/../locales/de", "sha-de"],
      ["/../locales/pages/de", "sha-rest"],
    ]);
  });

  it("are those of its file also where the site has texts of its own for a country", async () => {
    setHashes({ de: "sha-de" });
    const parts = { "/../locales/de": { banner: { accept: "Ja" } }, "/../locales/pages/de": { panel: {} } };
    const core = createFakeCore({ messages: { "de-AT": { reject: "Na" } } }, { parts });
    const language = await loadLanguage(core, ["de-AT"]);
    expect(language).toMatchObject({
      lang: "de-AT",
      own: { reject: "Na" },
      shipped: { banner: { accept: "Ja" } },
    });
    expect(await language.loadPages?.()).toEqual({ panel: {} });
  });

  it("are fetched without a hash where the file knows none", async () => {
    setHashes({ de: "sha-de" });
    const parts = { "/../locales/de": {}, "/../locales/pages/de": {} };
    const core = createFakeCore({}, { parts });
    await (await loadLanguage(core, ["de"])).loadPages?.();
    expect(core.fetchPart.mock.calls.at(-1)).toEqual(["/../locales/pages/de", undefined]);
  });

  it("are the site's own in a language that has no file", async () => {
    const core = createFakeCore({ messages: { eo: { accept: "Jes" } } });
    expect(await loadLanguage(core, ["eo"])).toEqual({
      lang: "eo",
      dir: "ltr",
      tag: "eo",
      own: { accept: "Jes" },
    });
    expect(core.fetchPart).not.toHaveBeenCalled();
  });

  it("cannot be had where the file does not arrive", async () => {
    setHashes({ de: "sha-de" });
    await expect(loadLanguage(createFakeCore(), ["de"])).rejects.toThrow("did not arrive");
  });
});
