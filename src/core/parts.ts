/** What the head part and the parts that are fetched later know of each other. */

import type { Trust } from "../platform/createTrust.ts";
import type { Decision, Method } from "./consent/decision.ts";
import type { Answer } from "./consent/resolveChoices.ts";
import type { Snapshot } from "./consent/snapshot.ts";
import type { Note } from "./createJournal.ts";
import type { Fermata, Leftover, ResetOptions } from "./fermata.ts";
import type { Release } from "./gate/createGate.ts";
import type { createWriter } from "./gate/placeWrites.ts";
import type {
  CreateReceipt,
  CreateRecorder,
  Diagnostics,
  DrawPart,
  Law,
  SettleServices,
  Surface,
} from "./partTypes.ts";
import type { Known } from "./resolveSnapshot.ts";
import type { Problem, Report } from "./settings/createReport.ts";
import type { Language } from "./settings/resolveLanguage.ts";
import type { Settings } from "./settings/settings.ts";
import type { formatRevision } from "./store/decisionFormat.ts";
import type { renewDecision } from "./store/renewDecision.ts";

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
  readonly trust: Trust;
  /** Releases what is granted now. */
  readonly release: Release;
  /** Says whether an id is granted; one that nobody declared is a problem. */
  isGranted(id: string): boolean;
  /** Everything found wrong so far; the acts add to it. */
  readonly problems: Problem[];
  /** What withdrawn services left behind and could not be deleted. */
  readonly leftovers: Leftover[];
  readonly fetchPart: LoadPart;
  /** Writes a decision's text to the cookie, as it is. */
  readonly renew: typeof renewDecision;
  /** Gives what stands for a revision in a decision's text. */
  readonly toKey: typeof formatRevision;
  readonly act: CallAct;
}

/** The public calls that do something. A returning visitor does not pay for them. */
export type ActName =
  | "acceptAll"
  | "rejectAll"
  | "save"
  | "withdraw"
  | "reset"
  | "open"
  | "close"
  | "receipt"
  | "setAudience";

/** What makes decisions and shows layers; fetched when there is something to ask or to do. */
export interface Acts extends Pick<Fermata, ActName> {
  /**
   * Records an act of the visitor, or forgets the decision (`null`): written and told when the call returns, released after
   * the next paint.
   */
  decide(answer: Answer | null, method: Method, options?: ResetOptions): Promise<void>;
  /** Puts into the decision in force what became known after it was made. It is no new one: nobody has acted, and its time stays. */
  amend(changes: Partial<Pick<Decision, "choices" | "expiresAt">>): void;
  /** Puts the words of a notice into a language, where the banner says what is active instead of asking for it. */
  speak?: (language: Language) => Promise<Language>;
  /** Keeps what happened for a record of it; see createJournal.ts. */
  note: Note;
  /** Comes after the banner: fetches what a visitor may want next when the browser has nothing better to do. */
  prepare(): Promise<void>;
  /** Adds a problem, unless the same one is known, and prints it with its words. */
  report: Report;
  /** Takes over what another page or tab has decided. */
  refresh(): Promise<void>;
  /** Puts what a released script writes behind it; see `Place` in core/gate. */
  place: ReturnType<typeof createWriter>;
  /** Shows what the page has a place for: placeholders where embeds are held, and surfaces of ours; now and whenever one comes. */
  showSurfaces(): Promise<unknown>;
  /** Has a part draw into a place of a surface that stands there; never rejected: what does not arrive is a problem. */
  draw(
    part: "more" | "facts" | "insight" | "explicit",
    place: Element | null,
    done?: () => void,
  ): Promise<void>;
  /** Fetches the texts of another language than English, once. */
  loadLanguage(): Promise<Language>;
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
  /** What parts that draw in the same root take over from it. */
  readonly libraries: unknown;
  /** Shows a layer, the banner by default; resolves once it stands in the page. What a layer is given is between it and the UI. */
  show(layer?: (view: never) => unknown): Promise<void>;
  /** Shows the banner if there is something to ask, then lets the acts come. */
  ask(): Promise<void>;
  /** Draws what is shown anew. */
  redraw(): void;
  /** Takes everything out of the page, at once. */
  hide(): void;
  /** Finds an element of what is shown. */
  find(selector: string): HTMLElement | null | undefined;
}

/** What the acts take over from the UI, and have at hand without a file of its own. */
export interface FromUi {
  /** Gives why a visitor who had answered is asked again. */
  readonly explainAgain: (settings: Settings, state: Snapshot, language: Language) => string;
  /** Looks after what is shown: announces it, keeps it from covering the focus, and more. */
  readonly createPresence: (core: Core, acts: Acts, language: Language) => void;
}

/** What each part delivers, by the part's name. */
export interface PartFunctions {
  record: CreateRecorder;
  receipt: CreateReceipt;
  withdrawal: SettleServices;
  acts: (core: Core) => Acts;
  ui: (core: Core) => Ui;
  embeds: Surface;
  /** What the law asks for where the visitor is. */
  regions: (core: Core, acts: Acts) => Promise<Law>;
  /** "Your Privacy Choices". */
  choices: Surface;
  declaration: Surface;
  /** The preference centre in a page. */
  panel: Surface;
  /** Languages to choose among, earlier notices, and the way to what is on this browser, inside the preference centre. */
  more: DrawPart;
  /** What is to be known of the services of a category. */
  facts: DrawPart;
  /** What is on this browser, and the visitor's history. */
  insight: DrawPart;
  /** Asks for an express yes below a switch; `done` is called when it is given. */
  explicit: DrawPart;
  /** Chooses the language and fetches its texts; rejected when they cannot be had. */
  locales: (core: Core, wanted: readonly string[]) => Promise<Language>;
  /** Shows the preference centre in place of the banner. */
  preferences: (core: Core, ui: Ui) => Promise<void>;
  problems: Diagnostics;
}

/**
 * Fetches a part; rejected when it cannot be had. The head part fetches the acts and the UI, the acts fetch the others: each knows the
 * integrity hashes of what it fetches.
 *
 * @param name of `fermata-<name>.js`; of a language, with the way from there to its folder.
 * @param integrity hash that the file must match.
 * @param libraries what the part takes over from whoever fetches it.
 */
export type LoadPart = <Name extends keyof PartFunctions | `/../locales/${string}`>(
  name: Name,
  integrity?: string,
  libraries?: unknown,
) => Promise<Name extends keyof PartFunctions ? PartFunctions[Name] : Readonly<Record<string, object>>>;

/**
 * Gives the call of one of the acts, which are fetched the first time. When they cannot be had, that is reported, and the call
 * gives `false`: never rejected.
 */
export type CallAct = (name: keyof Acts) => (...details: readonly unknown[]) => Promise<unknown>;
