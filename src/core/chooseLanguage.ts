/** Chooses the language of the texts: English at once, any other fetched with its own part. */
import type { Core } from "./parts.ts";
import type { Language } from "./settings/resolveLanguage.ts";

/**
 * Gives the language that the visitor has chosen on this page, else the one that is set, else the page's, else the browser's. English where the texts of another cannot be had. Never
 * rejected.
 */
export async function chooseLanguage({ known, act }: Core): Promise<Language> {
  if (known.language) return known.language;
  const { locale, messages } = known.settings;
  const first = [locale, document.documentElement.lang, navigator.language].find(
    (tag) => tag && tag !== "auto",
  );
  // Own texts for the United States lie over those for all English: the part that lays languages over each other does it.
  const isEnglish = !messages?.["en-US"] && /^en(-US)?$/i.test(first ?? "en");
  // The act gives a language, or `false` where the acts cannot be had.
  return (
    (!isEnglish && ((await act("loadLanguage")()) as Language)) || {
      lang: "en",
      dir: "ltr",
      own: messages?.en ?? {},
    }
  );
}
