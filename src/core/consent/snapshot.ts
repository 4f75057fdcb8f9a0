/** The one immutable picture of consent that everybody reads. */
import type { Choices, Method } from "./decision.ts";

/** Why nothing is shown to the visitor now, or `null` when the banner is shown or on its way. */
export type HiddenReason =
  /** Settings have not arrived yet: `data-manual` without `Fermata.init`. */
  | "not-started"
  /** Nothing is left to ask: every optional category is answered. */
  | "decided"
  /** The browser sends Global Privacy Control: that is the answer, until the visitor opens the settings. */
  | "gpc"
  /** The law where the visitor is asks for no question beforehand: the way to refuse stands in the page. */
  | "not-required"
  /** The page is in a frame: the page around it asks, or nobody. */
  | "frame"
  /** The page or the visitor closed the banner without an answer; it returns on the next page. */
  | "closed"
  /** Other code of the page took the banner away again and again; it returns on the next page. */
  | "removed"
  /** The file with the banner did not arrive. Everything optional stays denied. */
  | "ui-missing";

/**
 * What is asked for where the visitor is: consent beforehand, a way to refuse afterwards, a notice, or nothing.
 */
export type Model = "opt-in" | "opt-out" | "notice" | "none";

/** State of consent at one moment; frozen. A new one replaces it at each change. */
export interface Snapshot {
  /** `decided` when nothing is left to ask; `undecided` when some answer is missing, expired or outdated. */
  readonly status: "undecided" | "decided";
  /** The result that the gate obeys, by category and service id. A missing id means denied. */
  readonly grants: Readonly<Record<string, boolean>>;
  /** What the visitor said, by id; in force also while something newer is still to be asked. */
  readonly choices: Choices;
  /** When the decision in force was made, ISO 8601 in UTC, or `null` without one. */
  readonly decidedAt: string | null;
  /** When the decision in force ends, ISO 8601 in UTC, or `null` without one. */
  readonly expiresAt: string | null;
  /** How the decision in force was made, or `null` without one. */
  readonly method: Method | null;
  /** The site's revision now. */
  readonly revision: string;
  /** Random identifier of the record of the decision in force; `null` without one, and without `record.endpoint`. */
  readonly id: string | null;
  /** Where the visitor is: an ISO 3166 code, or `unknown`, as it is where no `policy` needs the place and the site has set none. */
  readonly region: string;
  /** What is asked for there. */
  readonly model: Model;
  /** The browser sends Global Privacy Control and the site honours it. */
  readonly gpc: boolean;
  /** The decision in force stands in the cookie; `false` when the browser refused to keep it. */
  readonly persisted: boolean;
  readonly hiddenReason: HiddenReason | null;
}
