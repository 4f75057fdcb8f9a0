/** `dist/fermata-record.js`: records of decisions, and their delivery. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createRecorder } from "../record/createRecorder.ts";

deliverPart(createRecorder);
