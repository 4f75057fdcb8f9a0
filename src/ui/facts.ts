/** Facts about services in the visitor's language, for the declaration and the preference centre. */
import type { Language } from "../core/settings/resolveLanguage.ts";
import {
  bannerMessages,
  declarationMessages,
  factMessages,
  preferencesMessages,
} from "../translations/en.ts";
import type { Declared, DeclaredItem } from "./declared.ts";
import { type Child, element } from "./element.ts";
import { fill, resolveMessages } from "./resolveMessages.ts";

/** Texts by name, where the name is a category's or a kind of storage. */
export type Named = Readonly<Record<string, string | undefined>>;

const units: Readonly<Record<string, string>> = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  TH: "hour",
  TM: "minute",
  TS: "second",
};

/** Gives an ISO 8601 duration of one unit in words (`P13M`: 13 months); any other text as it is. */
export function formatDuration(text: string, lang: string): string {
  return text.replace(/^P(T?)(\d+)(\w)$/, (_, time: string, count: string, unit: string) =>
    !units[time + unit]
      ? text
      : new Intl.NumberFormat(lang, { style: "unit", unit: units[time + unit], unitDisplay: "long" }).format(
          Number(count),
        ),
  );
}

/** Gives the way to name a country in the visitor's language, or by its code. */
export function createCountryNames(lang: string): (country: string) => string {
  const names = new Intl.DisplayNames([lang, "en"], { type: "region" });
  return (country) => names.of(country) ?? country;
}

/** Gives the words of what is declared, and facts in the visitor's language. */
export function createWords(language: Language) {
  const { lang } = language;
  const declaration = resolveMessages(declarationMessages, language, "declaration");
  return {
    declaration,
    banner: resolveMessages(bannerMessages, language, "banner"),
    preferences: resolveMessages(preferencesMessages, language, "preferences"),
    facts: resolveMessages(factMessages, language, "preferences"),
    countryOf: createCountryNames(lang),
    /** How long something stays. */
    durationOf: (text = "") =>
      text === "session" ? declaration.session : text ? formatDuration(text, lang) : declaration.unlimited,
    dayOf: (date: string) => new Date(date).toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" }),
  };
}

export type Words = ReturnType<typeof createWords>;

/** Gives a line with its label, or nothing where there is nothing to say. */
export const line = (label: string, text: string | undefined): Child =>
  text ? element("p", {}, `${label}: ${text}`) : undefined;

/** Lists who receives data of a service: provider, further recipients, countries, which data, for how long. */
export function listRecipients(service: Declared, { declaration, banner, facts, ...words }: Words): Child[] {
  const { provider, role, recipients = [], transfers = [], data = [], retention, policyUrl } = service;
  const countries = transfers.map(({ country, ground }) =>
    [words.countryOf(country), ground].filter(Boolean).join(", "),
  );
  return [
    line(facts.provider, provider && [provider, role && declaration[role]].filter(Boolean).join(", ")),
    line(facts.recipients, recipients.join(", ")),
    line(facts.transfer, countries.join("; ")),
    line(declaration.data, data.join(", ")),
    line(declaration.retention, retention && words.durationOf(retention)),
    !!policyUrl && element("p", {}, element("a", { href: policyUrl }, banner.policy)),
  ];
}

/** Gives what is said of a cookie or key besides its name: whose it is, its kind, how long it stays, what it is for. */
export function describeItem(
  { host, type, duration, purpose }: DeclaredItem,
  { declaration, durationOf }: Words,
): string {
  const kind = (declaration as unknown as Named)[type] ?? type;
  return [host && fill(declaration.thirdParty, { host }), kind, durationOf(duration), purpose]
    .filter(Boolean)
    .join(", ");
}
