/** `dist/fermata-locales.js`: chooses among the languages; it knows which there are, and the integrity hash of each one's file. */
import { loadLanguage } from "../core/loadLanguage.ts";
import { deliverPart } from "../platform/deliverPart.ts";

deliverPart(loadLanguage);
