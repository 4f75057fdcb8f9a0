/** Small complete values for tests: what a test does not name is as plain as it can be. */
import type { Category, Service } from "../../src/core/consent/category.ts";
import type { Decision } from "../../src/core/consent/decision.ts";
import type { FromUi } from "../../src/core/parts.ts";
import type { Known } from "../../src/core/resolveSnapshot.ts";
import { checkSettings } from "../../src/core/settings/checkSettings.ts";
import { createReport, type Problem } from "../../src/core/settings/createReport.ts";
import { emptyCategory, emptyService } from "../../src/core/settings/defaultSettings.ts";
import type { Settings } from "../../src/core/settings/settings.ts";
import { formatDecision } from "../../src/core/store/decisionFormat.ts";

/** A category that the visitor may refuse, unless told otherwise. */
export const category = (id: string, rest: Partial<Category> = {}): Category => ({
  ...emptyCategory,
  id,
  ...rest,
});

/** A service of which only id and category are known. */
export const service = (id: string, category: string, rest: Partial<Service> = {}): Service => ({
  ...emptyService,
  id,
  category,
  ...rest,
});

/** The five default categories. */
export const fiveCategories = ["essential", "performance", "functional", "analytics", "security"].map((id) =>
  category(id),
);

/** Checks settings and gives what was found wrong as well. */
export function check(found: object, attributes: object = {}): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  const settings = checkSettings(
    found,
    attributes,
    createReport(problems, () => {}),
  );
  return { settings, problems };
}

/** Milliseconds of a date in UTC. */
export const at = (text: string) => Date.parse(text.includes("T") ? text : `${text}T12:00:00Z`);

/** A decision of 26 March 2024 under revision 1. */
export const decision = (choices: Record<string, boolean>, rest: Partial<Decision> = {}): Decision => {
  const said = {
    decidedAt: at("2024-03-26"),
    expiresAt: at("2024-09-26"),
    revision: "1",
    method: "banner" as const,
    choices,
    ...rest,
  };
  return { ...said, text: formatDecision(said) };
};

/** A page that has started with checked settings, whose visitor may have decided. */
export const known = (found: object = {}, stored: Decision | null = null): Known => ({
  settings: check(found).settings,
  stored,
  hiddenReason: null,
  model: "opt-in",
});

/** A generator of numbers from 0 to below 1, the same ones for the same seed, so that a failure can be repeated. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What acts take over from the UI, where a test looks at nothing of it. */
export const noUi: FromUi = { explainAgain: () => "", createPresence: () => {} };
