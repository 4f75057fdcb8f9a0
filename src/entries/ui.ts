/** `dist/fermata-ui.js`: the banner, with Preact, its styles and its English. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createUi } from "../ui/createUi.tsx";

deliverPart(createUi);
