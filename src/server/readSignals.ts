/** What a request's headers say of the visitor: where they are, and whether they opted out. */
import { normaliseRegion } from "../core/policy/normaliseRegion.ts";

/** Headers of a request: a `Headers` object, or the plain object of Node's `http`. */
export type RequestHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Gives one header, whatever holds it. */
function readHeader(headers: RequestHeaders, name: string): string {
  if (typeof headers.get === "function") return headers.get(name) ?? "";
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === "string" ? found : "";
}

/** Where the common content networks say it: country, and subdivision where they give one. */
const places: readonly (readonly [country: string, subdivision?: string])[] = [
  ["cf-ipcountry", "cf-region-code"],
  ["cloudfront-viewer-country", "cloudfront-viewer-country-region"],
  ["x-vercel-ip-country", "x-vercel-ip-country-region"],
  ["fastly-geo-country", "fastly-geo-region"],
  ["x-appengine-country", "x-appengine-region"],
  ["x-client-geo-country", "x-client-geo-region"],
  ["x-azure-clientip-country"],
  ["x-country-code", "x-region-code"],
];

/** Reads the JSON that Netlify sends, in base 64. */
function readNetlify(text: string): string {
  try {
    const { country, subdivision } = JSON.parse(atob(text));
    return normaliseRegion(`${country?.code ?? ""}`, `${subdivision?.code ?? ""}`);
  } catch {
    // Not Netlify's header.
    return "unknown";
  }
}

/**
 * Gives where the visitor is, from the headers that Cloudflare, CloudFront, Vercel, Fastly, Google, Azure, Akamai or Netlify add.
 *
 * @returns an ISO 3166 code, or `unknown`: the strictest rules apply then. Never throws.
 */
export function resolveRegion(headers: RequestHeaders): string {
  for (const [country, subdivision] of places) {
    const found = readHeader(headers, country);
    if (found) return normaliseRegion(found, subdivision ? readHeader(headers, subdivision) : "");
  }
  const akamai = readHeader(headers, "x-akamai-edgescape");
  if (akamai) {
    const fields = Object.fromEntries(akamai.split(",").map((pair) => pair.trim().split("=")));
    return normaliseRegion(`${fields.country_code ?? ""}`, `${fields.region_code ?? ""}`);
  }
  const netlify = readHeader(headers, "x-nf-geo");
  return netlify ? readNetlify(netlify) : "unknown";
}

/**
 * Gives the value of the `Server-Timing` header by which the page learns its region without a change of its HTML, so that
 * caches work.
 * @example response.headers.append("Server-Timing", regionHeader(resolveRegion(request.headers)))
 */
export function regionHeader(region: string): string {
  return `fermata-region;desc="${region.replace(/[^\w-]/g, "")}"`;
}

/** Says whether the request carries Global Privacy Control: `Sec-GPC: 1` and nothing else. @see https://www.w3.org/TR/gpc/ */
export function readGpc(headers: RequestHeaders): boolean {
  return readHeader(headers, "sec-gpc").trim() === "1";
}

/**
 * Gives the text of `/.well-known/gpc.json`, by which a site says that it honours the signal; serve it as `application/json`.
 *
 * @param lastUpdate day of the last change, ISO 8601 (`2026-11-24`).
 */
export function gpcJson({ lastUpdate }: { readonly lastUpdate: string }): string {
  return JSON.stringify({ gpc: true, lastUpdate });
}
