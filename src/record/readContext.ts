/** Gives what a record needs to know of the page and its settings. */
import type { Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import { version } from "../platform/version.ts";
import type { RecordContext } from "./createRecord.ts";
import { hashOf } from "./hash.ts";
import { resolveNotice } from "./resolveNotice.ts";

/** Gives the context of a first record, with the hashes of what this page shows and was set to. */
export function readContext({ known }: Core, language: Language): RecordContext {
  const { settings, asGiven } = known;
  return {
    settings,
    version,
    language: language.lang,
    textHash: hashOf(resolveNotice(settings, language, version)),
    settingsHash: hashOf(asGiven),
    isNarrow: innerWidth < 640,
    host: location.hostname,
    base: document.baseURI,
    previousEventId: null,
    previousHash: null,
  };
}
