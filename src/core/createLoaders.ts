/** Fetches once what a page may need of its visitor's language and place; whatever does not arrive is a problem, and the plain case holds. */
import { integrity } from "../platform/integrity.ts";
import type { Acts, Core } from "./parts.ts";
import type { Law } from "./partTypes.ts";
import type { Report } from "./settings/createReport.ts";
import type { Language } from "./settings/resolveLanguage.ts";

/** Fetches the law of the visitor's place, once; without it, opt-in holds for everybody. */
export function createLawLoader(core: Core, getActs: () => Acts): () => Promise<Law | undefined> {
  let law: Promise<Law | undefined> | undefined;
  const load = async () => {
    if (core.known.settings.policy === "universal") return undefined;
    try {
      return await (await core.fetchPart("regions", integrity.regions))(core, getActs());
    } catch {
      getActs().report("part", "regions");
      return undefined;
    }
  };
  return () => {
    law ??= load();
    return law;
  };
}

/** Fetches the texts of another language than English, once. Where they cannot be had, that is a problem, and English is shown. */
export function createLanguageLoader(core: Core, report: Report): Acts["loadLanguage"] {
  let language: Promise<Language> | undefined;
  const load = async () => {
    const wanted = [core.known.settings.locale, document.documentElement.lang, ...navigator.languages].filter(
      (tag) => tag && tag !== "auto",
    );
    try {
      return await (await core.fetchPart("locales", integrity.locales))(core, wanted);
    } catch {
      report("part", `locales/${wanted[0]}`);
      return { lang: "en", dir: "ltr", own: {} } as const;
    }
  };
  return () => {
    language ??= load();
    return language;
  };
}
