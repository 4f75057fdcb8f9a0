/** `dist/fermata-more.js`: what the preference centre holds besides the choice; fetched when it opens. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createMore } from "../ui/createMore.ts";

deliverPart(createMore);
