/** What the parts that are fetched deliver, one type each. Types alone. */
import type { Service } from "./consent/category.ts";
import type { JournalEntry } from "./consent/journalEntry.ts";
import type { LinkedReceipt, Receipt } from "./consent/receipt.ts";
import type { ReceiptOptions } from "./fermata.ts";
import type { Acts, Core } from "./parts.ts";
import type { Problem } from "./settings/createReport.ts";
import type { Language } from "./settings/resolveLanguage.ts";

/** What helps the site's developers; never fetched where there is nothing to say. */
export interface Diagnostics {
  /** Adds the words to a problem and prints it. */
  explainProblem(problem: Problem): void;
  /** Prints what is held and why, and what was loaded unmarked, now and after each change; names a revision that is raised too often. */
  watchTags(core: Core): void;
  /** Adds a problem for each request, cookie and key that got out before it was granted, with its cause. */
  watchLeaks(core: Core): void;
}

/**
 * Tells services what became of their grants, and deletes what the withdrawn ones stored. Resolves after the first pass; it goes on
 * for a while, because scripts that run already write again.
 *
 * @param isAgain on the page after a withdrawal: everybody was told, and what they may have stored since is deleted.
 */
export type SettleServices = (
  core: Core,
  lost: readonly Service[],
  won: readonly Service[],
  isAgain?: boolean,
) => Promise<void>;

/** Fills elements of the page; gives the way to look at the page again. */
export type Surface = (core: Core, acts: Acts, language: Language) => (() => void) | Promise<() => void>;

/**
 * Makes records of what the journal holds, in localStorage and in the list that is given, and delivers them; once at the start, and at
 * each call of the result.
 */
export type CreateRecorder = (
  core: Core,
  language: Language,
) => Promise<(entries: readonly JournalEntry[]) => void>;

/** Makes the visitor's copy of the record of the decision in force; `null` without one. */
export type CreateReceipt = (
  core: Core,
  language: Language,
  options: ReceiptOptions,
) => Promise<Receipt | LinkedReceipt | null>;

/** What the law of the visitor's place says. */
export interface Law {
  /** Lets it apply: defaults, model, and whether there is something to ask. */
  settle(): Promise<void>;
  /** The first layer stands in the page: what may run after a notice does. */
  notice(): Promise<void>;
}

/** Draws into an element of a surface. */
export type DrawPart = (
  core: Core,
  acts: Acts,
  language: Language,
  place: Element,
  done: (() => void) | undefined,
) => Promise<void>;
