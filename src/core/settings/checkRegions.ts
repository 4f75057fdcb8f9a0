/** Checks a table of regions of the site's own: a row with something in it that makes no sense is named once, and left out. */
import type { Region, Regions } from "../policy/regulation.ts";
import type { Report } from "./createReport.ts";

const duration = /^P\d{1,3}[DMY]$/;

/** What a member of a row may be; those that are not named change nothing on a page. */
const allowed: Readonly<Record<string, (value: unknown) => boolean>> = {
  model: (value) => /^(opt-in|opt-out|notice|none)$/.test(String(value)),
  defaults: (value) =>
    typeof value === "object" &&
    !!value &&
    Object.values(value).every((one) => /^(off|on|notice)$/.test(String(one))),
  maxAge: (value) => duration.test(String(value)),
  refusalMaxAge: (value) => value === "PERSIST" || duration.test(String(value)),
  askAgainAfter: (value) => duration.test(String(value)),
  sensitive: (value) => value === "off" || value === "on",
  from: (value) => Number.isFinite(Date.parse(String(value))),
  inherits: (value) => typeof value === "string",
};

/** Gives the rows that make sense; the place of another falls to its country's row, or to the strictest. */
export function checkRegions(table: Regions, report: Report): Regions {
  const isRow = ([code, row]: readonly [string, Region]) => {
    const wrong = Object.entries(row).filter(([key, value]) => allowed[key]?.(value) === false);
    for (const [key, value] of wrong) report("value", `policy.${code}.${key}`, value);
    return !wrong[0];
  };
  return Object.fromEntries(Object.entries(table).filter(isRow));
}
