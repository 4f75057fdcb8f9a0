/** What the layers are given: everything they show, and everything a visitor can do there. */
import type { Category } from "../core/consent/category.ts";
import type { Method } from "../core/consent/decision.ts";
import type { Answer } from "../core/consent/resolveChoices.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { preferencesMessages } from "../translations/en.ts";
import type { BannerMessages } from "../translations/messages.ts";

/** The texts that the preference centre itself holds. */
export type PreferencesTexts = typeof preferencesMessages;

/** What every layer is given. */
export interface View {
  readonly settings: Settings;
  readonly state: Snapshot;
  /** Why a visitor who had answered is asked again. */
  readonly reason?: string | undefined;
  readonly messages: BannerMessages;
  readonly language: Language;
  /** Name of a category for the visitor. */
  readonly labelOf: (category: Category) => string;
  /** Records what the visitor said. */
  readonly answer: (answer: Answer, method: Method) => void;
  /** Shows the preference centre. */
  readonly open: () => void;
}

/** What the content of the preference centre is given, in the dialog and in a page. */
export interface ChoicesView extends View {
  /** The switches as they stand, not saved yet. */
  readonly draft: Readonly<Record<string, boolean>>;
  /** Takes over a switch that was turned; one that needs an express yes has that asked for below its row. */
  readonly turn: (id: string, toggle: HTMLInputElement, isExplicit: boolean) => void;
  /** Categories whose services are drawn. */
  readonly unfolded: ReadonlySet<string>;
  /** Draws the services of a category into their list, and what is to be known of them. */
  readonly unfold: (id: string, list: Element) => void;
  /** Fills the place of what a part of its own draws: languages, what is on this browser, earlier notices. */
  readonly more: (place: Element | null) => void;
}

/** What the dialog is given. */
export interface PreferencesView extends ChoicesView {
  /** Leaves it; nothing is changed. */
  readonly close: () => void;
}
