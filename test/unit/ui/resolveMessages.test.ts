import { describe, expect, it } from "vitest";
import { fill, resolveLanguage, resolveMessages } from "../../../src/ui/resolveMessages.ts";

const texts = { de: { heading: "Ihre Wahl" }, pt: {}, "pt-BR": {}, ar: {}, "he-IL": {} };

describe("resolveLanguage", () => {
  it.each<[string, string[], lang: string, dir: string]>([
    ["the one that is set", ["de", "en", "pt"], "de", "ltr"],
    ["the page's when the setting is auto", ["auto", "de", "pt"], "de", "ltr"],
    ["the browser's when the page says nothing", ["auto", "", "pt"], "pt", "ltr"],
    ["the exact tag before its first part", ["pt-BR"], "pt-BR", "ltr"],
    ["the first part of a tag", ["de-AT"], "de", "ltr"],
    ["English for a language without texts", ["fr", "de"], "en", "ltr"],
    ["English when nothing is known", ["auto", "", ""], "en", "ltr"],
    ["English for an inherited name", ["constructor"], "en", "ltr"],
    ["a language written from the right", ["ar-EG"], "ar", "rtl"],
    ["a tag of a language written from the right", ["he-IL"], "he-IL", "rtl"],
  ])("chooses %s", (_, wanted, lang, dir) => {
    expect(resolveLanguage(wanted, texts)).toMatchObject({ lang, dir });
  });

  it.each([["a text"], [5], [null], [undefined]])("finds no texts of the site's own in %j", (own) => {
    expect(resolveLanguage(["de"], { de: own }).own).toEqual({});
  });
});

describe("resolveMessages", () => {
  const shipped = { heading: "Heading", accept: "Accept" };
  const language = (own: Record<string, unknown>) => ({ lang: "en", dir: "ltr" as const, own });

  it.each<[string, Record<string, unknown>, object]>([
    ["the shipped ones where the site has none", {}, shipped],
    ["the site's over the shipped ones", { heading: "Own" }, { ...shipped, heading: "Own" }],
    ["no name that is not shipped", { headline: "x" }, shipped],
    ["nothing that is no text", { heading: 5, accept: { toString: () => "x" } }, shipped],
    ["markup as text", { heading: "<b>x</b>" }, { ...shipped, heading: "<b>x</b>" }],
  ])("gives %s", (_, own, expected) => {
    expect(resolveMessages(shipped, language(own))).toEqual(expected);
  });

  it("does not change the shipped texts", () => {
    resolveMessages(shipped, language({ heading: "Own" }));
    expect(shipped.heading).toBe("Heading");
  });
});

describe("fill", () => {
  it.each<[string, Record<string, string | number>, string]>([
    ["{count} services", { count: 0 }, "0 services"],
    ["{a}{a} and {b}", { a: "x", b: "y" }, "xx and y"],
    ["{unknown} stays", {}, "{unknown} stays"],
    ["a value is not filled again: {a}", { a: "{b}", b: "no" }, "a value is not filled again: {b}"],
    ["a dollar is a dollar: {a}", { a: "$&$1" }, "a dollar is a dollar: $&$1"],
  ])("%s", (text, values, expected) => {
    expect(fill(text, values)).toBe(expected);
  });
});
