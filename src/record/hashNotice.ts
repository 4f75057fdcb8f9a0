/** Rebuilds the hashes of a record from settings that a site has kept. */
import { checkSettings } from "../core/settings/checkSettings.ts";
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

/** Creates what rebuilds the hashes. */
export function createNoticeHash(load: LoadTexts) {
  return async (settings: object, language = "en"): Promise<NoticeHashes> => {
    const checked = checkSettings(settings, undefined, () => {});
    const own = checked.messages[language] ?? {};
    const shipped = await load(language);
    const texts = { lang: language, dir: "ltr", own, ...(shipped ? { shipped } : {}) } as const;
    return {
      sdk_version: version,
      settings_hash: hashOf(settings),
      text_hash: hashOf(resolveNotice(checked, texts, version)),
    };
  };
}
