/** Says on the banner what is active already, where the law lets it be, instead of what is asked for. */
import type { Acts } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { choicesMessages } from "../translations/en.ts";
import { loadTexts } from "./loadTexts.ts";
import { resolveMessages } from "./resolveMessages.ts";

/** Gives the language with the notice in the place of the question. A text of the site's own stays. */
export async function speakNotice(language: Language, report: Acts["report"]): Promise<Language> {
  const { notice } = resolveMessages(choicesMessages, await loadTexts(language, report), "choices");
  return { ...language, own: { ask: notice, ...language.own } };
}
