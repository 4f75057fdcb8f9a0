/** How the layers look and where they stand on a site that sets nothing of it. */
import type { UiSettings } from "./settings.ts";

/** Complete settings of the UI; also the sample of what kind each must be. */
export const defaultUi: UiSettings = {
  layout: "bar",
  position: "bottom",
  scheme: "auto",
  preferences: "dialog",
  floatingButton: false,
  languages: [],
};
