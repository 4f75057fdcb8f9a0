/** What a visitor said, kept apart from what applies without it (default) and from the result (grants). */

/**
 * The visitor's answers by category or service id: `true` granted, `false` denied, absent never asked.
 * A service has an entry only when the visitor answered for it on its own.
 *
 * `saleOrShare` is an answer to every flagged service at once: `false` is an opt-out, which stays when the browser no longer sends Global
 * Privacy Control; `true` a yes against that signal. `sensitiveUse` is one to every service with `sensitive`: `false` limits, and those that it
 * alone denies stand behind it.
 */
export type Choices = Readonly<Record<string, boolean>>;

/**
 * How a decision was made: on the first layer, in the preference centre, by an element of the page marked
 * `data-consent-action`, at an embed's
 * placeholder, in "Your Privacy Choices", by the browser's own signal, or by a call that no click led to.
 */
export type Method = "banner" | "preferences" | "link" | "placeholder" | "choices" | "gpc" | "api";

/** All choices given in one act. Never changed afterwards; a new act makes a new decision. */
export interface Decision {
  /** Time of the act in milliseconds since 1970, whole seconds only, because the cookie keeps seconds. */
  readonly decidedAt: number;
  /**
   * End of its life, as `decidedAt`: what the site's settings, or the regulation where the visitor was, said at that time. It
   * never moves.
   */
  readonly expiresAt: number;
  /** Key of the site's revision at that time, as `formatRevision` makes it. */
  readonly revision: string;
  readonly method: Method;
  readonly choices: Choices;
  /** Identifier of its record, letters and digits; none where no record is kept. */
  readonly id?: string | undefined;
  /** As it stands in the cookie. */
  readonly text: string;
}
