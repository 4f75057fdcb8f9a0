/** English. */
import type { BannerMessages, Messages, PlaceholderMessages, PreferencesMessages } from "./messages.ts";

export const bannerMessages: BannerMessages = {
  heading: "Your choice about cookies",
  intro: "{site} uses cookies and similar technologies. The essential ones make the site work.",
  ask: "Only with your consent we use others, for: {categories}.",
  services: "Services taking part: {count}.",
  later: "You can change your choice at any time in the cookie settings, linked on every page.",
  again: "We ask again because our use of cookies has changed.",
  againCategory: "We ask again because something is new: {categories}.",
  againExpired: "We ask again because your last choice has expired.",
  accept: "Accept all",
  reject: "Reject all",
  customise: "Customise",
  policy: "Privacy policy",
  imprint: "Legal notice",
  thisSite: "This site",
  saved: "Your choice is saved.",
  essential: "Essential",
  performance: "Performance",
  functional: "Functional",
  analytics: "Analytics",
  security: "Security",
};

export const preferencesMessages: PreferencesMessages = {
  title: "Cookie settings",
  explain: "Decide for each category. Nothing changes until you save, and you can come back at any time.",
  save: "Save choice",
  close: "Close",
  locked: "Always active",
  refused: "If you refuse: {effect}",
  details: "Services and cookies ({count})",
  none: "No service is listed in this category.",
  provider: "Provider",
  stored: "Stores",
  transfer: "Data goes to",
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

export const placeholderMessages: PlaceholderMessages = {
  heading: "{service} is not loaded yet",
  text: "If you load this content, {provider} receives your IP address and may store data on your device.",
  once: "Load this one",
  always: "Always allow {service}",
  other: "another provider",
};

/** Everything, as every other language gives it. */
export const messages: Messages = {
  banner: bannerMessages,
  preferences: preferencesMessages,
  placeholder: placeholderMessages,
};
