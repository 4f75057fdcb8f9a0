/** `dist/fermata.js`: the head part as a classic script. Everything else is fetched from the folder it came from. */
import { startOnPage } from "../core/startOnPage.ts";
import { createPartLoader } from "../platform/createPartLoader.ts";

startOnPage(createPartLoader);
