/** Fetches the texts of surfaces that are no layer: a second file of each language. */
import type { Acts } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";

/** Gives the language with the texts of every surface; those that do not arrive are a problem, and English. Never rejected. */
export async function loadTexts(language: Language, report: Acts["report"]): Promise<Language> {
  try {
    return { ...language, shipped: { ...language.shipped, ...(await language.loadPages?.()) } };
  } catch {
    report("part", `locales/pages/${language.lang}`);
    return language;
  }
}
