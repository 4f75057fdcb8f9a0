/**
 * The text of a decision in the cookie, both ways. Pure, no DOM, so that servers use the same code.
 *
 * `1.1790000000.2024-03-26.banner.g-essential-analytics.d-performance-functional-security`: format version, time of
 * decision in seconds, revision, method, granted ids, denied ids. An id in neither list was never asked.
 * Only `[A-Za-z0-9._-]` occurs and no doubled hyphen, because firewalls take quotes, braces, percent signs and `--` for
 * attacks. The format with test vectors: docs/decision-format.md.
 */
import type { Decision, Method } from "../consent/decision.ts";

const pattern = /^1\.(\d{10})\.([\w-]+)\.([a-z]+)\.g((?:-\w+)*)\.d((?:-\w+)*)$/;

/**
 * Makes a revision text fit for the cookie: letters, digits, `_` and single hyphens stay, any other character becomes
 * a hyphen and its code in base 36.
 */
export function formatRevision(text: string): string {
  return text.replace(/[^\w-]|-(?!\w)/g, (character) => `-${character.charCodeAt(0).toString(36)}`);
}

/** Gives the cookie value of a decision. */
export function formatDecision({ decidedAt, revision, method, choices }: Decision): string {
  const list = (isGranted: boolean) =>
    Object.keys(choices)
      .map((id) => (choices[id] === isGranted ? `-${id}` : ""))
      .join("");
  return `1.${decidedAt / 1e3}.${revision}.${method}.g${list(true)}.d${list(false)}`;
}

/**
 * Reads a cookie value.
 *
 * @returns the decision, or `null` for anything that this version did not write: corrupt, or of a later format version. `null` means undecided: asked again, and denied until then. An id in both lists is denied.
 */
export function parseDecision(value: string): Decision | null {
  const [, seconds, revision, method, granted, denied] = pattern.exec(value) ?? [];
  if (!revision) return null;
  const choices: Record<string, boolean> = Object.create(null);
  for (const id of granted?.match(/\w+/g) ?? []) choices[id] = true;
  for (const id of denied?.match(/\w+/g) ?? []) choices[id] = false;
  // Written by formatDecision, as the format version says.
  return { decidedAt: Number(seconds) * 1e3, revision, method: method as Method, choices };
}
