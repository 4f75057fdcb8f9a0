/** `dist/fermata-panel.js`: the preference centre inside a page, for pages with an element that asks for it. Preact comes from the banner's file. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createPanel } from "../ui/createPanel.tsx";

deliverPart(createPanel);
