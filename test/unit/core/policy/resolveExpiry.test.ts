import { describe, expect, it } from "vitest";
import { resolveExpiry } from "../../../../src/core/policy/resolveExpiry.ts";

describe("resolveExpiry", () => {
  it.each([
    ["2024-03-26T10:20:30.000Z", "P6M", "2024-09-26T10:20:30.000Z", "calendar months"],
    ["2024-08-31T00:00:00.000Z", "P6M", "2025-02-28T00:00:00.000Z", "end of February"],
    ["2023-08-31T00:00:00.000Z", "P6M", "2024-02-29T00:00:00.000Z", "end of February in a leap year"],
    ["2023-08-30T23:59:59.000Z", "P6M", "2024-02-29T23:59:59.000Z", "30 August, leap year"],
    ["2024-08-29T08:00:00.000Z", "P6M", "2025-02-28T08:00:00.000Z", "29 August, no leap year"],
    ["2024-02-29T08:00:00.000Z", "P6M", "2024-08-29T08:00:00.000Z", "from a leap day"],
    ["2024-02-29T08:00:00.000Z", "P1Y", "2025-02-28T08:00:00.000Z", "a year from a leap day"],
    ["2024-02-29T08:00:00.000Z", "P12M", "2025-02-28T08:00:00.000Z", "twelve months from a leap day"],
    ["2023-02-28T08:00:00.000Z", "P1Y", "2024-02-28T08:00:00.000Z", "a year into a leap year"],
    ["2024-01-31T08:00:00.000Z", "P1M", "2024-02-29T08:00:00.000Z", "January to February, leap year"],
    ["2025-01-31T08:00:00.000Z", "P1M", "2025-02-28T08:00:00.000Z", "January to February"],
    ["2024-03-31T08:00:00.000Z", "P1M", "2024-04-30T08:00:00.000Z", "31 to 30 days"],
    ["2024-12-31T23:59:59.000Z", "P2M", "2025-02-28T23:59:59.000Z", "over the new year"],
    ["2024-12-31T08:00:00.000Z", "P13M", "2026-01-31T08:00:00.000Z", "thirteen months"],
    ["2024-02-28T08:00:00.000Z", "P1D", "2024-02-29T08:00:00.000Z", "one day"],
    ["2024-03-30T12:00:00.000Z", "P2D", "2024-04-01T12:00:00.000Z", "days over a change of the clocks"],
    ["2024-01-01T00:00:00.000Z", "P366D", "2025-01-01T00:00:00.000Z", "days of a leap year"],
  ])("%s and %s make %s (%s)", (decidedAt, maxAge, expiresAt) => {
    expect(new Date(resolveExpiry(Date.parse(decidedAt), maxAge)).toISOString()).toBe(expiresAt);
  });

  it.each(["six months", "", "PM", "P-M", "PxD", "P-6M", "P1.2.3M"])(
    "gives from the nonsense %j no time that lies ahead, so that no decision is in force",
    (maxAge) => {
      const decidedAt = Date.parse("2024-03-26T00:00:00Z");
      expect(decidedAt < resolveExpiry(decidedAt, maxAge)).toBe(false);
    },
  );
});
