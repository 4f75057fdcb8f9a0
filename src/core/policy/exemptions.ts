/** Uses that the law of a place lets a site have without consent, as long as the visitor is told and can object. */

/** One exemption, for a service that keeps to its conditions. */
export interface Exemption {
  /** Codes of the regions where it exists. */
  readonly regions: readonly string[];
  /** What the service must keep to; in docs/regions.md, for the site. */
  readonly conditions: string;
  readonly confidence: "high" | "medium" | "low";
}

/** All exemptions by name. */
export const exemptions = {
  "fr-statistics": {
    regions: ["FR"],
    conditions:
      "measures the own audience alone, anonymous statistics, nothing across sites; cookies live at most 13 months, are not renewed on visits, and data is kept at most 25 months",
    confidence: "high",
  },
  "uk-statistics": {
    regions: ["GB"],
    conditions:
      "sole purpose is statistics on how the site is used, to improve it; shared with nobody for another purpose",
    confidence: "high",
  },
  "uk-appearance": {
    regions: ["GB"],
    conditions: "sole purpose is to adapt how the site looks or works to what the visitor prefers",
    confidence: "high",
  },
  "es-preferences": {
    regions: ["ES"],
    conditions: "keeps settings of the interface that the visitor has picked, such as language or currency",
    confidence: "high",
  },
  "it-statistics": {
    regions: ["IT"],
    conditions:
      "own aggregate statistics, or a third party's with masked addresses that are not combined with other data",
    confidence: "high",
  },
  "nl-statistics": {
    regions: ["NL"],
    conditions: "own statistics with little or no effect on the visitor's privacy",
    confidence: "medium",
  },
} as const satisfies Readonly<Record<string, Exemption>>;

/** Name of an exemption. */
export type ExemptionName = keyof typeof exemptions;
