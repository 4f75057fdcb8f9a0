/** `dist/fermata-embeds.js`: placeholders where embeds are held, for pages that have one. */

import { deliverPart } from "../platform/deliverPart.ts";
import { createPlaceholders } from "../ui/createPlaceholders.ts";

deliverPart(createPlaceholders);
