/** Opens the preference centre, and keeps its switches while it is open. */
import type { Core, Ui } from "../core/parts.ts";
import { createPreferences } from "./createPreferences.tsx";
import type { View } from "./view.ts";

/** Shows the preference centre in place of the banner. What is not saved dies with it. */
export function openPreferences({ known, state }: Core, ui: Ui): Promise<void> {
  let draft: Readonly<Record<string, boolean>> = state().choices;
  const turn = (id: string, isOn: boolean) => {
    // Services that were answered for on their own follow their category when it is turned.
    const inside = known.settings.services.filter((one) => one.category === id && one.id in draft);
    draft = { ...draft, ...Object.fromEntries(inside.map((one) => [one.id, isOn])), [id]: isOn };
    ui.redraw();
  };
  /** Leaves it for where the visitor came from. */
  const close = async () => {
    if (state().hiddenReason) return ui.hide();
    await ui.show();
    ui.find("[part=customise]")?.focus();
  };
  return ui.show((view: View) => createPreferences({ ...view, draft, turn, close }));
}
