import { describe, expect, it } from "vitest";
import { normaliseRegion } from "../../../../src/core/policy/normaliseRegion.ts";

describe("normaliseRegion", () => {
  it.each([
    ["uk", "", "GB"],
    ["UK", "ENG", "GB-ENG"],
    ["EL", "", "GR"],
    ["EL", "I", "GR-I"],
    ["AX", "", "FI"],
    ["GI", "", "GB"],
    ["SJ", "", "NO"],
    ["SM", "", "IT"],
    ["VA", "", "IT"],
    ["AD", "", "ES"],
    ["MC", "", "FR"],
    ...["GF", "GP", "MQ", "RE", "YT", "MF", "BL", "PM", "NC", "PF", "WF"].map((code) => [code, "", "FR"]),
    ["GP", "GP-01", "FR"],
    ["US", "US-CA", "US-CA"],
    ["us", "us-ca", "US-CA"],
    ["US", "CA", "US-CA"],
    ["US", " CA ", "US-CA"],
    ["us-ca", "", "US-CA"],
    ["US_CA", "", "US-CA"],
    [" ca-qc ", "", "CA-QC"],
    ["US", "California", "US"],
    ["US", "XX", "US"],
    ["US", "USCA", "US-CA"],
    ["ca", "caqc", "CA-QC"],
    ["GB", "GBENG", "GB-ENG"],
    ["UK", "GBENG", "GB-ENG"],
    ["FR", "FRIDF", "FR-IDF"],
    ["GB", "GBN", "GB-GBN"],
    ["US", "CAQC", "US"],
    ["CA", "CALIFORNIA", "CA"],
    ...["T1", "A1", "A2", "AP", "ZZ", "XX", "EU", "", "USA", "1", "unknown", "auto"].map((code) => [
      code,
      "CA",
      "unknown",
    ]),
  ])("%s and %s are %s", (country = "", subdivision, expected) => {
    expect(normaliseRegion(country, subdivision)).toBe(expected);
  });
});
