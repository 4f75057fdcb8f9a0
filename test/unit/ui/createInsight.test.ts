// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Decision } from "../../../src/core/consent/decision.ts";
import { formatRevision } from "../../../src/core/store/decisionFormat.ts";
import { createInsight } from "../../../src/ui/createInsight.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";
import { decision } from "../../support/samples.ts";

const settings = {
  history: true,
  categories: [
    { id: "essential" },
    { id: "analytics" },
    { id: "advertising", label: "Advertising", saleOrShare: true },
  ],
  services: [
    { id: "pixel", category: "advertising", name: "Pixel" },
    { id: "counter", category: "analytics", name: "Counter", saleOrShare: true },
    { id: "shop", category: "essential", name: "Shop", saleOrShare: true },
  ],
};

/** Gives what the history says of decisions: its facts, each with its label. */
async function factsOf(...decisions: Decision[]): Promise<string[][]> {
  const place = document.body.appendChild(document.createElement("div"));
  const host = place.attachShadow({ mode: "open" });
  const inner = host.appendChild(document.createElement("div"));
  const acts = Object.assign(createFakeActs(), { receipt: async () => null });
  await createInsight({
    browser: { list: async () => [], erase: vi.fn() },
    readHistory: () => decisions,
    formatRevision,
  })(createFakeCore(settings), acts, { lang: "en", dir: "ltr", own: {} }, inner);
  return [...inner.querySelectorAll(".history > li")].map((entry) => {
    const facts = [...entry.querySelectorAll("dt,dd")].map(({ textContent }) => textContent ?? "");
    const from = facts.indexOf("Version of the notice") + 2;
    return facts.slice(from);
  });
}

afterEach(() => {
  document.body.innerHTML = "";
});

const accepted = { essential: true, analytics: true, advertising: true };

describe("the history", () => {
  it("lists what was granted and what was denied", async () => {
    expect(await factsOf(decision({ ...accepted, analytics: false, counter: true }))).toEqual([
      ["Allowed", "Essential, Advertising, Counter", "Refused", "Analytics"],
    ]);
  });

  it("lists what an opt-out denies as refused, whatever was said of it, and names the opt-out (11 CCR 7026)", async () => {
    const optedOut = { ...accepted, pixel: true, saleOrShare: false };
    expect(await factsOf(decision(optedOut, { method: "choices" }))).toEqual([
      ["Allowed", "Essential, Analytics", "Refused", "Advertising, Counter", "You have opted out."],
    ]);
  });

  it("lists what an opt-out denies where nothing else was said", async () => {
    expect(await factsOf(decision({ saleOrShare: false }, { method: "choices" }))).toEqual([
      ["Refused", "Advertising, Counter", "You have opted out."],
    ]);
  });

  it("does not list a yes against the browser's signal as a category", async () => {
    expect(await factsOf(decision({ ...accepted, saleOrShare: true }))).toEqual([
      ["Allowed", "Essential, Analytics, Advertising"],
    ]);
  });
});
