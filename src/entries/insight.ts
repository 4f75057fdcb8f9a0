/** `dist/fermata-insight.js`: what is on this browser, and the visitor's history; fetched when the visitor opens it. */
import { formatRevision } from "../core/store/decisionFormat.ts";
import { readHistory } from "../core/store/history.ts";
import { browser } from "../core/withdrawal/present.ts";
import { deliverPart } from "../platform/deliverPart.ts";
import { createInsight } from "../ui/createInsight.ts";

deliverPart(createInsight({ browser, readHistory, formatRevision }));
