/** What the law of one region asks for, as one row of the table of regions. */
import type { Model } from "../consent/snapshot.ts";

export type { Model };

/** What applies to a category without a choice: denied; granted; or granted once the notice stands in the page. */
export type Default = "off" | "on" | "notice";

/** Defaults by category id. A category that is not named is `off`. */
export type Defaults = Readonly<Record<string, Default>>;

/** What the law of a region asks for. */
export interface Regulation {
  readonly model: Model;
  readonly defaults: Defaults;
  /**
   * What Global Privacy Control is there: an order (`required`, `conditional`), a signal that the law points to (`expected`), a refusal of
   * advertising (`hint`), or nothing that binds (`honour`). It is obeyed everywhere all the same.
   */
  readonly gpc: "required" | "conditional" | "expected" | "honour" | "hint";
  /** Day since which it is an order, ISO 8601. */
  readonly gpcSince?: string;
  /** Whether the first layer must offer a refusal; `na` where no first layer is asked for. It offers one everywhere all the same. */
  readonly reject: "must" | "should" | "na";
  /** How long a yes to everything holds: calendar months from the decision, ISO 8601. */
  readonly maxAge: string;
  /** How long a decision with a refusal in it holds, the same way; `PERSIST` has no end. */
  readonly refusalMaxAge: string;
  /** How long after a refusal nobody asks again, unless something is new. */
  readonly askAgainAfter: string;
  /** Below this age a visitor cannot consent alone. */
  readonly childAge: number;
  /** What is asked for advertising to minors: ages and rule, several divided by `|`. `U18:ban` is: under 18, forbidden. */
  readonly minors: string;
  /** What applies without a choice to services with `sensitive`: denied (`off`), or the same as to their category, with a way to limit it (`on`). */
  readonly sensitive: "off" | "on";
  /** How sure the row is: `high` where the law or its regulator was read, `low` where counsel should look before one relies on it. */
  readonly confidence: "high" | "medium" | "low";
}

/** One row as it is written: what it does not say it has from another row. */
export interface Region extends Partial<Regulation> {
  /** Code of the row that fills the gaps. */
  readonly inherits?: string;
  /** First day of the row, ISO 8601, UTC; before it, the country's row counts, or that of unknown places. */
  readonly from?: string;
}

/** Rows by ISO 3166-1 code, or ISO 3166-2 code for a part of a country; `XX` is any place that has no row, and `EU` a row to inherit from. */
export type Regions = Readonly<Record<string, Region>>;

const all = (state: Default): Defaults => ({
  performance: state,
  functional: state,
  analytics: state,
  security: state,
  advertising: state,
});

/** Nothing without a yes. */
export const off = all("off");
/** Everything until a no. */
export const on = all("on");
/** After a notice, advertising too. */
export const noticeForAll = all("notice");
/** After a notice, but advertising, and security that the site does not need, only with a yes. */
export const notice: Defaults = { ...noticeForAll, security: "off", advertising: "off" };
/** After a notice; advertising until a no. */
export const noticeAndAds: Defaults = { ...noticeForAll, security: "on", advertising: "on" };

/** The same year for yes and no. */
export const yearly = { maxAge: "P12M", refusalMaxAge: "P12M", askAgainAfter: "P12M" } as const;
