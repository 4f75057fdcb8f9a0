/** The settings: their types, their documentation and their defaults, which are also the samples they are checked by. */
import type { Category, Service } from "../consent/category.ts";
import type { Regions } from "../policy/regulation.ts";

/** Who is responsible for the site, shown in both layers. */
export interface Controller {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
}

/** Where the decision is kept. */
export interface CookieSettings {
  /** Name of the cookie, letters, digits, `_` and `-`. Default `fermata`. */
  readonly name: string;
  /** Empty, the default: this host only. A domain: shared by its subdomains. `auto`: the widest the browser accepts. */
  readonly domain: string;
  /** Default `/`. */
  readonly path: string;
  /**
   * The time after which the visitor is asked again: `P6M` (calendar months), `P1Y` or `P90D`, counted from the decision,
   * not from the last visit, and the same for yes and no. One day to thirteen months, because browsers keep a cookie 400
   * days; beyond that the nearest of the two is used. Default `P6M`: within every European regulator's minimum and
   * maximum (180 days are less than the Italian minimum, 184 more than the French maximum).
   */
  readonly maxAge: string;
}

/** How the banner looks and where it stands. */
export interface UiSettings {
  /** `bar` over the whole width, `box` in a corner, `dialog` in the middle. Default `bar`. */
  readonly layout: "bar" | "box" | "dialog";
  /**
   * Edge that a bar or a box keeps to; a box stands where lines begin, with `-end` where they end. Default `bottom`. On phones
   * boxes and dialogs are sheets at that edge.
   */
  readonly position: "bottom" | "top" | "bottom-end" | "top-end";
  /** Colours: `light`, `dark`, or `auto`, the default: as the visitor prefers. */
  readonly scheme: "auto" | "light" | "dark";
  /** The preference centre in the middle, or as a panel at the `side`. Default `dialog`. */
  readonly preferences: "dialog" | "side";
  /** Whether visitors who have decided see a small button that opens the preference centre. Default `false`. */
  readonly floatingButton: boolean;
  /**
   * Languages that the visitor may choose among in the preference centre, as BCP 47 tags of shipped languages or of the site's own
   * `messages`. Default: none, and nothing to choose.
   */
  readonly languages: readonly string[];
}

/** Whom the site says it speaks to. */
export interface Audience {
  /** A minor: everything that is not required is denied, whatever was answered. Default `false`. */
  readonly minor?: boolean;
}

/** An earlier version of the site's notice, which stays readable. */
export interface EarlierNotice {
  /** First day on which it applied: `2023-05-01`. */
  readonly date: string;
  /** Link to its text: relative, or http(s). */
  readonly url: string;
  /** The `revision` under which visitors decided then, so that their history leads to the text. */
  readonly revision: string;
}

/** Where the guard reports what it holds, or would hold. */
export interface ReportSettings {
  /** Link, relative or http(s), that takes a POST of JSON. */
  readonly endpoint: string;
  /** Share of page views that report, 0 to 1. Default 0.01. */
  readonly sample: number;
}

/** Where records of decisions are delivered, and how long they are to be kept. */
export interface RecordSettings {
  /** Link, relative or http(s), that takes a POST of JSON for each record. Default: none; nothing is sent, and nothing kept for it. */
  readonly endpoint: string;
  /**
   * How long a record is to be kept after its event: `P4Y`, `P24M` or `P730D`, in calendar months. Default `P4Y`. Each record carries
   * the end of that time, for the endpoint to obey; what could not be delivered by then is deleted in the browser.
   */
  readonly retention: string;
  /** Headers that go along, by name. They stand in the page for everybody to read. Default: none. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything a site can set. An empty text means none. */
export interface Settings {
  /** What visitors answer for. Default: essential, performance, functional, analytics, security. */
  readonly categories: readonly Category[];
  /** What the site uses, for the visitor to read. Default: none. */
  readonly services: readonly Service[];
  /** Text that the site changes to ask again after a material change, 1 to 40 characters. Default `"1"`. */
  readonly revision: string;
  /** What changed with this revision, in words, shown to visitors who had answered before. */
  readonly changes: string;
  /** Earlier versions of the notice, newest first, linked in the preference centre and in the declaration. Default: none. */
  readonly earlierNotices: readonly EarlierNotice[];
  /**
   * Keep the visitor's last twenty decisions in this browser's local storage, for the visitor to read in the preference centre; written
   * by a decision alone, erased by `Fermata.reset()`. Default `false`: the cookie holds the one in force.
   */
  readonly history: boolean;
  /** Link to the privacy policy: relative, or http(s). */
  readonly policyUrl: string;
  /** Link to the legal notice: relative, or http(s). */
  readonly imprintUrl: string;
  readonly controller: Controller;
  /** ISO 3166-1 or -2 code of where the visitor is, or `auto`, the default. */
  readonly region: string;
  /**
   * `universal`, the default: opt-in for everybody. `regional`: what the shipped table says of the visitor's place, opt-in where that is
   * unknown. Or a table of the site's own, by region.
   */
  readonly policy: "universal" | "regional" | Regions;
  /**
   * Says where the visitor is, as an ISO 3166 code, where neither the setting nor the page does: asked under another policy than
   * `universal`, for two seconds at most. Default: none.
   */
  readonly findRegion: (() => string | Promise<string>) | undefined;
  /** Whether Global Privacy Control is obeyed. Default `true`. */
  readonly honourGpc: boolean;
  readonly cookie: CookieSettings;
  /** Whom the site speaks to; `Fermata.setAudience` overrules it. Default: nobody in particular. */
  readonly audience: Audience;
  /** Beginnings of paths (`/pay`) on which services that record sessions are denied. Default: none. */
  readonly replayExcept: readonly string[];
  /** Language of the texts, BCP 47, or `auto`, the default: the page's `lang`, then the browser's. */
  readonly locale: string;
  /** Texts of the site's own, by language and message name. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ui: UiSettings;
  /** For `fermata-guard.js`: `true`, the default, holds what is not marked; `"report"` only says what it would hold; `false` does nothing. */
  readonly guard: boolean | "report";
  /** Where the guard reports to. Default: nowhere. */
  readonly report: ReportSettings;
  /** Where records of decisions go. Default: nowhere. */
  readonly record: RecordSettings;
  /**
   * In a frame: `inherit`, the default, takes the decision from a parent of the same origin, and shows and grants nothing in a
   * frame of another origin; `hide` shows and grants nothing in any frame; `show` behaves as on a page of its own.
   */
  readonly frames: "inherit" | "hide" | "show";
  /** Reload the page once when something that was granted is denied. Default `false`. */
  readonly reloadOnWithdraw: boolean;
  /**
   * The page carries `lockdownHead` of `fermata-sdk/server`: it is reloaded once when everything is granted, and when that is over.
   * Default `false`.
   */
  readonly lockdown: boolean;
  /** Say in the console what is held and what is released. Default `false`. */
  readonly debug: boolean;
}

/** Settings as a site passes them, each of them optional; checked when they arrive. */
export type SettingsInput = {
  readonly [Key in keyof Settings]?: Settings[Key] extends string | boolean | readonly unknown[]
    ? Settings[Key] extends readonly (infer Item extends object)[]
      ? readonly (Partial<Item> &
          Pick<Item, Extract<keyof Item, Item extends { id: string } ? "id" : "url">>)[]
      : Settings[Key]
    : Partial<Settings[Key]>;
};

/**
 * What applies where the site sets nothing, as far as grants and the cookie depend on it. The rest stands in
 * checkSettings.ts, which a returning visitor does not download.
 */
export const coreDefaults = {
  categories: ["essential", "performance", "functional", "analytics", "security"].map((id) => ({ id })),
  services: [],
  revision: "1",
  cookie: { name: "fermata", domain: "", path: "/" },
};

/**
 * Lays what a site wrote over the defaults, unchecked: whoever reads the result must fall to denied when it is nonsense.
 */
export function mergeSettings(found: object): Settings {
  const { cookie } = found as Partial<Settings>;
  // Not all of it, and perhaps not of these types: see above.
  return { ...coreDefaults, ...found, cookie: { ...coreDefaults.cookie, ...cookie } } as unknown as Settings;
}
