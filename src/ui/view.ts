/** What the layers are given: everything they show, and everything a visitor can do there. */
import type { Category } from "../core/consent/category.ts";
import type { Method } from "../core/consent/decision.ts";
import type { Answer } from "../core/consent/resolveChoices.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { BannerMessages } from "../translations/messages.ts";

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

/** What the preference centre is given. */
export interface PreferencesView extends View {
  /** Leaves it; nothing is changed. */
  readonly close: () => void;
  /** The switches as they stand, not saved yet. */
  readonly draft: Readonly<Record<string, boolean>>;
  /** Turns a switch. */
  readonly turn: (id: string, isOn: boolean) => void;
}
