/** `dist/fermata.all.js`: everything in one file, for sites that can host one file only. */
import { chooseLanguage } from "../core/chooseLanguage.ts";
import { createActs } from "../core/createActs.ts";
import { createLaw } from "../core/createLaw.ts";
import { keepDecision } from "../core/keepDecision.ts";
import { loadLanguage } from "../core/loadLanguage.ts";
import type { LoadPart, PartFunctions } from "../core/parts.ts";
import { explainProblem } from "../core/settings/explainProblem.ts";
import { startOnPage } from "../core/startOnPage.ts";
import { formatRevision } from "../core/store/decisionFormat.ts";
import { readHistory } from "../core/store/history.ts";
import { watchLeaks } from "../core/watchLeaks.ts";
import { watchPage } from "../core/watchRevisions.ts";
import { browser } from "../core/withdrawal/present.ts";
import { settleServices } from "../core/withdrawal/settleServices.ts";
import { createReceipt } from "../record/createReceipt.ts";
import { createRecorder } from "../record/createRecorder.ts";
import { createDeclaration } from "../ui/createDeclaration.ts";
import { createExplicit } from "../ui/createExplicit.ts";
import { createFacts } from "../ui/createFacts.ts";
import { createInsight } from "../ui/createInsight.ts";
import { createMore } from "../ui/createMore.ts";
import { createPanel } from "../ui/createPanel.tsx";
import { createPlaceholders } from "../ui/createPlaceholders.ts";
import { createPrivacyChoices } from "../ui/createPrivacyChoices.ts";
import { createUi } from "../ui/createUi.tsx";
import { explainAgain } from "../ui/explainAgain.ts";
import { openPreferences } from "../ui/openPreferences.ts";
import { createPresence } from "../ui/presence/createPresence.ts";
import { speakNotice } from "../ui/speakNotice.ts";

const parts: PartFunctions = {
  acts: (core) => createActs(core, { explainAgain, createPresence }),
  ui: (core) => createUi(core, chooseLanguage, keepDecision),
  preferences: openPreferences,
  problems: { explainProblem, watchTags: watchPage, watchLeaks },
  withdrawal: settleServices,
  embeds: createPlaceholders,
  regions: (core, acts) => createLaw(core, acts, speakNotice),
  choices: createPrivacyChoices,
  locales: loadLanguage,
  declaration: createDeclaration,
  panel: createPanel,
  more: createMore,
  facts: createFacts,
  explicit: createExplicit,
  insight: createInsight({ browser, readHistory, formatRevision }),
  record: createRecorder,
  receipt: createReceipt,
};

// English, and the site's own texts.
const load = (async (name: keyof PartFunctions) => parts[name]) as LoadPart;

startOnPage(() => load);
