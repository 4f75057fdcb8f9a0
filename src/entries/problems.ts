/** `dist/fermata-problems.js`: the words of problems, fetched by pages that have one. */
import { explainProblem } from "../core/settings/explainProblem.ts";
import { deliverPart } from "../platform/deliverPart.ts";

deliverPart(explainProblem);
