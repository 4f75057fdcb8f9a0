/** Opens the preference centre, and keeps its switches while it is open. */
import type { Core, Ui } from "../core/parts.ts";
import { createDraft } from "./createDraft.ts";
import { createPreferences } from "./createPreferences.tsx";
import type { View } from "./view.ts";

/** Shows the preference centre in place of the banner. What is not saved dies with it. */
export function openPreferences(core: Core, ui: Ui): Promise<void> {
  const { get, ...switches } = createDraft(core, ui.redraw);
  /** Leaves it for where the visitor came from; for the banner's control where that has gone, as it has for who came from there. */
  const close = async () => {
    if (core.state().hiddenReason) return ui.hide();
    await ui.show();
    if (document.activeElement === document.body) ui.find(".customise")?.focus();
  };
  const more = (place: Element | null) => void core.act("draw")("more", place);
  return ui.show((view: View) => createPreferences({ ...view, ...switches, draft: get(), close, more }));
}
