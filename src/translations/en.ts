/** English. */
import type {
  AgainMessages,
  BannerMessages,
  Messages,
  PlaceholderMessages,
  PreferencesMessages,
} from "./messages.ts";
import type {
  ChoicesMessages,
  DeclarationMessages,
  ExplicitMessages,
  InsightMessages,
  PanelMessages,
} from "./pageMessages.ts";

const heading = "Your choice about cookies";
const saved = "Your choice is saved.";
const title = "Cookie settings";
const optedOut = "You have opted out.";

/** Texts of the banner and the preference centre that are spoken as well, apart, so that a part needs no more than these. */
export const presenceMessages = { heading, saved, title };

/** What the preference centre is called. */
export const titleMessages = { title };

/** The text of "Your Privacy Choices" that the visitor's history says as well. */
export const optOutMessages = { optedOut };

export const bannerMessages: BannerMessages = {
  heading,
  intro: "{site} uses cookies and similar technologies. The essential ones make the site work.",
  ask: "Only with your consent we use others, for: {categories}.",
  services: "Services taking part: {count}.",
  later: "You can change your choice at any time in the cookie settings, linked on every page.",
  accept: "Accept all",
  reject: "Reject all",
  customise: "Customise",
  policy: "Privacy policy",
  imprint: "Legal notice",
  thisSite: "This site",
  saved,
  essential: "Essential",
  performance: "Performance",
  functional: "Functional",
  analytics: "Analytics",
  security: "Security",
};

export const againMessages: AgainMessages = {
  again: "We ask again because our use of cookies has changed.",
  againCategory: "We ask again because something is new: {categories}.",
  againExpired: "We ask again because your last choice has expired.",
};

export const preferencesMessages: Omit<PreferencesMessages, keyof typeof factMessages> = {
  title,
  explain: "Decide for each category. Nothing changes until you save, and you can come back at any time.",
  save: "Save choice",
  close: "Close",
  locked: "Always active",
  refused: "If you refuse: {effect}",
  details: "Services and cookies ({count})",
  none: "No service is listed in this category.",
  gpc: "Your browser sends Global Privacy Control. It is honoured: data is not sold or shared.",
  decided: "Your last choice: {date}.",
  contact: "Contact",
  essentialText: "Basic functions of the site, such as signing in and keeping this choice.",
  performanceText:
    "Shows how well the site works: how fast pages respond, where they fail, where people get stuck.",
  performanceRefused: "the site works as before; faults that you meet may stay unseen.",
  functionalText: "Remembers your preferences, and shows content of other providers such as videos and maps.",
  functionalRefused: "settings are not remembered, and embedded content stays closed until you allow it.",
  analyticsText: "Counts visits and clicks to give statistics of how the site is used.",
  analyticsRefused: "your visit is left out of the statistics.",
  securityText: "Detects fraud and protects accounts beyond what the site needs to work.",
  securityRefused: "some actions may ask you for one more proof that it is you.",
};

/** Texts of the preference centre that only parts of it hold, which are fetched when they are asked for. */
export const factMessages = {
  provider: "Provider",
  keeps: "Stores",
  transfer: "Data goes to",
  recipients: "Also received by",
  language: "Language",
  insight: "What is stored on this browser, and your past choices",
  earlier: "Earlier versions",
};

export const placeholderMessages: PlaceholderMessages = {
  heading: "{service} is not loaded yet",
  text: "If you load this content, {provider} receives your IP address and may store data on your device.",
  once: "Load this one",
  always: "Always allow {service}",
  other: "another provider",
};

export const declarationMessages: DeclarationMessages = {
  caption: "{category}: services, and what they store on your device",
  service: "Service",
  purpose: "Purpose",
  recipients: "Who receives data",
  name: "Name",
  type: "Type",
  duration: "Duration",
  storesNothing: "Stores nothing on your device.",
  thirdParty: "set by {host}",
  session: "until the browser is closed",
  unlimited: "until it is deleted",
  cookie: "Cookie",
  localStorage: "Local storage",
  sessionStorage: "Session storage",
  indexedDB: "Database in the browser",
  data: "Data",
  retention: "Kept there",
  processor: "works on our instructions",
  joint: "decides together with us",
  controller: "decides for itself how data is used",
  version: "Version {revision}",
  ownPurpose: "Keeps your choice. Without it you are asked again.",
};

export const panelMessages: PanelMessages = {
  undecided: "You have not made a choice yet.",
  unsaved: "Not saved yet.",
};

export const explicitMessages: ExplicitMessages = {
  question: "This needs your express consent: {category}.",
  agree: "I expressly agree",
  cancel: "Leave it off",
};

export const insightMessages: InsightMessages = {
  present: "Stored on this browser now",
  presentText:
    "Cookies and other data of this site that your browser holds now. Cookies that only the server can read are not shown.",
  presentNone: "Nothing is stored.",
  undeclared: "Not listed by the site",
  delete: "Delete",
  deleteName: "Delete {name}",
  deleteAll: "Delete all: {category}",
  deleteEssential: "Deleting essential data can sign you out or empty a basket.",
  deleted: "Deleted: {names}",
  notDeleted: "Could not be deleted from here: {names}",
  history: "Your choices so far",
  historyNone: "You have not made a choice on this browser.",
  historyText: "This list is kept on this browser only.",
  inForce: "In force now",
  when: "When",
  how: "How",
  revision: "Version of the notice",
  granted: "Allowed",
  denied: "Refused",
  methodBanner: "in the banner",
  methodPreferences: "in the cookie settings",
  methodLink: "with a link on the page",
  methodPlaceholder: "at embedded content",
  methodApi: "with a control of the site",
  methodSignal: "by your browser's signal",
  receipt: "Your receipt",
  receiptText: "A copy of your choice, to keep or to refer to.",
  record: "Record number",
  copy: "Copy",
  copied: "Copied.",
  notCopied: "Could not be copied. Use the download instead.",
  download: "Download",
};

export const choicesMessages: ChoicesMessages = {
  link: "Your Privacy Choices",
  explain: "You can opt out here, without signing in and without giving a reason. It applies at once.",
  optOut: "Do Not Sell or Share My Personal Information",
  optOutText: "Stops services that sell or share your data, or use it for targeted advertising.",
  limit: "Limit the Use of My Sensitive Personal Information",
  limitText: "Sensitive data is used only for what you asked for.",
  honoured: "Opt-out request honoured: your browser sends Global Privacy Control.",
  noSignal: "Your browser sends no opt-out signal.",
  optedOut,
  notOptedOut: "You have not opted out.",
  limited: "The use of your sensitive data is limited.",
  notLimited: "The use of your sensitive data is not limited.",
  conflict:
    "Your browser asks not to sell or share your data. Do you want to allow it on this site all the same?",
  conflictAllow: "Allow on this site",
  conflictKeep: "Stay opted out",
  notice: "Others are active here until you reject them, for: {categories}.",
  saved: "Your choice is saved and applies from now on.",
};

/** Everything, as every other language gives it. */
export const messages: Messages = {
  banner: { ...bannerMessages, ...againMessages },
  preferences: { ...preferencesMessages, ...factMessages },
  placeholder: placeholderMessages,
  declaration: declarationMessages,
  panel: panelMessages,
  explicit: explicitMessages,
  insight: insightMessages,
  choices: choicesMessages,
};
