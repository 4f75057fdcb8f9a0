/** `dist/fermata-explicit.js`: asks for an express yes, where a category needs one. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createExplicit } from "../ui/createExplicit.ts";

deliverPart(createExplicit);
