/** `dist/fermata-acts.js`: what makes decisions, and the only file that writes the cookie. */
import { createActs } from "../core/createActs.ts";
import type { Core } from "../core/parts.ts";
import { deliverPart } from "../platform/deliverPart.ts";
import { explainAgain } from "../ui/explainAgain.ts";

deliverPart((core: Core) => createActs(core, { explainAgain }));
