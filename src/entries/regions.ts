/** `dist/fermata-regions.js`: what the law asks for where the visitor is; for sites whose `policy` is not `universal`. */
import { createLaw } from "../core/createLaw.ts";
import type { Acts, Core } from "../core/parts.ts";
import { deliverPart } from "../platform/deliverPart.ts";
import { speakNotice } from "../ui/speakNotice.ts";

deliverPart((core: Core, acts: Acts) => createLaw(core, acts, speakNotice));
