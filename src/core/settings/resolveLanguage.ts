/** Chooses the language of the texts. Pure. */

/** Texts of one language, and how they are to be read. */
export interface Language {
  /** BCP 47 tag of the texts. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The site's own texts in that language, by message name, not checked yet. */
  readonly own: Readonly<Record<string, unknown>>;
  /** The shipped texts by surface, where they are not the English ones that each part holds. */
  readonly shipped?: Readonly<Record<string, object>>;
  /** Fetches the rest of the shipped texts, for surfaces in pages of the site; rejected when they cannot be had. */
  readonly loadPages?: () => Promise<Readonly<Record<string, object>>>;
}

const rightToLeft = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

/**
 * Chooses among the languages that there are: the one that is set, else the page's, else the browser's, else English. A tag falls
 * back part by part (`pt-BR` to `pt`, `zh-Hant-TW` to `zh`).
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
  const known = ["en", ...Object.keys(overrides), ...shipped];
  const candidates = wanted.flatMap((tag) => {
    // Chinese is told apart by script, which its files are not named after.
    const parts = tag.replace(/^zh-(Hant|HK|MO).*/i, "zh-TW").split("-");
    return parts.map((_, index) =>
      parts
        .slice(0, parts.length - index)
        .join("-")
        .toLowerCase(),
    );
  });
  const find = (candidate: string) => known.find((tag) => tag.toLowerCase() === candidate);
  const lang = candidates.map(find).find(Boolean) ?? "en";
  const own = overrides[lang];
  return {
    lang,
    dir: rightToLeft.test(lang) ? "rtl" : "ltr",
    own: typeof own === "object" && own ? (own as Record<string, unknown>) : {},
  };
}
