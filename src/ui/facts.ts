/** Facts about services in the visitor's language: how long something stays, and where data goes. Pure. */

const dateUnits: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };
const timeUnits: Readonly<Record<string, string>> = { H: "hour", M: "minute", S: "second" };

/** Gives an ISO 8601 duration in words (`P13M`: 13 months); any other text as it is. */
export function formatDuration(text: string, lang: string): string {
  const [, date, time] = /^P(?=.)((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/.exec(text) ?? [];
  if (date === undefined) return text;
  const inWords = (part: string, units: Readonly<Record<string, string>>) =>
    part.replace(/(\d+)(\w)/g, (_, count, unit) => {
      const format = { style: "unit", unit: units[unit], unitDisplay: "long" } as const;
      return `${new Intl.NumberFormat(lang, format).format(count)} `;
    });
  return (inWords(date, dateUnits) + inWords(time ?? "", timeUnits)).trim();
}

/** Gives the way to name a country in the visitor's language, or by its code. */
export function createCountryNames(lang: string): (country: string) => string {
  const names = Intl.DisplayNames && new Intl.DisplayNames([lang, "en"], { type: "region" });
  return (country) => names?.of(country) ?? country;
}
