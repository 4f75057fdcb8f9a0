import { describe, expect, it } from "vitest";
import { type Answer, resolveChoices } from "../../../../src/core/consent/resolveChoices.ts";
import { category, fiveCategories, service } from "../../../support/samples.ts";

const services = [service("counter", "analytics"), service("video", "functional")];
const nothing = { essential: true, performance: false, functional: false, analytics: false, security: false };
const everything = { essential: true, performance: true, functional: true, analytics: true, security: true };

describe("resolveChoices", () => {
  it.each<[string, Answer, Record<string, boolean>, Record<string, boolean>]>([
    ["grants every category on `true`", true, {}, everything],
    ["denies every optional category on `false`", false, everything, nothing],
    ["forgets answers for single services on `true`", true, { counter: false }, everything],
    ["forgets answers for single services on `false`", false, { counter: true }, nothing],
    [
      "denies what was never asked and is not named",
      { analytics: true },
      {},
      { ...nothing, analytics: true },
    ],
    [
      "keeps the value of what is not named",
      { analytics: false },
      everything,
      { ...everything, analytics: false },
    ],
    ["answers for a service that is named", { counter: true }, {}, { ...nothing, counter: true }],
    [
      "keeps a service's own answer",
      { video: true },
      { counter: false },
      { ...nothing, counter: false, video: true },
    ],
    [
      "takes a service along that was granted on its own when its category is denied",
      { functional: false },
      { ...everything, video: true },
      { ...everything, functional: false },
    ],
    [
      "leaves a service denied that was denied on its own when its category is denied",
      { functional: false },
      { ...everything, video: false },
      { ...everything, functional: false, video: false },
    ],
    [
      "leaves a service granted that was granted on its own when its category is granted",
      { functional: true },
      { video: true },
      { ...nothing, functional: true, video: true },
    ],
    [
      "leaves a service granted that was granted on its own when another category is denied",
      { analytics: false },
      { ...everything, video: true },
      { ...everything, analytics: false, video: true },
    ],
    ["does not add an answer for a service that nobody gave", {}, {}, nothing],
    [
      "takes anything but `true` for a denial",
      { analytics: "true", counter: 1 },
      {},
      { ...nothing, counter: false },
    ],
    ["keeps essential granted when it is named with `false`", { essential: false }, {}, nothing],
    ["leaves out an id that nobody declared", { marketing: true }, { shopping: true }, nothing],
  ])("%s", (_, answer, previous, expected) => {
    expect({ ...resolveChoices(answer, previous, fiveCategories, services) }).toEqual(expected);
  });

  it("keeps a category granted that is required with a reason, and denies one without", () => {
    const categories = [
      category("fraud", { required: true, reason: "law" }),
      category("bots", { required: true }),
    ];
    expect({ ...resolveChoices(false, {}, categories, []) }).toEqual({ fraud: true, bots: false });
  });

  it.each([
    ["does not grant on `true` a category that needs an express yes", true, {}, false],
    ["keeps on `true` the express yes that was given", true, { health: true }, true],
    ["denies it on `false`", false, { health: true }, false],
    ["grants it to an answer of its own", { health: true }, {}, true],
  ])("%s (GDPR Art. 9(2)(a))", (_, answer, previous, expected) => {
    const choices = resolveChoices(answer, previous, [category("health", { explicit: true })], []);
    expect(choices.health).toBe(expected);
  });

  it("leaves unasked what was never asked when the answer is one at an embed", () => {
    const choices = resolveChoices({ video: true }, { analytics: false }, fiveCategories, services, true);
    expect({ ...choices }).toEqual({ essential: true, analytics: false, video: true });
  });

  it("has no entry for a service that nobody answered for", () => {
    expect(Object.keys(resolveChoices({}, {}, fiveCategories, services))).toEqual(Object.keys(nothing));
  });

  it("takes the name of what every object inherits for an id like any other", () => {
    const categories = [category("constructor"), category("analytics")];
    const inside = [service("video", "constructor")];
    const before = resolveChoices({ constructor: true, video: true }, {}, categories, inside);
    expect({ ...resolveChoices({ analytics: true }, before, categories, inside) }).toEqual({
      constructor: true,
      analytics: true,
      video: true,
    });
    expect({
      ...resolveChoices({}, {}, [category("analytics")], [service("constructor", "analytics")]),
    }).toEqual({
      analytics: false,
    });
    expect(Object.keys(resolveChoices({}, {}, categories, [], true))).toEqual([]);
  });

  it("gives a frozen object without inherited names", () => {
    const choices = resolveChoices(true, {}, fiveCategories, []);
    expect(Object.isFrozen(choices)).toBe(true);
    expect("toString" in choices).toBe(false);
  });
});
