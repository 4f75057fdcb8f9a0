/** The public API, the same on the global and in the ES module. */

import type { Method } from "./consent/decision.ts";
import type { LinkedReceipt, Receipt } from "./consent/receipt.ts";
import type { Snapshot } from "./consent/snapshot.ts";
import type { Layer } from "./parts.ts";
import type { Problem } from "./settings/createReport.ts";
import type { Audience, SettingsInput } from "./settings/settings.ts";

/** One act of a visitor, as listeners hear of it. */
export interface DecisionEvent {
  readonly previous: Snapshot;
  readonly current: Snapshot;
  /** Ids whose grant differs between the two. */
  readonly changed: readonly string[];
  readonly method: Method;
}

/** Something a service left behind that a withdrawal could not delete. */
export interface Leftover {
  readonly name: string;
  readonly reason: string;
}

/** What each listener gets. */
export interface FermataEvents {
  state: (snapshot: Snapshot) => void;
  decision: (event: DecisionEvent) => void;
  problem: (problem: Problem) => void;
}

/** How a receipt is wanted. */
export interface ReceiptOptions {
  /** `json`, the default: the field names of ISO/IEC TS 27560. `json-ld`: linked data with the terms of DPV. */
  readonly format?: "json" | "json-ld";
}

/** How a decision is to be forgotten. */
export interface ResetOptions {
  /**
   * Forget the record too: the last one under its id says so (`forget`), the endpoint cuts whatever ties the record to a person and
   * keeps the proof, and the next decision begins a record of its own. Default `false`.
   */
  readonly forget?: boolean;
}

/** Everything a site can ask for and do. No call throws; a wrong argument is a problem, and denied. */
export interface Fermata {
  /** Version of the SDK. */
  readonly version: string;
  /**
   * Starts with the given settings. Needed only with `data-manual` or the ES module: the script tag starts by itself.
   * A second call changes nothing and says so.
   *
   * @param attributes of the SDK's own tag, by camel-case name: an unknown setting among them is another tool's mark.
   */
  init(settings?: SettingsInput, attributes?: object): void;
  /**
   * Says whom the page speaks to. For a minor everything that is not required is denied, whatever was answered, on this
   * page alone: say it on each. The setting `audience` says it before anything is released.
   * @example Fermata.setAudience({ minor: true });
   */
  setAudience(audience: Audience): Promise<void>;
  /** The state now: a frozen snapshot, replaced at each change. */
  readonly state: Snapshot;
  /** `true` only when the category or service is granted now. An unknown id is `false`, and a problem. */
  isGranted(id: string): boolean;
  /**
   * Resolves when the category or service is granted: at once if it is now, never if it never is. Never rejected.
   * @example await Fermata.whenGranted("analytics"); startCounting();
   */
  whenGranted(id: string): Promise<void>;
  /** Grants every category. */
  acceptAll(): Promise<void>;
  /** Denies every category that is not required. */
  rejectAll(): Promise<void>;
  /**
   * Records answers for the ids named; the others keep their value, and undecided ones are denied.
   * @example Fermata.save({ analytics: true });
   */
  save(choices: Readonly<Record<string, boolean>>): Promise<void>;
  /** Denies one category or service, or everything that is not required. A category takes its services with it. */
  withdraw(id?: string): Promise<void>;
  /** Forgets the decision, erases the cookie and asks again. */
  reset(options?: ResetOptions): Promise<void>;
  /** Shows a layer, `preferences` by default. Resolves to whether it is shown. */
  open(layer?: Layer): Promise<boolean>;
  /** Takes every layer away without deciding anything. */
  close(): Promise<void>;
  /**
   * Subscribes; returns the way to unsubscribe. `state` is told at once and at each change, `decision` once for each act
   * of the visitor, `problem` for each problem, those already found included. What a listener throws goes to
   * `reportError`.
   */
  on<Name extends keyof FermataEvents>(name: Name, listener: FermataEvents[Name]): () => void;
  /**
   * The visitor's copy of the record of the decision in force, or `null` without one. Also `null`, and a problem, when
   * `fermata-record.js` cannot be had.
   * @example const receipt = await Fermata.receipt(); download(JSON.stringify(receipt, null, 2));
   */
  receipt(options?: ReceiptOptions & { readonly format?: "json" }): Promise<Receipt | null>;
  /** The same as linked data: JSON-LD with the terms of the Data Privacy Vocabulary. */
  receipt(options: { readonly format: "json-ld" }): Promise<LinkedReceipt | null>;
  /** After a withdrawal, what could not be deleted and why. */
  readonly leftovers: readonly Leftover[];
  /** Everything found wrong so far, each once. */
  readonly problems: readonly Problem[];
  /** Resolves within one task after the start, banner or not. */
  readonly ready: Promise<void>;
}
