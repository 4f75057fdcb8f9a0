/** What the head part and the parts that are fetched later know of each other. */
import type { Method } from "./consent/decision.ts";
import type { Answer } from "./consent/resolveChoices.ts";
import type { Snapshot } from "./consent/snapshot.ts";
import type { Fermata } from "./fermata.ts";
import type { Known } from "./resolveSnapshot.ts";
import type { Problem, Report } from "./settings/createReport.ts";

/** The first layer that asks, or the second with one switch per category. */
export type Layer = "banner" | "preferences";

/** The head part as the other parts see it. */
export interface Core {
  /** What is known now; replaced through `update` alone. */
  readonly known: Known;
  /** The snapshot in force now. */
  state(): Snapshot;
  /** Takes over what changed, makes the new snapshot and tells everybody, unless `isQuiet`. */
  update(changes: Partial<Known>, isQuiet?: boolean): void;
  /** Tells the listeners of an event, and the document. */
  tell(name: string, detail: unknown): void;
  /** Releases what is granted now. */
  release(): void;
  /** Says whether an id is granted; reports one that nobody declared. */
  isGranted(id: string): boolean;
  report: Report;
  readonly load: LoadPart;
}

/** The public calls that do something. A returning visitor does not pay for them. */
export type ActName = "acceptAll" | "rejectAll" | "save" | "withdraw" | "reset" | "open" | "close";

/** What makes decisions and shows layers; fetched when there is something to ask or to do. */
export interface Acts extends Pick<Fermata, ActName> {
  /**
   * Records an act of the visitor, or forgets the decision (`null`): written and told when the call returns, released after
   * the next paint.
   */
  decide(answer: Answer | null, method: Method): Promise<void>;
  /** Fetches the preference centre, given the libraries that the banner has already. */
  loadPreferences(libraries: unknown): Promise<PreferencesPart>;
  /** Adds the words to a problem and prints it. */
  explain(problem: Problem): Promise<void>;
  /** Shows the banner if there is something to ask. */
  ask(): Promise<void>;
  /**
   * Does what an element of the page asks for: `data-consent-action` is `accept-all`, `reject-all` or `withdraw`, and anything
   * else is a problem; `data-consent-open="banner"` shows the first layer, any other control the preference centre.
   */
  use(control: Element): void;
}

/** What shows the layers. */
export interface Ui {
  /** Shows a layer; resolves once it stands in the page. */
  show(layer: Layer): Promise<void>;
  /** Takes everything out of the page, at once. `isAnswered`: confirm it to assistive software. */
  hide(isAnswered: boolean): void;
}

/** The component of the preference centre; what it is given is between it and the UI. */
export type PreferencesPart = (props: never) => unknown;

/** What helps the site's developers; never fetched where there is nothing to say. */
export interface Diagnostics {
  /** Adds the words to a problem and prints it. */
  explainProblem(problem: Problem): void;
  /** Prints what is held and why, and what was loaded unmarked, now and after each change. */
  watchTags(core: Core): void;
}

/** What each part delivers, by the part's name. */
export interface PartFunctions {
  acts: (core: Core) => Acts;
  ui: (core: Core, acts: Acts) => Ui;
  preferences: PreferencesPart;
  problems: Diagnostics;
}

/**
 * Fetches a part; rejected when it cannot be had. The head part fetches the acts, the acts fetch the others: each knows the
 * integrity hashes of what it fetches.
 *
 * @param integrity hash that the file must match.
 * @param libraries what the part takes over from whoever fetches it.
 */
export type LoadPart = <Name extends keyof PartFunctions>(
  name: Name,
  integrity?: string,
  libraries?: unknown,
) => Promise<PartFunctions[Name]>;

/** Calls one of the acts, fetched the first time; rejected when they cannot be had. */
export type CallAct = (name: keyof Acts, ...details: readonly unknown[]) => Promise<unknown>;
