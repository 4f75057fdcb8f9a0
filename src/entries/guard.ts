/** `dist/fermata-guard.js`: the head part with the guard, for sites that want unmarked tags held too. Used instead of `fermata.js`. */
import { startOnPage } from "../core/startOnPage.ts";
import { guardPage } from "../guard/guardPage.ts";
import { createPartLoader } from "../platform/createPartLoader.ts";

startOnPage(createPartLoader, guardPage);
