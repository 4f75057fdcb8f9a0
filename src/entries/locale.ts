/** `dist/locales/<tag>.js`: the texts of one language that visitors are asked in. The build puts that language in the place of English. */
import { deliverPart } from "../platform/deliverPart.ts";
import { integrity } from "../platform/integrity.ts";
import { messages } from "../translations/en.ts";

deliverPart({
  banner: messages.banner,
  preferences: messages.preferences,
  placeholder: messages.placeholder,
  pages: { hash: integrity.pages },
});
