/**
 * The text of a decision in the cookie, both ways. Pure, no DOM, so that servers use the same code.
 *
 * `1.1790000000.1805638400.2024-03-26.banner.g-essential-analytics.d-performance-functional-security`: format version, time of
 * decision and its end in seconds, revision, method, granted ids, denied ids, and where the site keeps records the id of the record. An id in
 * neither list was never asked.
 * Only `[A-Za-z0-9._-]` occurs and no doubled hyphen, because firewalls take quotes, braces, percent signs and `--` for
 * attacks. The format with test vectors: docs/decision-format.md.
 */
import type { Decision, Method } from "../consent/decision.ts";

const pattern = /^1\.(\d{1,11})\.(\d{1,11})\.([\w-]+)\.([a-z]+)\.(g(-\w+)*)\.(d(-\w+)*)(\.(\w+))?$/;

/**
 * Makes a revision text fit for the cookie: letters, digits and single hyphens stay, any other character becomes its code in
 * base 36 between two `_`. No two texts give the same.
 */
export function formatRevision(text: string): string {
  return text.replace(/[^\w-]|_|-\B/g, (character) => `_${character.charCodeAt(0).toString(36)}_`);
}

/** Gives the cookie value of a decision. */
export function formatDecision({
  decidedAt,
  expiresAt,
  revision,
  method,
  choices,
  id,
}: Omit<Decision, "text">): string {
  const list = (isGranted: boolean) =>
    Object.keys(choices)
      .map((id) => (choices[id] === isGranted ? `-${id}` : ""))
      .join("");
  const end = id ? `.${id}` : "";
  return `1.${decidedAt / 1e3}.${expiresAt / 1e3}.${revision}.${method}.g${list(true)}.d${list(false)}${end}`;
}

/** Gives the newest decision among the values of a cookie; none when there is none that this version can read. */
export function findNewest(values: readonly string[]): Decision | undefined {
  const decisions = values.flatMap((value) => parseDecision(value) ?? []);
  return decisions.sort((one, other) => other.decidedAt - one.decidedAt)[0];
}

/**
 * Reads a cookie value.
 *
 * @returns the decision, or `null` for anything that this version did not write: corrupt, or of a later format version. `null` means undecided: asked again, and denied until then. An id in both lists is denied.
 */
export function parseDecision(text: string): Decision | null {
  const [, decided, expires, revision, method, granted = "", , denied = "", , , id] =
    pattern.exec(text) ?? [];
  if (!revision) return null;
  const choices: Record<string, boolean> = Object.create(null);
  for (const list of [granted, denied])
    for (const one of list.split("-").slice(1)) choices[one] = list === granted;
  // Written by formatDecision, as the format version says.
  return {
    decidedAt: +(decided as string) * 1e3,
    expiresAt: +(expires as string) * 1e3,
    revision,
    method: method as Method,
    choices,
    id,
    text,
  };
}
