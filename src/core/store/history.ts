/** The visitor's own history: the last decisions, in this browser's local storage, where the site keeps one. */
import type { Decision } from "../consent/decision.ts";
import { parseDecision } from "./decisionFormat.ts";

/** How many decisions are kept. */
const most = 20;

/** Key of the history beside the cookie of a name. */
export const historyKeyOf = (cookieName: string): string => `${cookieName}-history`;

const readTexts = (key: string): string[] => (localStorage.getItem(key) ?? "").split(" ");

/** Puts a decision in front of the history; erases all of it for `null`. Never throws: what cannot be kept is not kept. */
export function writeHistory(cookieName: string, decision: Decision | null): void {
  const key = historyKeyOf(cookieName);
  try {
    if (decision) localStorage.setItem(key, [decision.text, ...readTexts(key)].slice(0, most).join(" "));
    else localStorage.removeItem(key);
  } catch {
    // SecurityError where storage is switched off, QuotaExceededError where it is full.
  }
}

/** Gives the decisions kept, newest first; none that this version cannot read. Never throws. */
export function readHistory(cookieName: string): Decision[] {
  try {
    return readTexts(historyKeyOf(cookieName)).flatMap((text) => parseDecision(text) ?? []);
  } catch {
    // SecurityError where storage is switched off.
    return [];
  }
}
