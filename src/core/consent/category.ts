/** The groups a visitor answers for, and the services inside them, as far as the state needs to know them. */

/** A group of services that is granted or denied together. */
export interface Category {
  /** Stable name, `[a-z0-9_]{1,32}`; stored in the cookie and written on tags. */
  readonly id: string;
  /** Always granted, and said to be so. `essential` always is; any other needs a `reason`. */
  readonly required: boolean;
  /** Why the category is locked on, shown to the visitor. */
  readonly reason: string;
  /** Name shown to the visitor; the five default categories have one in every shipped language. */
  readonly label: string;
  /** What the category is for, in plain words. */
  readonly description: string;
  /** What changes for the visitor when it is refused. */
  readonly ifRejected: string;
  /** Its services sell or share personal data, so that Global Privacy Control denies it. Default `false`. */
  readonly saleOrShare: boolean;
  /**
   * It needs an express yes of its own: "Accept all" leaves it denied, and its switch, and that of each service in it, asks once more. For health and other special
   * data (GDPR Art. 9(2)(a)), or a transfer that rests on consent (Art. 49(1)(a)). Default `false`.
   */
  readonly explicit: boolean;
}

/** One cookie or storage key that a service sets, as the visitor reads it. */
export interface StoredItem {
  /** Exact name, prefix (`_ga*`) or regular expression between slashes (`/^ph_.+_posthog$/`). */
  readonly name: string;
  /** How long it stays, as the vendor documents it: an ISO 8601 duration, `session`, or words. */
  readonly duration?: string;
  readonly purpose?: string;
  /** Where it is kept: `cookie`, `localStorage`, `sessionStorage`, `indexedDB`, ... */
  readonly type?: string;
  /**
   * It remembers a refusal. A withdrawal deletes it before the service's own opt-out is called, and leaves what that writes: deleted
   * after it, the service would begin again. Default `false`.
   */
  readonly kept?: boolean;
}

/** Where data goes outside the visitor's own legal area, and on what ground. */
export interface Transfer {
  /** ISO 3166-1 code of the country. */
  readonly country: string;
  /** Ground, as the visitor reads it: adequacy decision, standard contractual clauses, ... */
  readonly ground?: string;
}

/**
 * What to call when a service is granted or denied: a function; or, where settings are JSON, the path of a global function
 * and its arguments (`["mixpanel.opt_out_tracking"]`, `["clarity", "consent", false]`). A path that leads to no function
 * is left alone: the service has not been loaded.
 */
export type ServiceCall = (() => void) | readonly [path: string, ...details: unknown[]];

/** Something the site uses that stores or loads: an analytics tool, an embedded video. */
export interface Service {
  /** Stable name, `[a-z0-9_]{1,32}`, different from every category's. */
  readonly id: string;
  /** Id of the category it belongs to. */
  readonly category: string;
  readonly name: string;
  /** Who receives the data. */
  readonly provider: string;
  readonly purpose: string;
  readonly policyUrl: string;
  /** Cookies it sets: what the visitor reads about it. */
  readonly cookies: readonly StoredItem[];
  /** Keys it writes to other storage. */
  readonly storage: readonly StoredItem[];
  /** It sells or shares personal data, so that Global Privacy Control denies it. Default `false`. */
  readonly saleOrShare: boolean;
  /** It uses sensitive personal information (health, precise place, ...), so that a visitor can limit that. Default `false`. */
  readonly sensitive: boolean;
  /** Use for which the law of some places asks no consent (see `fermata-sdk/policy`): the name of an exemption. Default: none. */
  readonly exempt: string;
  /** It records sessions: nowhere without a yes. Default `false`. */
  readonly replay: boolean;
  readonly transfers: readonly Transfer[];
  /** Who receives the data besides the provider. */
  readonly recipients: readonly string[];
  /** What the provider is to the site: works on its instructions, decides with it, or decides for itself. Empty: not said. */
  readonly role: "" | "processor" | "joint" | "controller";
  /** Kinds of data that it receives, as the visitor reads them: IP address, pages visited, ... */
  readonly data: readonly string[];
  /** How long the provider keeps them: an ISO 8601 duration, or words. */
  readonly retention: string;
  /**
   * What the guard holds of it, and the HTML transform marks: a host (`stats.example`, with its subdomains, any scheme and port), a host
   * with a path (`maps.example/embed*`), or a path of the site's own (`/vendor/*`).
   */
  readonly match: readonly string[];
  /** Texts by which an inline snippet of it is recognised. */
  readonly inline: readonly string[];
  /** Called when it is granted after a decision. */
  readonly onGrant: ServiceCall | undefined;
  /** Called when it is denied after it was granted: the vendor's own opt-out. */
  readonly onDeny: ServiceCall | undefined;
}

/**
 * Says whether a category is locked on: essential is, any other only with a reason that the visitor can read. Exact, because the
 * head part asks before the settings are checked.
 */
export const isRequired = ({ id, required, reason }: Category): boolean =>
  id === "essential" || (required === true && !!reason?.trim?.());

/** Says whether a category or service needs an express yes: its category does. */
export function isExplicit(
  id: string,
  {
    categories,
    services,
  }: { readonly categories: readonly Category[]; readonly services: readonly Service[] },
): boolean {
  const own = services.find((one) => one.id === id)?.category ?? id;
  return categories.some((one) => one.id === own && one.explicit);
}
