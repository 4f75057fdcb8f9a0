import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdTags } from "../../../src/server/holdTags.ts";
import { holdsAsync, text } from "../../support/property.ts";

const settings = {
  services: [
    { id: "counter", category: "analytics", match: ["stats.example", "/vendor/*"], inline: ["count("] },
    { id: "video", category: "functional", match: ["video.example/embed*"] },
    { id: "basket", category: "essential", match: ["shop.example"], inline: ["basket("] },
  ],
};
const address = fc.constantFrom(
  ...["https://stats.example/a.js", "//cdn.stats.example/a", "/vendor/x.js", "https://video.example/embed/1"],
  ...["/own.js", "https://shop.example/a.js", "data:text/html,stats.example", "", "http://["],
);
const quote = fc.constantFrom('"', "'", "");
const attribute = fc
  .oneof(
    fc.tuple(fc.constantFrom("src", "SRC", "href", "srcset", "data", "poster"), quote, address),
    fc.tuple(
      fc.constantFrom("type", "data-consent", "async", "x"),
      quote,
      fc.constantFrom("module", "text/plain", "a"),
    ),
  )
  .map(([name, sign, value]) => ` ${name}=${sign}${value}${sign}`);
const tag = fc
  .tuple(
    fc.constantFrom(
      "script",
      "SCRIPT",
      "iframe",
      "img",
      "link",
      "video",
      "source",
      "object",
      "p",
      "svg",
      "math",
      "table",
    ),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom(">", "/>", " >", "", " "),
  )
  .map(([name, attributes, end]) => `<${name}${attributes.join("")}${end}`);
const piece = fc.oneof(
  { weight: 5, arbitrary: tag },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "</script>",
      "</SCRIPT >",
      "</style>",
      "</svg>",
      "</template>",
      "</title>",
      "</p>",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "count('x')",
      "basket()",
      "<!--",
      "-->",
      "--!>",
      "<!-- <script>",
      "<![CDATA[",
      "]]>",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "<style>",
      "<title>",
      "<textarea>",
      "<template>",
      "<noscript>",
      "<plaintext>",
      "<!doctype html>",
    ),
  },
  { weight: 2, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "&amp;",
      "&lt",
      "\r\n",
      "\r",
      "\0",
      "\ufeff",
      "<",
      "</",
      "<?",
      "<!",
      "<a b=",
      "<a b='",
    ),
  },
);
const html = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

/** Takes what holding adds out of a document again: our marks, `text/plain`, and `data-` before what loads. */
const marks =
  /<[a-z]+ (?:type="text\/plain" )?data-consent="(?:analytics|functional)" data-consent-service="(?:counter|video)"[^>]*>/g;

/** Where the text differs, beside tags that carry our marks. */
function differsBeside(before: string, after: string): string | undefined {
  const kept = after.split(marks);
  let at = 0;
  for (const [index, part] of kept.entries()) {
    const found = before.indexOf(part, at);
    const isLast = index === kept.length - 1;
    if (found < 0 || (index === 0 && found !== 0)) return part;
    if (isLast && !before.endsWith(part)) return part;
    at = found + part.length;
  }
  return kept.length === 1 && before !== after ? after : undefined;
}

describe("any document", () => {
  it("comes out byte for byte beside the tags that are held, and a second pass changes nothing", async () => {
    await holdsAsync([html], async (before) => {
      const once = await holdTags(before, settings);
      expect(differsBeside(before, once)).toBe(undefined);
      expect(await holdTags(once, settings)).toBe(once);
    });
  });

  it("comes out as it is where nothing is declared", async () => {
    await holdsAsync([html], async (before) => {
      expect(await holdTags(before, {})).toBe(before);
    });
  });

  it("comes out the same as a stream, wherever it is cut", async () => {
    const cuts = fc.array(fc.nat(60), { maxLength: 6 });
    await holdsAsync([html, cuts], async (before, lengths) => {
      const bytes = Buffer.from(before);
      const pieces: Buffer[] = [];
      let at = 0;
      for (const length of lengths) {
        pieces.push(bytes.subarray(at, at + length));
        at += length;
      }
      pieces.push(bytes.subarray(at));
      let after = "";
      for await (const one of holdTags(Readable.from(pieces, { objectMode: false }), settings)) after += one;
      expect(after).toBe(await holdTags(bytes.toString(), settings));
    });
  });
});
