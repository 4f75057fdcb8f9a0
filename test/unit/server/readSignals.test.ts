import { describe, expect, it } from "vitest";
import { gpcJson, readGpc, regionHeader, resolveRegion } from "../../../src/server/readSignals.ts";

describe("resolveRegion", () => {
  it.each<[string, Record<string, string>, string]>([
    ["Cloudflare", { "cf-ipcountry": "US", "cf-region-code": "CA" }, "US-CA"],
    ["CloudFront", { "cloudfront-viewer-country": "DE", "cloudfront-viewer-country-region": "BE" }, "DE-BE"],
    ["Vercel", { "x-vercel-ip-country": "FR" }, "FR"],
    ["Fastly", { "fastly-geo-country": "ca", "fastly-geo-region": "qc" }, "CA-QC"],
    ["Google", { "x-client-geo-country": "BR" }, "BR"],
    [
      "Google's load balancer, which names the country in the subdivision",
      { "x-client-geo-country": "CA", "x-client-geo-region": "CAQC" },
      "CA-QC",
    ],
    ["Azure", { "x-azure-clientip-country": "NL" }, "NL"],
    ["Akamai", { "x-akamai-edgescape": "georegion=246,country_code=US,region_code=VA,city=DULLES" }, "US-VA"],
    [
      "Netlify",
      { "x-nf-geo": btoa(JSON.stringify({ country: { code: "US" }, subdivision: { code: "TX" } })) },
      "US-TX",
    ],
    ["a broken one of Netlify's", { "x-nf-geo": "%%%" }, "unknown"],
    ["Tor", { "cf-ipcountry": "T1" }, "unknown"],
    ["an unknown place", { "cf-ipcountry": "XX" }, "unknown"],
    ["markup", { "cf-ipcountry": "<b>" }, "unknown"],
    ["none", {}, "unknown"],
  ])("reads the headers of %s", (_, headers, expected) => {
    expect(resolveRegion(headers)).toBe(expected);
    expect(resolveRegion(new Headers(headers))).toBe(expected);
  });
});

describe("signals", () => {
  it.each([
    ["1", true],
    [" 1 ", true],
    ["0", false],
    ["true", false],
    ["", false],
  ])("Sec-GPC %j is an opt-out: %s", (value, expected) => {
    expect(readGpc({ "Sec-GPC": value })).toBe(expected);
  });

  it("gives the region header and the support file", () => {
    expect(regionHeader("US-CA")).toBe('fermata-region;desc="US-CA"');
    expect(regionHeader('US"\r\nX: y')).toBe('fermata-region;desc="USXy"');
    expect(JSON.parse(gpcJson({ lastUpdate: "2026-11-24" }))).toEqual({
      gpc: true,
      lastUpdate: "2026-11-24",
    });
  });
});
