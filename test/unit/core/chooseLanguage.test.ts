// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseLanguage } from "../../../src/core/chooseLanguage.ts";
import type { Core } from "../../../src/core/parts.ts";

const german = { lang: "de", dir: "ltr", own: {} };

/** Chooses; `loaded` is what the acts give for another language than English. */
async function choose({
  locale = "auto",
  page = "",
  browser = "en-US",
  loaded = german as unknown,
  language = undefined as unknown,
  messages = undefined as unknown,
}) {
  document.documentElement.lang = page;
  vi.spyOn(navigator, "language", "get").mockReturnValue(browser);
  const load = vi.fn(async () => loaded);
  const act = vi.fn(() => load);
  const known = { language, settings: { locale, messages } };
  const found = await chooseLanguage({ known, act } as unknown as Core);
  return { found, asked: act.mock.calls.map(([name]: unknown[]) => name) };
}

afterEach(() => vi.restoreAllMocks());

describe("the language of the texts", () => {
  it.each([
    ["the setting", { locale: "de", page: "en", browser: "en" }],
    ["the page, where nothing is set", { page: "de", browser: "en" }],
    ["the browser, where neither says it", { browser: "de" }],
  ])("is that of %s, fetched by the acts", async (_, from) => {
    expect(await choose(from)).toEqual({ found: german, asked: ["loadLanguage"] });
  });

  it.each(["en", "EN", "en-US", "en-us"])("is English at once for %s", async (locale) => {
    const { found, asked } = await choose({ locale });
    expect([found, asked]).toEqual([{ lang: "en", dir: "ltr", own: {} }, []]);
  });

  it.each(["en-GB", "xen", "eng"])("is asked for where it is %s, which is another", async (locale) => {
    expect((await choose({ locale })).asked).toEqual(["loadLanguage"]);
  });

  it("is English, with the site's own words, where another cannot be had", async () => {
    const { found } = await choose({ locale: "de", loaded: false, messages: { en: { heading: "Hi" } } });
    expect(found).toEqual({ lang: "en", dir: "ltr", own: { heading: "Hi" } });
  });

  it("stays the one that the visitor chose on this page", async () => {
    expect(await choose({ locale: "en", language: german })).toEqual({ found: german, asked: [] });
  });
});
