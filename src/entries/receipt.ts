/** `dist/fermata-receipt.js`: the visitor's copy of a record. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createReceipt } from "../record/createReceipt.ts";

deliverPart(createReceipt);
