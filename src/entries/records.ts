/** `fermata-sdk/records`: for whoever keeps records and must show what they prove. Works in Node, workers and the edge. */
import { createNoticeHash } from "../record/hashNotice.ts";
import { locales } from "../translations/index.ts";

export type { Receipt } from "../core/consent/receipt.ts";
export type { ConsentRecord } from "../core/consent/record.ts";
export { hashOf } from "../record/hash.ts";
export type { NoticeHashes } from "../record/hashNotice.ts";

/**
 * Gives the hashes that a record made under these settings, with this version of the SDK, in this language, has.
 *
 * @param settings as the site wrote them: the block, and the `data-` attributes of the tag, by camel-case name.
 * @param language of the record, BCP 47. Default `en`.
 * @returns the hashes, to be compared with the record's. Rejected only when the texts of the language cannot be loaded.
 * @example (await hashNotice(archivedSettings, record.language)).text_hash === record.text_hash
 */
export const hashNotice = createNoticeHash(async (language) => {
  const loaded = await locales[language]?.();
  return loaded && { ...loaded.messages };
}, Object.keys(locales));
