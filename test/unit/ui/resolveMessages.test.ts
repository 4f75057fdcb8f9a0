import { describe, expect, it } from "vitest";
import { fill, resolveMessages } from "../../../src/ui/resolveMessages.ts";

describe("resolveMessages", () => {
  const shipped = { heading: "Heading", accept: "Accept" };
  const language = (own: Record<string, unknown>) => ({ lang: "de", dir: "ltr" as const, own });

  it.each<[string, Record<string, unknown>, object]>([
    ["the shipped ones where the site has none", {}, shipped],
    ["the site's over the shipped ones", { heading: "Own" }, { ...shipped, heading: "Own" }],
    ["no name that is not shipped", { headline: "x" }, shipped],
    ["nothing that is no text", { heading: 5, accept: { toString: () => "x" } }, shipped],
    ["markup as text", { heading: "<b>x</b>" }, { ...shipped, heading: "<b>x</b>" }],
  ])("gives %s", (_, own, expected) => {
    expect(resolveMessages(shipped, language(own), "banner")).toEqual(expected);
  });

  it("lays a language over English, and the site's own texts over both", () => {
    const german = {
      ...language({ accept: "Ja" }),
      shipped: { banner: { heading: "Titel", accept: "Annehmen" } },
    };
    expect(resolveMessages(shipped, german, "banner")).toEqual({ heading: "Titel", accept: "Ja" });
    expect(resolveMessages(shipped, german, "placeholder")).toEqual({ heading: "Heading", accept: "Ja" });
  });

  it("does not change the shipped texts", () => {
    resolveMessages(shipped, language({ heading: "Own" }), "banner");
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
