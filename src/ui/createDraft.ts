/** The switches of a preference centre as they stand, not saved yet. */
import type { Core } from "../core/parts.ts";

/** A half-made choice. */
export type Draft = Readonly<Record<string, boolean>>;

/** The draft, its ways to change, and what is open for reading. */
export interface DraftState {
  get(): Draft;
  /** Categories whose services are drawn: hundreds may be declared, so they are drawn when somebody opens their list. */
  readonly unfolded: ReadonlySet<string>;
  /** Forgets what is not saved. */
  reset(): void;
  /** Turns a switch. Where a row is given, an express yes is asked for first, below it. */
  turn(id: string, isOn: boolean, row: Element | null | false): void;
  /** Draws the services of a category into their list, and what is to be known of them. */
  unfold(id: string, list: Element): void;
}

/**
 * Begins with what holds: an answer, what applies without one, and what the browser's signal denies.
 *
 * @param redraw called at each change.
 */
export function createDraft({ known, state, act }: Core, redraw: () => void): DraftState {
  let draft: Draft = state().grants;
  const unfolded = new Set<string>();
  const set = (id: string, isOn: boolean) => {
    // The services of a category follow it when it is turned.
    const inside = known.settings.services.filter((one) => one.category === id);
    draft = { ...draft, ...Object.fromEntries(inside.map((one) => [one.id, isOn])), [id]: isOn };
    redraw();
  };
  return {
    get: () => draft,
    unfolded,
    reset() {
      draft = state().grants;
    },
    turn(id, isOn, row) {
      if (isOn && row) {
        // The switch shows what holds: not yet.
        redraw();
        act("draw")("explicit", row, () => set(id, true));
      } else set(id, isOn);
    },
    unfold(id, list) {
      unfolded.add(id);
      redraw();
      act("draw")("facts", list);
    },
  };
}
