/** Fetches the texts of the visitor's language, where they are not English. */
import { integrity } from "../platform/integrity.ts";
import type { Core } from "./parts.ts";
import { type Language, resolveLanguage } from "./settings/resolveLanguage.ts";

/**
 * Chooses the language of the texts, and fetches them. The languages that there are, each with the hash of its file, come with this
 * part, which English pages never fetch.
 *
 * @param wanted tags in order of preference.
 * @returns rejected when the file of the language cannot be had.
 */
export async function loadLanguage(core: Core, wanted: readonly string[]): Promise<Language> {
  const language = resolveLanguage(wanted, core.known.settings.messages, Object.keys(integrity));
  const { file } = language;
  if (!file) return language;
  // The first file of a language knows the hash of the second.
  const { pages, ...shipped } = await core.fetchPart(`/../locales/${file}`, integrity[file]);
  return {
    ...language,
    shipped,
    loadPages: () =>
      core.fetchPart(`/../locales/pages/${file}`, (pages as { readonly hash?: string } | undefined)?.hash),
  };
}
