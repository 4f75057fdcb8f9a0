/** `dist/fermata-preferences.js`: the preference centre. Preact comes from the banner's file. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createPreferences } from "../ui/createPreferences.tsx";

deliverPart(createPreferences);
