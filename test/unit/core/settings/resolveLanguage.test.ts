import { describe, expect, it } from "vitest";
import { resolveLanguage } from "../../../../src/core/settings/resolveLanguage.ts";

const texts = { de: { heading: "Ihre Wahl" }, pt: {}, "pt-BR": {}, ar: {}, "he-IL": {}, bar: {} };

describe("resolveLanguage", () => {
  it.each<[string, string[], lang: string, dir: string]>([
    ["the one that is set", ["de", "en", "pt"], "de", "ltr"],
    ["English where it comes first", ["en-GB", "de"], "en", "ltr"],
    ["the page's when the setting is auto", ["auto", "de", "pt"], "de", "ltr"],
    ["the browser's when the page says nothing", ["auto", "", "pt"], "pt", "ltr"],
    ["the exact tag before its first part", ["pt-BR"], "pt-BR", "ltr"],
    ["the first part of a tag", ["de-AT"], "de", "ltr"],
    ["the next where there are no texts in the first", ["fr", "de"], "de", "ltr"],
    ["one that is shipped", ["ja-JP"], "ja", "ltr"],
    ["traditional Chinese by its script", ["zh-Hant-HK"], "zh-TW", "ltr"],
    ["simplified Chinese by its script", ["zh-Hans-CN"], "zh", "ltr"],
    ["traditional Chinese of a place that writes it", ["zh-HK"], "zh-TW", "ltr"],
    ["Norwegian Bokmål for any Norwegian", ["no"], "nb", "ltr"],
    ["Norwegian Bokmål before no Norwegian at all", ["nn-NO", "de"], "nb", "ltr"],
    ["Hebrew by its old code", ["iw-IL"], "he", "rtl"],
    ["Indonesian by its old code", ["in-ID"], "id", "ltr"],
    ["Romanian by the code of Moldova", ["mo"], "ro", "ltr"],
    ["Chinese by the code of Mandarin", ["cmn-Hans-CN"], "zh", "ltr"],
    ["Serbian whatever its script", ["sr-Latn-RS"], "sr", "ltr"],
    ["Serbian by the code of Serbo-Croatian", ["sh"], "sr", "ltr"],
    ["whatever the case", ["PT-br"], "pt-BR", "ltr"],
    ["English for a language without texts", ["fr"], "en", "ltr"],
    ["English when nothing is known", ["auto", "", ""], "en", "ltr"],
    ["English for an inherited name", ["constructor"], "en", "ltr"],
    ["a language written from the right", ["ar-EG"], "ar", "rtl"],
    ["a tag of a language written from the right", ["he-IL"], "he-IL", "rtl"],
    ["Bavarian, whose tag ends like the Arabic one, from the left", ["bar"], "bar", "ltr"],
  ])("chooses %s", (_, wanted, lang, dir) => {
    expect(resolveLanguage(wanted, texts, ["ja", "zh", "zh-TW", "nb", "he", "id", "ro", "sr"])).toMatchObject(
      { lang, dir },
    );
  });

  it("brings the texts of the site's own in the language that was chosen", () => {
    expect(resolveLanguage(["de-AT"], texts).own).toEqual({ heading: "Ihre Wahl" });
  });

  it("lays the site's own texts for a tag over those for what it falls back to, and keeps the shipped ones below", () => {
    const overrides = {
      de: { accept: "Ja", reject: "Nein" },
      "de-AT": { reject: "Na" },
      no: { accept: "Ja" },
    };
    expect(resolveLanguage(["de-AT"], overrides, ["de", "nb"])).toEqual({
      lang: "de-AT",
      dir: "ltr",
      tag: "de-AT",
      file: "de",
      own: { accept: "Ja", reject: "Na" },
    });
    expect(resolveLanguage(["de-CH"], overrides, ["de"])).toMatchObject({
      lang: "de",
      tag: "de-CH",
      file: "de",
    });
    expect(resolveLanguage(["no"], overrides, ["nb"])).toMatchObject({
      lang: "no",
      file: "nb",
      own: overrides.no,
    });
  });

  it("finds the site's own texts for English of a country, and no file", () => {
    const overrides = { en: { accept: "Fine", reject: "No" }, "en-US": { accept: "Yes" } };
    const found = resolveLanguage(["en-US"], overrides, ["de"]);
    expect(found).toEqual({ lang: "en-US", dir: "ltr", tag: "en-US", own: { accept: "Yes", reject: "No" } });
  });

  it.each([["a text"], [5], [null], [undefined]])("finds no texts of the site's own in %j", (own) => {
    expect(resolveLanguage(["de"], { de: own }).own).toEqual({});
  });
});
