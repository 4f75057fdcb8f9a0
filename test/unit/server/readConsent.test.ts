import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConsent, readDecision, renewCookie } from "../../../src/server/readConsent.ts";

interface Vector {
  readonly value: string;
  readonly decision: { decidedAt: string; expiresAt: string; choices: Record<string, boolean> } | null;
  readonly why: string;
}
const vectors: readonly Vector[] = JSON.parse(readFileSync("docs/decision-vectors.json", "utf8"));
const now = Date.parse("2026-10-01T00:00:00Z");
const accepted = "1.1790000000.1805638400.2.banner.g-essential-performance-functional-analytics-security.d";
const header = (value: string) => `a=1; fermata=${value}; b=2`;

describe("readDecision", () => {
  it.each(vectors.filter(({ value }) => !/[;\s]/.test(value)).map((one) => [one.why, one] as const))(
    "reads the published vectors from a header: %s",
    (_, { value, decision }) => {
      const found = readDecision(header(value));
      expect(found && { ...found.choices }).toEqual(decision?.choices ?? null);
      if (decision) expect(new Date(found?.decidedAt ?? 0).toISOString()).toBe(decision.decidedAt);
    },
  );

  it("takes the newest of two, and another name where one is set", () => {
    const older = accepted.replace("1790000000", "1780000000").replace("analytics", "old");
    expect(readDecision(`fermata=${older}; fermata=${accepted}`)?.choices.analytics).toBe(true);
    expect(readDecision(`mine=${accepted}`, { cookie: { name: "mine" } })?.choices.analytics).toBe(true);
    expect(readDecision(null)).toBe(null);
  });
});

describe("readConsent", () => {
  const services = [{ id: "ads", category: "analytics", saleOrShare: true }];

  it.each<[string, string, object, object, string, string[]]>([
    ["nothing without a cookie", "", {}, {}, "undecided", ["essential"]],
    [
      "what was accepted",
      accepted,
      { revision: "2" },
      {},
      "decided",
      ["analytics", "essential", "functional", "performance", "security"],
    ],
    [
      "old answers under a new revision",
      accepted,
      { revision: "3" },
      {},
      "undecided",
      ["analytics", "essential", "functional", "performance", "security"],
    ],
    [
      "nothing when it has ended",
      accepted,
      { revision: "2" },
      { now: 1805638400e3 },
      "undecided",
      ["essential"],
    ],
    [
      "nothing from the future",
      accepted,
      { revision: "2" },
      { now: 1780000000e3 },
      "undecided",
      ["essential"],
    ],
    [
      "no sale with Global Privacy Control",
      accepted,
      { revision: "2", services, categories: [{ id: "essential" }, { id: "analytics" }] },
      { gpc: true },
      "decided",
      ["analytics", "essential"],
    ],
    [
      "a sale where the site does not honour it",
      accepted,
      { revision: "2", services, honourGpc: false, categories: [{ id: "essential" }, { id: "analytics" }] },
      { gpc: true },
      "decided",
      ["ads", "analytics", "essential"],
    ],
  ])("grants %s", (_, value, settings, options, status, granted) => {
    const found = readConsent(header(value), settings, { now, ...options });
    expect(found.status).toBe(status);
    expect(
      Object.keys(found.grants)
        .filter((id) => found.grants[id])
        .sort(),
    ).toEqual(granted);
  });
});

describe("renewCookie", () => {
  it("keeps the value, and ends when the decision does", () => {
    expect(renewCookie(header(accepted), {}, { now })).toBe(
      `fermata=${accepted}; Path=/; Expires=${new Date(1805638400e3).toUTCString()}; SameSite=Lax; Secure`,
    );
  });

  it("takes over domain and path, and is not Secure on http", () => {
    const settings = { cookie: { name: "fermata", domain: "shop.example", path: "/de" } };
    const text = renewCookie(header(accepted), settings, { now, isSecure: false });
    expect(text).toContain("; Path=/de; ");
    expect(text).toMatch(/; Domain=shop\.example$/);
  });

  it("renews one of the widest domain where that is named alone: without its name a second cookie would stand beside it", () => {
    const settings = { cookie: { domain: "auto" } };
    expect(renewCookie(header(accepted), settings, { now })).toBe(undefined);
    expect(renewCookie(header(accepted), settings, { now, domain: "shop.example" })).toMatch(
      /; Domain=shop\.example; Secure$/,
    );
    expect(renewCookie(header(accepted), settings, { now, domain: "" })).toBe(undefined);
    // A cookie of this host alone stays one.
    expect(renewCookie(header(accepted), {}, { now, domain: "shop.example" })).not.toContain("Domain");
  });

  it.each([
    ["without a cookie", "", now],
    ["for a corrupt one", "1.2.3", now],
    ["for one that has ended", accepted, 1805638400e3],
  ])("renews nothing %s", (_, value, at) => {
    expect(renewCookie(header(value), {}, { now: at })).toBe(undefined);
  });
});

describe("readConsent under a policy of regions", () => {
  const services = [
    { id: "ads", category: "functional", saleOrShare: true },
    { id: "recorder", category: "analytics", replay: true },
    { id: "health", category: "analytics", sensitive: true },
    { id: "counter", category: "analytics", exempt: "uk-statistics" },
  ];
  const everything = ["performance", "functional", "analytics", "security"];
  const grantsIn = (settings: object, facts: object, cookie = "") => {
    const { grants, status } = readConsent(
      cookie,
      { policy: "regional", services, ...settings },
      { now, ...facts },
    );
    return [status, ...Object.keys(grants).filter((id) => grants[id] && id !== "essential")];
  };

  it.each<[string, object, object, string[]]>([
    [
      "all of an opt-out state, but session replay",
      {},
      { region: "US-CA" },
      [...everything, "ads", "health", "counter"],
    ],
    ["a code as a network writes it", {}, { region: "us_ca" }, [...everything, "ads", "health", "counter"]],
    ["no sensitive data where that needs a yes", {}, { region: "US-CO" }, [...everything, "ads", "counter"]],
    [
      "nothing sold with the signal",
      {},
      { region: "US-CA", gpc: true },
      [...everything, "health", "counter"],
    ],
    ["nothing where the law asks for consent", {}, { region: "DE" }, []],
    ["nothing where no region is given", {}, {}, []],
    ["nothing in an unknown place", {}, { region: "nonsense" }, []],
    ["nothing under the universal policy", { policy: "universal" }, { region: "US-CA" }, []],
    ["nothing under a policy that makes no sense", { policy: { XX: null } }, { region: "US-CA" }, []],
    ["nothing that runs only after a notice", {}, { region: "GB" }, []],
    ["what runs at once in Canada", {}, { region: "CA" }, ["security"]],
    ["the place of the settings before that of the request", { region: "DE" }, { region: "US-CA" }, []],
    [
      "the row of a table of the site's own",
      { policy: { NZ: { model: "opt-out", defaults: { analytics: "on" } } } },
      { region: "NZ" },
      ["analytics", "counter"],
    ],
    ["nothing for a minor", { audience: { minor: true } }, { region: "US-CA" }, []],
  ])("grants %s", (_, settings, facts, expected) => {
    expect(grantsIn(settings, facts)).toEqual(["undecided", ...expected]);
  });

  it("lets an answer count before what the law lets run", () => {
    const said = "fermata=1.1790000000.1805638400.1.choices.g-essential.d-saleOrShare-performance";
    expect(grantsIn({}, { region: "US-CA" }, said)).toEqual([
      "undecided",
      "functional",
      "analytics",
      "security",
      "health",
      "counter",
    ]);
    const refused =
      "fermata=1.1790000000.1805638400.1.banner.g-essential.d-performance-functional-analytics-security";
    expect(grantsIn({}, { region: "US-CA" }, refused)).toEqual(["decided"]);
  });

  it("denies session replay on the paths of the settings, and where no path is given", () => {
    const settings = { services, replayExcept: ["/pay"] };
    const isReplayed = (facts: object) =>
      readConsent(header(accepted), { ...settings, revision: "2" }, { now, ...facts }).grants.recorder;
    expect([isReplayed({ path: "/" }), isReplayed({ path: "/pay/card" }), isReplayed({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
