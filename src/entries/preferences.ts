/** `dist/fermata-preferences.js`: the preference centre. Preact comes from the banner's file. */
import { deliverPart } from "../platform/deliverPart.ts";
import { openPreferences } from "../ui/openPreferences.ts";

deliverPart(openPreferences);
