import { describe, expect, it } from "vitest";
import { listDeclared, listItems } from "../../../src/ui/declared.ts";
import { createCountryNames, formatDuration } from "../../../src/ui/facts.ts";
import { check } from "../../support/samples.ts";

describe("formatDuration", () => {
  it.each([
    ["P13M", "en", "13 months"],
    ["P1Y", "de", "1 Jahr"],
    ["P2Y", "de", "2 Jahre"],
    ["PT30M", "en", "30 minutes"],
    ["P6M", "fr", "6 mois"],
    ["P1Y6M", "fr", "P1Y6M"],
    ["P5H", "en", "P5H"],
    ["until logout", "en", "until logout"],
    ["session", "en", "session"],
    ["P", "en", "P"],
    ["PT", "en", "PT"],
    ["", "en", ""],
  ])("gives %s in %s as %s", (text, lang, expected) => {
    // Some languages join with no-break spaces.
    expect(formatDuration(text, lang).replace(/\s/g, " ")).toBe(expected);
  });
});

describe("createCountryNames", () => {
  it("names a country in the visitor's language", () => {
    expect(createCountryNames("de")("US")).toBe("Vereinigte Staaten");
  });
});

describe("listItems", () => {
  it("takes a host in brackets for the cookie's own, and cookies for cookies", () => {
    const { settings } = check({
      services: [
        {
          id: "video",
          category: "functional",
          cookies: [{ name: "YSC (video.example)" }, { name: "_v*" }],
          storage: [{ name: "volume", type: "localStorage" }, { name: "any" }],
        },
      ],
    });
    const [service] = settings.services;
    expect(service && listItems(service).map(({ name, host, type }) => [name, host, type])).toEqual([
      ["YSC", "video.example", "cookie"],
      ["_v*", "", "cookie"],
      ["volume", "", "localStorage"],
      ["any", "", ""],
    ]);
  });
});

describe("listDeclared", () => {
  it("adds our own cookie, what a withdrawal leaves for the next page, and the history where one is kept", () => {
    const { settings } = check({ history: true, cookie: { name: "choice" } });
    const [own] = listDeclared(settings, "Cookie settings", "Keeps it.");
    expect(own).toMatchObject({ id: "choice", category: "essential", purpose: "Keeps it." });
    expect(own?.cookies).toEqual([{ name: "choice", duration: "P6M" }]);
    expect(own?.storage).toEqual([
      { name: "choice", type: "localStorage" },
      { name: "choice-history", type: "localStorage" },
    ]);
  });

  it("leaves it to a site that has declared our cookie itself", () => {
    const service = { id: "own", category: "essential", cookies: [{ name: "fermata" }] };
    const { settings } = check({ services: [service] });
    expect(listDeclared(settings, "", "").map(({ id }) => id)).toEqual(["own"]);
  });
});
