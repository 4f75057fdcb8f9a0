/** The texts of the UI as typed tables, so that a language is data. Names in braces are slots. */

/** Texts of the banner and of whatever both layers share. */
export interface BannerMessages {
  /** Heading of the banner. */
  readonly heading: string;
  /** `{site}`: who runs the site. */
  readonly intro: string;
  /** `{categories}`: the optional categories, by name. */
  readonly ask: string;
  /** `{count}`: how many services take part. */
  readonly services: string;
  /** How to change the choice later. */
  readonly later: string;
  /** Why a visitor who had answered is asked again. */
  readonly again: string;
  readonly accept: string;
  readonly reject: string;
  readonly customise: string;
  readonly policy: string;
  readonly imprint: string;
  /** Stands for `{site}` where the site has not said who runs it. */
  readonly thisSite: string;
  /** Confirms a choice to assistive software. */
  readonly saved: string;
  readonly essential: string;
  readonly performance: string;
  readonly functional: string;
  readonly analytics: string;
  readonly security: string;
}

/** Texts of the preference centre. */
export interface PreferencesMessages {
  readonly title: string;
  readonly explain: string;
  readonly save: string;
  readonly close: string;
  /** Said of a category that cannot be refused. */
  readonly locked: string;
  /** `{effect}`: what changes when the category is refused. */
  readonly refused: string;
  /** Heading of the services of a category. `{count}`. */
  readonly details: string;
  readonly none: string;
  readonly provider: string;
  readonly stored: string;
  readonly gpc: string;
  /** `{date}`: when the choice in force was made. */
  readonly decided: string;
  readonly contact: string;
  readonly essentialText: string;
  readonly performanceText: string;
  readonly performanceRefused: string;
  readonly functionalText: string;
  readonly functionalRefused: string;
  readonly analyticsText: string;
  readonly analyticsRefused: string;
  readonly securityText: string;
  readonly securityRefused: string;
}
