/** `dist/locales/<tag>.js`: the texts of one language. The build puts that language in the place of English. */
import { deliverPart } from "../platform/deliverPart.ts";
import { messages } from "../translations/en.ts";

deliverPart(messages);
