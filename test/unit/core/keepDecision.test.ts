import { describe, expect, it, vi } from "vitest";
import { keepDecision } from "../../../src/core/keepDecision.ts";
import type { Core } from "../../../src/core/parts.ts";
import { formatRevision, parseDecision } from "../../../src/core/store/decisionFormat.ts";

const categories = [
  { id: "essential" },
  { id: "analytics" },
  { id: "location", explicit: true },
  { id: "fraud", required: true, reason: "law" },
];
const unchecked = () => ({ categories, revision: "7", cookie: { name: "fermata", domain: "", path: "/" } });

/** Keeps an answer; gives what was written, and what is known of it. */
function keep(isAccepted: boolean, settings: object = unchecked(), renew = vi.fn()) {
  const known = { settings } as { settings: object; kept?: string };
  const hide = vi.fn();
  keepDecision({ known, renew, toKey: formatRevision } as unknown as Core, isAccepted, hide);
  return { renew, kept: known.kept, isHidden: hide.mock.calls.length > 0 };
}

describe("an answer on the banner, before the acts are there", () => {
  it.each([
    [true, "g-essential-analytics-fraud.d-location"],
    [false, "g-essential-fraud.d-analytics-location"],
  ])("is written as a decision at once: all accepted %s", (isAccepted, choices) => {
    vi.useFakeTimers({ now: Date.parse("2024-03-26T12:00:00.900Z") });
    const { renew, kept, isHidden } = keep(isAccepted);
    expect(isHidden).toBe(true);
    vi.useRealTimers();
    const now = Date.parse("2024-03-26T12:00:00Z") / 1e3;
    const until = now + 180 * 86_400;
    expect(kept).toBe(`1.${now}.${until}.7.banner.${choices}`);
    expect(renew.mock.calls).toEqual([[{ text: kept, expiresAt: until * 1e3 }, unchecked().cookie]]);
  });

  it.each(["v1.2", "März 2026; final"])("is a decision on the revision %s", (revision) => {
    const { kept = "" } = keep(true, { ...unchecked(), revision });
    expect(parseDecision(kept)?.revision).toBe(formatRevision(revision));
  });

  it("is not written once the settings were checked: the acts write it themselves", () => {
    const { renew, kept, isHidden } = keep(true, Object.freeze(unchecked()));
    expect([renew.mock.calls, kept, isHidden]).toEqual([[], undefined, false]);
  });

  it("stops nothing where the page may not write cookies", () => {
    const refuse = vi.fn(() => {
      throw new Error("SecurityError");
    });
    expect(() => keep(true, unchecked(), refuse)).not.toThrow();
  });
});
