/** `dist/fermata-acts.js`: what makes decisions, writes the cookie, and looks after what is shown. */
import { createActs } from "../core/createActs.ts";
import type { Core } from "../core/parts.ts";
import { deliverPart } from "../platform/deliverPart.ts";
import { explainAgain } from "../ui/explainAgain.ts";
import { createPresence } from "../ui/presence/createPresence.ts";

deliverPart((core: Core) => createActs(core, { explainAgain, createPresence }));
