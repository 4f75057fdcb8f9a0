/** Says when a decision ends. Pure. */

/** Adds `P6M`, `P1Y` or `P90D` to a time, in UTC; six months after 31 August are 28 (or 29) February. */
function addDuration(time: number, duration: string): number {
  const count = Number.parseInt(duration.slice(1), 10);
  if (duration.endsWith("D")) return time + count * 864e5;
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + count * (duration.endsWith("Y") ? 12 : 1));
  // A day that the month does not have spilled over: day 0 is the last day of the month before.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return +date;
}

/**
 * Gives the end of a decision's life: calendar months from the decision, at most thirteen, because browsers keep a cookie
 * 400 days.
 *
 * @param decidedAt milliseconds since 1970, as the result.
 * @param maxAge for example `P6M`; from nonsense comes `NaN`, which no time is before: the decision is not in force.
 */
export function resolveExpiry(decidedAt: number, maxAge: string): number {
  return Math.min(addDuration(decidedAt, "P13M"), addDuration(decidedAt, maxAge));
}
