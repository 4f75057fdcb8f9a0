/** `dist/fermata-ui.js`: the banner, with Preact, its styles and its English. */
import { chooseLanguage } from "../core/chooseLanguage.ts";
import { keepDecision } from "../core/keepDecision.ts";
import type { Core } from "../core/parts.ts";
import { deliverPart } from "../platform/deliverPart.ts";
import { createUi } from "../ui/createUi.tsx";

deliverPart((core: Core) => createUi(core, chooseLanguage, keepDecision));
