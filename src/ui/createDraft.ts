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
  /** Takes over a switch that was turned. Where it needs an express yes, that is asked for first, below its row. */
  turn(id: string, toggle: HTMLInputElement, isExplicit: boolean): void;
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
    const turned: Record<string, boolean> = { ...draft, [id]: isOn };
    // The services of a category follow it when it is turned.
    for (const one of known.settings.services) if (one.category === id) turned[one.id] = isOn;
    draft = turned;
    redraw();
  };
  return {
    get: () => draft,
    unfolded,
    reset() {
      draft = state().grants;
    },
    turn(id, { checked, parentElement }, isExplicit) {
      if (checked && isExplicit) {
        // The switch shows what holds: not yet.
        redraw();
        act("draw")("explicit", parentElement, () => set(id, true));
      } else set(id, checked);
    },
    unfold(id, list) {
      unfolded.add(id);
      redraw();
      act("draw")("facts", list);
    },
  };
}
