/** The texts of the UI as typed tables, one per surface, so that a language is data. Names in braces are slots. */

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
  /** Why a visitor who had answered is asked again: the site's revision is new. */
  readonly again: string;
  /** The same, because there are categories that were never asked for. `{categories}`: their names. */
  readonly againCategory: string;
  /** The same, because the last choice has expired. */
  readonly againExpired: string;
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
  /** Label before the names of cookies and keys. */
  readonly stored: string;
  /** Label before the countries that data goes to. */
  readonly transfer: string;
  readonly gpc: string;
  /** `{date}`: when the choice in force was made. */
  readonly decided: string;
  readonly contact: string;
  /** Label of the choice of language. */
  readonly language: string;
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

/** Texts of the table of services and of what they store. */
export interface DeclarationMessages {
  /** Name of the table for assistive software. */
  readonly caption: string;
  readonly service: string;
  readonly provider: string;
  readonly purpose: string;
  /** Heading of the names of cookies and keys. */
  readonly name: string;
  readonly type: string;
  readonly duration: string;
  /** How long something stays that goes when the browser is closed. */
  readonly session: string;
  /** How long something stays that has no end of its own. */
  readonly unlimited: string;
  readonly cookie: string;
  readonly localStorage: string;
  readonly sessionStorage: string;
  readonly indexedDB: string;
}

/** Texts of what is on this browser now, and of the visitor's own history. */
export interface InsightMessages {
  /** Heading of the list of what is stored now. */
  readonly present: string;
  readonly presentNone: string;
  /** Said of a cookie or key that no service declares. */
  readonly undeclared: string;
  readonly delete: string;
  /** `{category}`: deletes everything the category's services have stored. */
  readonly deleteAll: string;
  /** `{name}`: confirms a deletion. */
  readonly deleted: string;
  /** `{name}`: says that something could not be deleted. */
  readonly notDeleted: string;
  /** Heading of the visitor's past choices. */
  readonly history: string;
  readonly historyNone: string;
  readonly when: string;
  readonly how: string;
  readonly choice: string;
  /** Under which revision of the site's notice. */
  readonly revision: string;
  readonly granted: string;
  readonly denied: string;
  /** How a choice was made, by method. */
  readonly methodBanner: string;
  readonly methodPreferences: string;
  readonly methodLink: string;
  readonly methodPlaceholder: string;
  readonly methodApi: string;
  readonly methodGpc: string;
  /** Heading of the copy of the record. */
  readonly receipt: string;
  readonly copy: string;
  readonly copied: string;
  readonly download: string;
}

/** Texts of the control that laws of US states ask for. */
export interface ChoicesMessages {
  /** The words of the link; fixed by California's rules in English. */
  readonly link: string;
  readonly optOut: string;
  readonly optOutText: string;
  readonly limit: string;
  readonly limitText: string;
  /** The browser's signal was honoured. */
  readonly honoured: string;
  /** Asked before a choice that goes against the browser's signal. */
  readonly conflict: string;
  readonly optedOut: string;
  readonly notOptedOut: string;
}

/** Everything of one language. */
export interface Messages {
  readonly banner: BannerMessages;
  readonly preferences: PreferencesMessages;
  readonly placeholder: PlaceholderMessages;
  readonly declaration: DeclarationMessages;
  readonly insight: InsightMessages;
  readonly choices: ChoicesMessages;
}
