import { describe, expect, it } from "vitest";
import { readAttributes } from "../../../../src/core/settings/readAttributes.ts";

describe("readAttributes", () => {
  it.each<[string, Record<string, unknown>, Record<string, string>, object]>([
    ["gives nothing from nothing", {}, {}, {}],
    ["keeps the block where no attribute speaks", { revision: "1" }, {}, { revision: "1" }],
    [
      "lets attributes win",
      { revision: "1", debug: false },
      { revision: "2", debug: "true" },
      { revision: "2", debug: true },
    ],
    [
      "reads `true` and `false` as switches",
      {},
      { honourGpc: "false", debug: "true" },
      { honourGpc: false, debug: true },
    ],
    [
      "keeps any other text as text",
      {},
      { revision: "0", locale: "TRUE" },
      { revision: "0", locale: "TRUE" },
    ],
    [
      "reads members of objects",
      {},
      { cookieDomain: "a.example", cookieMaxAge: "P1Y" },
      { cookie: { domain: "a.example", maxAge: "P1Y" } },
    ],
    [
      "lays them over those of the block",
      { cookie: { path: "/a", name: "x" } },
      { cookieName: "y" },
      { cookie: { path: "/a", name: "y" } },
    ],
    [
      "reads layout, position and controller",
      {},
      { uiLayout: "box", controllerName: "Shop" },
      { ui: { layout: "box" }, controller: { name: "Shop" } },
    ],
    ["brings along what is no setting", {}, { cfasync: "false" }, { cfasync: false }],
    [
      "does not take a word that begins alike for a member",
      {},
      { cookies: "x", uikit: "y" },
      { cookies: "x", uikit: "y" },
    ],
    [
      "does not take a word that ends alike for a member",
      {},
      { thecookieName: "x", guiLayout: "y" },
      { thecookieName: "x", guiLayout: "y" },
    ],
  ])("%s", (_, block, dataset, expected) => {
    expect(readAttributes(block, dataset)).toEqual(expected);
  });

  it("survives a block whose object is something else", () => {
    expect(() => readAttributes({ cookie: null, ui: 5 }, { cookieName: "x", uiLayout: "box" })).not.toThrow();
  });
});
