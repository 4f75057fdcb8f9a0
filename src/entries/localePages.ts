/** `dist/locales/pages/<tag>.js`: the other texts of one language, for surfaces that a page holds or the preference centre opens. */
import { deliverPart } from "../platform/deliverPart.ts";
import { messages } from "../translations/en.ts";

deliverPart({
  declaration: messages.declaration,
  panel: messages.panel,
  explicit: messages.explicit,
  insight: messages.insight,
  choices: messages.choices,
});
