import { describe, expect, it } from "vitest";
import type { Method } from "../../../../src/core/consent/decision.ts";
import type { Answer } from "../../../../src/core/consent/resolveChoices.ts";
import { listSold, resolveOptOut } from "../../../../src/core/consent/resolveOptOut.ts";
import { category, service } from "../../../support/samples.ts";

const sold = { saleOrShare: true };
const categories = [category("essential", sold), category("ads", sold), category("analytics")];
const services = [
  service("network", "ads"),
  service("pixel", "analytics", sold),
  service("counter", "analytics"),
];
const all = listSold(categories, services);

describe("listSold", () => {
  it("names flagged categories that can be refused, flagged services, and services of flagged categories", () => {
    expect(all.map(({ id }) => id)).toEqual(["ads", "network", "pixel"]);
  });
});

describe("resolveOptOut", () => {
  it.each<[string, Answer, Method, object, boolean, boolean | undefined]>([
    ["says nothing where nobody opted out", true, "banner", {}, false, undefined],
    ["keeps the signal's opt-out with the decision", false, "banner", {}, true, false],
    ["is not lifted by accepting all", true, "preferences", {}, true, false],
    ["is not lifted by a call", { ads: true }, "api", {}, true, false],
    [
      "is lifted by a yes to a flagged category in the preference centre",
      { ads: true },
      "preferences",
      {},
      true,
      true,
    ],
    [
      "is lifted by a yes to a flagged service alone",
      { analytics: true, pixel: true },
      "preferences",
      { analytics: true },
      true,
      true,
    ],
    [
      "is not lifted by a service that was turned along with its category",
      { analytics: true, pixel: true },
      "preferences",
      {},
      true,
      false,
    ],
    [
      "keeps a yes that stands against the signal",
      { analytics: true },
      "preferences",
      { saleOrShare: true },
      false,
      true,
    ],
    ["takes an answer to itself", { saleOrShare: false }, "choices", { saleOrShare: true }, false, false],
    ["takes a yes to itself", { saleOrShare: true }, "choices", { saleOrShare: false }, true, true],
  ])("%s", (_, answer, method, previous, isOptedOut, expected) => {
    expect(
      resolveOptOut("saleOrShare", answer, method, previous as Record<string, boolean>, isOptedOut, all, {
        analytics: false,
        ...previous,
      }),
    ).toBe(expected);
  });

  it("leaves an earlier answer alone where nothing is flagged", () => {
    expect(resolveOptOut("saleOrShare", true, "banner", { saleOrShare: false }, true, [], {})).toBe(false);
    expect(resolveOptOut("saleOrShare", true, "banner", {}, true, [], {})).toBe(undefined);
  });
});
