/** `dist/fermata-presence.js`: what looks after the layers once they are shown. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createPresence } from "../ui/presence/createPresence.ts";

deliverPart(createPresence);
