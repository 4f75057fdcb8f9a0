/** `dist/fermata-facts.js`: what is to be known of services, in the preference centre; fetched when it opens. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createFacts } from "../ui/createFacts.ts";

deliverPart(createFacts);
