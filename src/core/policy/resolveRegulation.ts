/** Says what the law asks for where a visitor is. Pure. */
import { regions, strictest } from "./regions.ts";
import type { Region, Regions, Regulation } from "./regulation.ts";

/**
 * Gives the regulation of a region: the row of the part of the country, else of the country, else of unknown places (`XX`). A row
 * counts from its first day on; what it does not say it has from the row that it inherits from.
 *
 * @param region ISO 3166-1 or -2 code as `normaliseRegion` gives it; anything else is an unknown place.
 * @param now milliseconds since 1970.
 * @param table the shipped one, or a site's own, whose rows may inherit from shipped ones.
 * @example resolveRegulation("US-CA", Date.now()).model // "opt-out"
 */
export function resolveRegulation(region: string, now: number, table: Regions = regions): Regulation {
  const has = (code: string) => Object.hasOwn(table, code);
  const isNow = ({ from }: Region) => !from || Date.parse(from) <= now;
  const code = [region, region.slice(0, 2), "XX"].find((one) => has(one) && isNow(table[one] as Region));
  return { ...strictest, ...fillRow(code, table, []) };
}

/** Gives a row with what it inherits. A row that inherits from itself, by whatever way, has it from the shipped table. */
function fillRow(code: string | undefined, table: Regions, seen: readonly string[]): Region {
  const isOwn = !!code && Object.hasOwn(table, code) && !seen.includes(code);
  const row = isOwn ? table[code] : code && Object.hasOwn(regions, code) ? regions[code] : undefined;
  if (!row) return {};
  const { inherits, from, ...said } = row;
  const inherited = fillRow(inherits, isOwn ? table : regions, isOwn ? [...seen, code] : seen);
  // How sure a row is says nothing of the next.
  return { ...inherited, confidence: "high", ...said };
}
