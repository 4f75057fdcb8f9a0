import { describe, expect, it } from "vitest";
import type { Choices, Method } from "../../../src/core/consent/decision.ts";
import type { Answer } from "../../../src/core/consent/resolveChoices.ts";
import { resolveGrants } from "../../../src/core/consent/resolveGrants.ts";
import { makeDecision } from "../../../src/core/makeDecision.ts";
import { resolveRegulation } from "../../../src/core/policy/resolveRegulation.ts";
import type { Known } from "../../../src/core/resolveSnapshot.ts";
import { parseDecision } from "../../../src/core/store/decisionFormat.ts";
import { at, fiveCategories, known } from "../../support/samples.ts";

const site = {
  services: [
    { id: "network", category: "functional", saleOrShare: true },
    { id: "counter", category: "analytics" },
    { id: "map", category: "functional" },
  ],
};
const fiveGranted = Object.fromEntries(fiveCategories.map(({ id }) => [id, true]));
const off = { performance: false, functional: false, analytics: false, security: false };

/** What the preference centre says: every switch as it stood, but for those that were turned. */
function save(
  grants: Choices,
  turned: Choices,
  previous: Choices,
  rest: Partial<Known> = {},
  gpc = false,
): Choices {
  const answer: Answer = { ...grants, ...turned };
  const decided = makeDecision({ ...known(site), ...rest }, answer, "preferences", {
    previous,
    grants,
    gpc,
    now: at("2026-01-31"),
  });
  return { ...decided.choices };
}

describe("what the preference centre says", () => {
  const grants = { essential: true, ...off, network: false, counter: false, map: false };

  it("keeps no answer of its own for a service that follows its category", () => {
    const turned = { functional: true, network: true, map: true };
    expect(save(grants, turned, {})).toEqual({ essential: true, ...off, functional: true });
  });

  it("keeps one for a service that stands otherwise", () => {
    expect(save(grants, { map: true }, {})).toEqual({ essential: true, ...off, map: true });
    const turned = { functional: true, network: true };
    expect(save(grants, turned, {})).toEqual({ essential: true, ...off, functional: true, map: false });
  });

  it("lets a service follow again that had an answer of its own", () => {
    const previous = { essential: true, ...off, functional: true, map: false };
    const before = { ...grants, functional: true, network: true, map: false };
    expect(save(before, { map: true }, previous)).toEqual({ essential: true, ...off, functional: true });
  });

  it("does not take what the browser's signal denies for a no of the visitor", () => {
    const previous = { essential: true, ...off, functional: true };
    // The signal denies the network; the visitor turns something else.
    const before = { ...grants, functional: true, map: true };
    expect(save(before, { security: true }, previous, {}, true)).toEqual({
      essential: true,
      ...off,
      functional: true,
      security: true,
      saleOrShare: false,
    });
  });

  it("takes a yes to what is on by default for a yes, and says no to a service that had a default of its own", () => {
    const before = { ...grants, analytics: true, counter: true };
    expect(save(before, {}, {})).toEqual({ essential: true, ...off, analytics: true });
    // Free by an exemption, and turned off.
    const exempt = { ...grants, counter: true };
    expect(save(exempt, { counter: false }, {}, { apart: ["counter"] }).counter).toBe(false);
    expect(save(exempt, {}, {}, { apart: ["counter"] }).counter).toBe(true);
  });
});

describe("a service with a default of its own", () => {
  it.each<[string, Answer, Method, boolean]>([
    ["is denied with everything", false, "banner", false],
    ["is granted with everything", true, "banner", true],
    ["is denied with its category", { analytics: false }, "api", false],
  ])("%s", (_, answer, method, is) => {
    const page = { ...known(site), apart: ["counter"] };
    const { choices } = makeDecision(page, answer, method, { previous: {}, grants: {}, gpc: false, now: 0 });
    expect(choices.counter).toBe(is);
  });
});

describe("a limit on the use of sensitive data", () => {
  const sensitive = {
    services: [
      { id: "health", category: "analytics", sensitive: true },
      { id: "place", category: "functional", sensitive: true },
      { id: "counter", category: "analytics" },
    ],
  };
  /** What each act leaves, one after the other, as the cookie would keep it. */
  const after = (...acts: readonly (readonly [Answer, Method])[]): Choices =>
    acts.reduce<Choices>((previous, [answer, method]) => {
      const grants = resolveGrants(fiveCategories, known(sensitive).settings.services, previous, false);
      const circumstances = { previous, grants, gpc: false, now: at("2026-01-31") };
      const { text } = makeDecision(known(sensitive), answer, method, circumstances);
      return { ...parseDecision(text)?.choices };
    }, {});
  const limit = [{ sensitiveUse: false }, "choices"] as const;
  const lift = [{ sensitiveUse: true }, "choices"] as const;
  const denied = { sensitiveUse: false, health: false, place: false };

  it("denies each service that uses it, and leaves everything else as unasked as it was", () => {
    expect(after(limit)).toEqual({ essential: true, ...denied });
  });

  it("outlives Accept all and Reject all, and says nothing of sale and sharing", () => {
    for (const answer of [true, false]) {
      const choices = after(limit, [answer, "banner"]);
      expect(choices).toMatchObject({ ...denied, analytics: answer });
      expect("saleOrShare" in choices).toBe(false);
    }
    expect(after(limit, [{ saleOrShare: false }, "choices"])).toMatchObject({
      ...denied,
      saleOrShare: false,
    });
    expect(after(limit, [{ saleOrShare: true }, "choices"])).toMatchObject({ ...denied, saleOrShare: true });
  });

  it("gives back what it took when it is lifted, and no more", () => {
    expect(after([true, "banner"], limit, lift)).toEqual({
      ...after([true, "banner"]),
      sensitiveUse: true,
    });
    const own = after([true, "banner"], [{ health: false }, "api"], limit, lift);
    expect([own.health, own.place]).toEqual([false, undefined]);
  });

  it("is lifted by a yes in the preference centre that is meant for such a service, which leaves the others as they are shown", () => {
    const before = after([true, "banner"], limit);
    const shown = { ...fiveGranted, health: false, place: false, counter: true };
    const again = after([true, "banner"], limit, [{ ...shown, health: true }, "preferences"]);
    expect(again).toMatchObject({ sensitiveUse: true, place: false });
    expect(again.health).not.toBe(false);
    expect(after([true, "banner"], limit, [shown, "preferences"])).toEqual(before);
  });
});

describe("the end of a decision", () => {
  const endOf = (answer: Answer, region: string | undefined, decided: string) => {
    const regulation = region ? { regulation: resolveRegulation(region, at("2028-01-01")) } : {};
    const circumstances = { previous: {}, grants: {}, gpc: false, now: Date.parse(decided) };
    const page = { ...known({ cookie: { maxAge: "P1M" } }), ...regulation };
    return new Date(makeDecision(page, answer, "banner", circumstances).expiresAt).toISOString();
  };
  it.each<[string, Answer, string | undefined, string, string]>([
    ["the site's time, for yes and no", false, undefined, "2026-01-31T23:59:59Z", "2026-02-28T23:59:59.000Z"],
    ["the region's time for a yes", true, "DE", "2023-08-31T12:00:00Z", "2024-02-29T12:00:00.000Z"],
    [
      "no earlier end for a no than a site may ask again",
      false,
      "DE",
      "2026-08-31T00:00:00Z",
      "2027-02-28T00:00:00.000Z",
    ],
    ["a year for a yes", true, "US-CA", "2024-02-29T00:00:00Z", "2025-02-28T00:00:00.000Z"],
    [
      "no end that anybody sees for an opt-out",
      false,
      "US-CA",
      "2024-02-29T00:00:00Z",
      "2034-02-28T00:00:00.000Z",
    ],
  ])("is %s", (_, answer, region, decided, end) => {
    expect(endOf(answer, region, decided)).toBe(end);
  });
});

describe("an answer", () => {
  const make = (answer: Answer, method: Method, previous: Choices = {}) => {
    const grants = { essential: true, ...off, network: false, counter: false, map: false };
    const now = at("2026-01-31");
    return { ...makeDecision(known(site), answer, method, { previous, grants, gpc: false, now }).choices };
  };

  it("of the site keeps what it says of a service, also where its category says the same", () => {
    expect(make({ functional: true, map: true }, "api")).toMatchObject({ functional: true, map: true });
  });

  it("to everything counts in the preference centre as well", () => {
    expect(make(true, "preferences")).toMatchObject(fiveGranted);
  });

  it("of the browser's signal leaves the categories unasked", () => {
    expect(make({ saleOrShare: false }, "gpc")).toStrictEqual({ essential: true, saleOrShare: false });
  });

  it("at one place says nothing of a service with a default of its own whose category was never asked", () => {
    const { choices } = makeDecision({ ...known(site), apart: ["counter"] }, { map: true }, "placeholder", {
      previous: {},
      grants: {},
      gpc: false,
      now: at("2026-01-31"),
    });
    expect({ ...choices }).toStrictEqual({ essential: true, map: true });
  });

  it("leaves an earlier yes to a category that the signal denies now", () => {
    const categories = [{ id: "essential" }, { id: "ads", saleOrShare: true }, { id: "analytics" }];
    const { choices } = makeDecision(
      known({ categories }),
      { essential: true, ads: false, analytics: true },
      "preferences",
      {
        previous: { essential: true, ads: true, analytics: false },
        grants: { essential: true, ads: false, analytics: false },
        gpc: true,
        now: at("2026-01-31"),
      },
    );
    expect(choices).toMatchObject({ ads: true, analytics: true, saleOrShare: false });
  });

  it("that lifts a limit takes what it had denied along, also where the cookie begins with it", () => {
    expect("map" in make({ sensitiveUse: true }, "choices", { sensitiveUse: false, map: false })).toBe(false);
  });

  it("that lifts a limit leaves an opt-out that was heard after it", () => {
    const previous = { sensitiveUse: false, map: false, saleOrShare: false };
    expect(make({ sensitiveUse: true }, "choices", previous)).toStrictEqual({
      essential: true,
      saleOrShare: false,
      sensitiveUse: true,
    });
  });

  it("that lifts a limit which there never was takes nothing away", () => {
    const previous = { essential: true, ...off, counter: true };
    expect(make({ sensitiveUse: true }, "choices", previous)).toMatchObject(previous);
  });
});
