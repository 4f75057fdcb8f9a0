/** The texts of the UI as typed tables, one per surface, so that a language is data. Names in braces are slots. */
import type {
  ChoicesMessages,
  DeclarationMessages,
  ExplicitMessages,
  InsightMessages,
  PanelMessages,
} from "./pageMessages.ts";

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

/** Texts that a visitor finds on the banner who had answered before. */
export interface AgainMessages {
  /** Why a visitor who had answered is asked again: the site's revision is new. */
  readonly again: string;
  /** The same, because there are categories that were never asked for. `{categories}`: their names. */
  readonly againCategory: string;
  /** The same, because the last choice has expired. */
  readonly againExpired: string;
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
  /** Label before the names of cookies and keys. */
  readonly keeps: string;
  /** Label before the countries that data goes to. */
  readonly transfer: string;
  readonly gpc: string;
  /** `{date}`: when the choice in force was made. */
  readonly decided: string;
  readonly contact: string;
  /** Label before other recipients of the data than the provider. */
  readonly recipients: string;
  /** Label of the choice of language. */
  readonly language: string;
  /** Opens what is stored on this browser, and the visitor's past choices. */
  readonly insight: string;
  /** Label before links to earlier versions of the notice. */
  readonly earlier: string;
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

/** Texts of what stands where a held embed would be. */
export interface PlaceholderMessages {
  /** `{service}`: the embed's service. */
  readonly heading: string;
  /** `{provider}`: who would get the visitor's data. */
  readonly text: string;
  /** Shows this one embed; nothing is remembered. */
  readonly once: string;
  /** `{service}`: shows every embed of the service, from now on. */
  readonly always: string;
  /** Stands for `{service}` and `{provider}` where the site has named none. */
  readonly other: string;
}

/** Everything of one language. */
export interface Messages {
  readonly banner: BannerMessages & AgainMessages;
  readonly preferences: PreferencesMessages;
  readonly placeholder: PlaceholderMessages;
  readonly declaration: DeclarationMessages;
  readonly panel: PanelMessages;
  readonly explicit: ExplicitMessages;
  readonly insight: InsightMessages;
  readonly choices: ChoicesMessages;
}
