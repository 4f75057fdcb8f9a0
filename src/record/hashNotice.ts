/** Rebuilds the hashes of a record from settings that a site has kept. */
import { checkSettings } from "../core/settings/checkSettings.ts";
import { resolveLanguage } from "../core/settings/resolveLanguage.ts";
import { version } from "../platform/version.ts";
import { hashOf } from "./hash.ts";
import { resolveNotice } from "./resolveNotice.ts";

/** What a record pins of the page that it was made on. */
export interface NoticeHashes {
  /** Of the SDK that the text hash is made with: rebuild it with the version that the record names. */
  readonly sdk_version: string;
  readonly settings_hash: string;
  readonly text_hash: string;
}

/** Gives the shipped texts of a language by surface; `undefined` for English, and where there are none. */
export type LoadTexts = (language: string) => Promise<Readonly<Record<string, object>> | undefined>;

/**
 * Creates what rebuilds the hashes.
 *
 * @param shipped tags of the languages that there are shipped texts for.
 */
export function createNoticeHash(load: LoadTexts, shipped: readonly string[]) {
  return async (settings: object, language = "en"): Promise<NoticeHashes> => {
    const checked = checkSettings(settings, undefined, () => {});
    const resolved = resolveLanguage([language], checked.messages, shipped);
    const loaded = await load(resolved.file ?? language);
    const texts = { ...resolved, lang: language, ...(loaded ? { shipped: loaded } : {}) };
    return {
      sdk_version: version,
      settings_hash: hashOf(settings),
      text_hash: hashOf(resolveNotice(checked, texts, version)),
    };
  };
}
