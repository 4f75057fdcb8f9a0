import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messages as english } from "../../../src/translations/en.ts";
import { locales } from "../../../src/translations/index.ts";

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words that a language shares with English. */
const shared = /^(Service|Cookie|Type|Name|Contact|Performance|Banner|Download)$/;

const tags = readdirSync("src/translations")
  .map((file) => file.replace(".ts", ""))
  .filter((name) => /^(?!en$)[a-z]{2}(-[A-Z]{2})?$/.test(name));
const flat = (texts: Texts) =>
  Object.entries(texts).flatMap(([surface, table]) =>
    Object.entries(table).map(([key, text]) => [`${surface}.${key}`, text] as const),
  );
const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const englishTexts = new Map(flat(english as unknown as Texts));

describe("languages", () => {
  it("are all listed for bundlers", () => {
    expect(Object.keys(locales).sort()).toEqual([...tags].sort());
  });

  it.each(tags)(
    "%s has every text and no other, with its slots, without markup, and not in English",
    async (tag) => {
      const { messages } = await import(`../../../src/translations/${tag}.ts`);
      const texts = new Map(flat(messages));
      expect([...texts.keys()].sort()).toEqual([...englishTexts.keys()].sort());
      for (const [key, text] of texts) {
        const source = englishTexts.get(key) ?? "";
        expect([key, slots(text)]).toEqual([key, slots(source)]);
        expect([key, /[<>]|^\s|\s$|\{[^}]*$/.test(text)]).toEqual([key, false]);
        expect([key, text === "" || (text === source && !shared.test(text))]).toEqual([key, false]);
      }
    },
  );

  it("use every text of the tables that surfaces show", () => {
    const sources = readdirSync("src/ui", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`src/ui/${file}`, "utf8"))
      .join("\n");
    // Categories are found by their ids.
    const byId = /^(essential|performance|functional|analytics|security)(Text|Refused)?$/;
    for (const surface of ["banner", "preferences", "placeholder"] as const) {
      for (const key of Object.keys(english[surface]))
        expect([key, byId.test(key) || new RegExp(`\\.${key}\\b`).test(sources)]).toEqual([key, true]);
    }
  });
});
