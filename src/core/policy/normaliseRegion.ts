/** Makes the codes of geo providers those of the table of regions. Pure. */

/** Countries and territories whose row is another's. */
const aliases: Readonly<Record<string, string>> = {
  UK: "GB",
  GI: "GB",
  EL: "GR",
  AX: "FI",
  SJ: "NO",
  SM: "IT",
  VA: "IT",
  AD: "ES",
  ...Object.fromEntries("GF GP MQ RE YT MF BL PM NC PF WF MC".split(" ").map((code) => [code, "FR"])),
};

/** What geo providers say when they do not know: unknown places, networks that hide them, satellites, whole continents. */
const unknownPlaces = /^(|T1|XX|ZZ|A1|A2|AP|EU)$/;

/**
 * Normalises what a provider says to an ISO 3166-1 or -2 code.
 *
 * @param country `us`, `UK`, or both in one, `us-ca`.
 * @param subdivision `CA`, `US-CA`, `us-ca`, `USCA` as Unicode's CLDR writes it, or nothing.
 * @returns `unknown` where the strictest rules are to apply.
 */
export function normaliseRegion(country: string, subdivision = ""): string {
  const [first = "", rest = ""] = country.trim().toUpperCase().split(/[-_]/);
  const code = aliases[first] ?? first;
  if (unknownPlaces.test(code) || !/^[A-Z]{2}$/.test(code)) return "unknown";
  // The parts of a territory are not those of the country whose row it shares.
  if (code !== first && first !== "UK" && first !== "EL") return code;
  const part =
    subdivision
      .trim()
      .toUpperCase()
      .replace(/^.*[-_]/, "")
      // A part of three characters may begin like its country: GB-GBN.
      .replace(new RegExp(`^${code}(?=\\w\\w\\w?$)`), "") || rest;
  return /^[A-Z0-9]{1,3}$/.test(part) && part !== "XX" ? `${code}-${part}` : code;
}
