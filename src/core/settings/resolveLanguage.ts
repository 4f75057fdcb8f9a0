/** Chooses the language of the texts. Pure. */

/** Texts of one language, and how they are to be read. */
export interface Language {
  /** BCP 47 tag of the texts. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The tag that led to it, as it was wanted (`de-AT` to `de`); none where nobody wanted another language than English. */
  readonly tag?: string;
  /** Tag of the file with the shipped texts, where it is another than English. */
  readonly file?: string;
  /** The site's own texts in that language, by message name, not checked yet. */
  readonly own: Readonly<Record<string, unknown>>;
  /** The shipped texts by surface, where they are not the English ones that each part holds. */
  readonly shipped?: Readonly<Record<string, object>>;
  /** Fetches the rest of the shipped texts, for surfaces in pages of the site; rejected when they cannot be had. */
  readonly loadPages?: () => Promise<Readonly<Record<string, object>>>;
}

const rightToLeft = /^(ar|dv|fa|he|iw|ku|ps|sd|ug|ur|yi)\b/;

/** Languages that are written as another one, or have two names: https://www.unicode.org/reports/tr35/#Likely_Subtags (2026-11-29) */
const aliases = new Map(
  Object.entries({ no: "nb", nn: "nb", iw: "he", in: "id", mo: "ro", sh: "sr", cmn: "zh" }),
);

/**
 * Gives a tag and what it falls back to, nearest first, in small letters: part by part (`pt-BR` to `pt`), then the other name. Chinese
 * is told apart by script, which its files are not named after.
 */
function listFallbacks(tag: string): string[] {
  const parts = tag.toLowerCase().split("-");
  const found = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  const last = found.pop() as string;
  const isTraditional = /^zh-(hant|hk|mo)\b/.test(tag.toLowerCase());
  return [...found, ...(isTraditional ? ["zh-tw"] : []), last, aliases.get(last) ?? last];
}

/**
 * Chooses among the languages that there are: the one that is set, else the page's, else the browser's, else English. The site's own
 * texts for a tag lie over those for what it falls back to.
 *
 * @param wanted tags in order of preference; empty ones and `auto` are passed over.
 * @param overrides the site's texts by language, not checked yet.
 * @param shipped tags that there are files for, besides `en`.
 */
export function resolveLanguage(
  wanted: readonly string[],
  overrides: Readonly<Record<string, unknown>>,
  shipped: readonly string[] = [],
): Language {
  const find = (tags: readonly string[], candidate: string) =>
    tags.filter((tag) => tag.toLowerCase() === candidate).slice(0, 1);
  const own = Object.keys(overrides);
  const known = ["en", ...own, ...shipped];
  const choose = (tag: string) => listFallbacks(tag).flatMap((name) => find(known, name));
  const tag = wanted.find((one) => choose(one)[0]);
  const names = listFallbacks(tag ?? "en");
  const [lang = "en"] = choose(tag ?? "en");
  const [file] = names.flatMap((name) => find(["en", ...shipped], name));
  const texts = names.flatMap((name) => find(own, name)).map((name) => overrides[name]);
  return {
    lang,
    dir: rightToLeft.test(lang) ? "rtl" : "ltr",
    ...(tag && { tag }),
    ...(file && file !== "en" && { file }),
    own: Object.assign({}, ...texts.filter((one) => typeof one === "object").reverse()),
  };
}
