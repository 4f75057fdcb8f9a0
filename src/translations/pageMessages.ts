/** The texts of surfaces that a page of the site holds, or that the preference centre opens: fetched with those alone. */

/** Texts of the declaration: a table, for the policy page, of services and of what they store. */
export interface DeclarationMessages {
  /** Name of the table of one category. `{category}`. */
  readonly caption: string;
  readonly service: string;
  readonly purpose: string;
  /** Heading of who receives data. */
  readonly recipients: string;
  /** Heading of the names of cookies and keys. */
  readonly name: string;
  readonly type: string;
  readonly duration: string;
  /** Said of a service that stores nothing on the device. */
  readonly storesNothing: string;
  /** `{host}`: whose cookie it is, where it is not the site's own. */
  readonly thirdParty: string;
  /** How long something stays that goes when the browser is closed. */
  readonly session: string;
  /** How long something stays that has no end of its own. */
  readonly unlimited: string;
  readonly cookie: string;
  readonly localStorage: string;
  readonly sessionStorage: string;
  readonly indexedDB: string;
  /** Label before the kinds of data that a service receives. */
  readonly data: string;
  /** Label before how long the service keeps them. */
  readonly retention: string;
  /** What the provider is to the site: it works on the site's instructions. */
  readonly processor: string;
  /** The provider and the site decide together. */
  readonly joint: string;
  /** The provider decides for itself. */
  readonly controller: string;
  /** `{revision}`: which version of the notice this is. */
  readonly version: string;
  /** What our own cookie is for. */
  readonly ownPurpose: string;
}

/** Texts of the preference centre that stands in a page of the site. */
export interface PanelMessages {
  /** Said while there is no choice. */
  readonly undecided: string;
  /** Said when a switch stands otherwise than it was saved. */
  readonly unsaved: string;
}

/** Texts of a category that needs an express yes, beyond its switch. */
export interface ExplicitMessages {
  /** `{category}`: what the visitor is asked. */
  readonly question: string;
  readonly agree: string;
  readonly cancel: string;
}

/** Texts of what is on this browser now, and of the visitor's own history. */
export interface InsightMessages {
  /** Heading of the list of what is stored now. */
  readonly present: string;
  readonly presentText: string;
  readonly presentNone: string;
  /** Heading of what no service declares. */
  readonly undeclared: string;
  readonly delete: string;
  /** `{name}`: the same for assistive software, which hears no table. */
  readonly deleteName: string;
  /** `{category}`: deletes everything of a category. */
  readonly deleteAll: string;
  /** Warns of deleting what the site needs. */
  readonly deleteEssential: string;
  /** `{names}`: confirms a deletion. */
  readonly deleted: string;
  /** `{names}`: says what could not be deleted. */
  readonly notDeleted: string;
  /** Heading of the visitor's past choices. */
  readonly history: string;
  readonly historyNone: string;
  /** Where they are kept. */
  readonly historyText: string;
  /** Said of the choice that counts now. */
  readonly inForce: string;
  /** Label before the time of a choice. */
  readonly when: string;
  /** Label before how a choice was made. */
  readonly how: string;
  /** Label before the revision of the site's notice. */
  readonly revision: string;
  /** Label before what was granted. */
  readonly granted: string;
  /** Label before what was denied. */
  readonly denied: string;
  /** How a choice was made, by method. */
  readonly methodBanner: string;
  readonly methodPreferences: string;
  readonly methodLink: string;
  readonly methodPlaceholder: string;
  readonly methodApi: string;
  readonly methodSignal: string;
  /** Heading of the copy of the record. */
  readonly receipt: string;
  readonly receiptText: string;
  /** Label before the number of the record. */
  readonly record: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly download: string;
}

/** Texts of "Your Privacy Choices", the control that laws of US states ask for. */
export interface ChoicesMessages {
  /** Words of the link, and the title of what it opens; in English they are fixed by California's rules. */
  readonly link: string;
  readonly explain: string;
  /** Name of the switch; in English it is fixed by California's rules. */
  readonly optOut: string;
  readonly optOutText: string;
  /** Name of the second switch; in English it is fixed by California's rules. */
  readonly limit: string;
  readonly limitText: string;
  /** The browser's signal was honoured. */
  readonly honoured: string;
  /** There is no signal. */
  readonly noSignal: string;
  readonly optedOut: string;
  readonly notOptedOut: string;
  readonly limited: string;
  readonly notLimited: string;
  /** Asked before a choice that goes against the browser's signal. */
  readonly conflict: string;
  /** Answers to that. */
  readonly conflictAllow: string;
  readonly conflictKeep: string;
  /** On the banner, in the place of the question, where the law lets the rest run until it is refused. `{categories}`: their names. */
  readonly notice: string;
  readonly saved: string;
}
