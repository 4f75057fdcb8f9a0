/** Chooses the language and lays a site's own texts over the shipped ones. Pure. */

/** Texts of one language, and how they are to be read. */
export interface Language {
  /** BCP 47 tag of the texts. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The site's own texts in that language, by message name. */
  readonly own: Readonly<Record<string, unknown>>;
}

const rightToLeft = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

/**
 * Chooses the language: the one that is set, else the page's, else the browser's, else English. A tag falls back to its
 * first part (`pt-BR` to `pt`), and a language without texts to English.
 *
 * @param wanted tags in order of preference; empty ones are passed over.
 * @param overrides the site's texts by language, not checked yet.
 */
export function resolveLanguage(
  wanted: readonly string[],
  overrides: Readonly<Record<string, unknown>>,
): Language {
  const tag = wanted.find((one) => one && one !== "auto") ?? "en";
  const lang = [tag, tag.split("-")[0] ?? ""].find((one) => Object.keys(overrides).includes(one)) ?? "en";
  const own = overrides[lang];
  return {
    lang,
    dir: rightToLeft.test(lang) ? "rtl" : "ltr",
    own: typeof own === "object" && own ? (own as Record<string, unknown>) : {},
  };
}

/** Gives the shipped texts with those of the site's own that are texts. */
export function resolveMessages<Messages extends object>(shipped: Messages, { own }: Language): Messages {
  const texts = Object.entries(own).filter(([name, text]) => name in shipped && typeof text === "string");
  return { ...shipped, ...Object.fromEntries(texts) };
}

/** Puts values into the slots of a text: `{count}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => `${values[name] ?? slot}`);
}
