/** `dist/fermata-problems.js`: the words of problems and what `debug` prints, fetched by pages that have either. */
import { explainProblem } from "../core/settings/explainProblem.ts";
import { watchLeaks } from "../core/watchLeaks.ts";
import { watchPage } from "../core/watchRevisions.ts";
import { deliverPart } from "../platform/deliverPart.ts";

deliverPart({ explainProblem, watchTags: watchPage, watchLeaks });
