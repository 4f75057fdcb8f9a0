/** `dist/fermata-declaration.js`: the declaration, for pages with an element that asks for it. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createDeclaration } from "../ui/createDeclaration.ts";

deliverPart(createDeclaration);
