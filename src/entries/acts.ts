/** `dist/fermata-acts.js`: what makes decisions, and the only file that writes the cookie. */
import { createActs } from "../core/createActs.ts";
import { deliverPart } from "../platform/deliverPart.ts";

deliverPart(createActs);
