/** Says when a decision ends. Pure. */

/**
 * Gives the end of a decision's life, in UTC and in calendar months: six months after 31 August are 28 (or 29) February.
 *
 * @param decidedAt milliseconds since 1970, as the result.
 * @param maxAge for example `P6M`, `P1Y` or `P90D`; the check of the settings keeps it within thirteen months.
 */
export function resolveExpiry(decidedAt: number, maxAge: string): number {
  const count = Number(maxAge.slice(1, -1));
  if (maxAge.endsWith("D")) return decidedAt + count * 864e5;
  const date = new Date(decidedAt);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + count * (maxAge.endsWith("Y") ? 12 : 1));
  // A day that the month does not have spilled over: day 0 is the last day of the month before.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return +date;
}
