/** `fermata-sdk/ui`: the UI for sites that bundle and want it in their first chunk. Importing it does nothing. */
export { createPreferences } from "../ui/createPreferences.tsx";
export { createUi } from "../ui/createUi.tsx";
