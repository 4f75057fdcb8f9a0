/**
 * `fermata-sdk`: the same API for sites that bundle. Importing it does nothing and touches no global, so that it may be
 * imported on a server, where every answer is "undecided".
 */
import { chooseLanguage } from "../core/chooseLanguage.ts";
import { createConsent } from "../core/createConsent.ts";
import type { Fermata as Api, FermataEvents } from "../core/fermata.ts";
import { keepDecision } from "../core/keepDecision.ts";
import type { LoadPart, PartFunctions } from "../core/parts.ts";
import { createTrust, type Trust } from "../platform/createTrust.ts";
import { locales } from "../translations/index.ts";

export type { Category, Service, StoredItem } from "../core/consent/category.ts";
export type { Choices, Method } from "../core/consent/decision.ts";
export type { LinkedReceipt, Receipt } from "../core/consent/receipt.ts";
export type { ConsentRecord } from "../core/consent/record.ts";
export type { HiddenReason, Snapshot } from "../core/consent/snapshot.ts";
export type {
  DecisionEvent,
  FermataEvents,
  Leftover,
  ReceiptOptions,
  ResetOptions,
} from "../core/fermata.ts";
export type { Layer } from "../core/parts.ts";
export type { Problem, ProblemCode } from "../core/settings/createReport.ts";
export type {
  Controller,
  CookieSettings,
  EarlierNotice,
  Settings,
  SettingsInput,
  UiSettings,
} from "../core/settings/settings.ts";
export type { Api };

/** How a bundler's own chunks stand for the files that the script tag fetches. */
const parts: { readonly [Name in keyof PartFunctions]: () => Promise<PartFunctions[Name]> } = {
  acts: async () => {
    const { createActs } = await import("../core/createActs.ts");
    const { explainAgain } = await import("../ui/explainAgain.ts");
    const { createPresence } = await import("../ui/presence/createPresence.ts");
    return (core) => createActs(core, { explainAgain, createPresence });
  },
  ui: async () => {
    const { createUi } = await import("../ui/createUi.tsx");
    return (core) => createUi(core, chooseLanguage, keepDecision);
  },
  preferences: async () => (await import("../ui/openPreferences.ts")).openPreferences,
  withdrawal: async () => (await import("../core/withdrawal/settleServices.ts")).settleServices,
  embeds: async () => (await import("../ui/createPlaceholders.ts")).createPlaceholders,
  locales: async () => async (core, wanted) => {
    const { resolveLanguage } = await import("../core/settings/resolveLanguage.ts");
    const language = resolveLanguage(wanted, core.known.settings.messages, Object.keys(locales));
    const loaded = await locales[language.file ?? ""]?.();
    return loaded ? { ...language, shipped: { ...loaded.messages } } : language;
  },
  regions: async () => {
    const { createLaw } = await import("../core/createLaw.ts");
    const { speakNotice } = await import("../ui/speakNotice.ts");
    return (core, acts) => createLaw(core, acts, speakNotice);
  },
  choices: async () => (await import("../ui/createPrivacyChoices.ts")).createPrivacyChoices,
  panel: async () => (await import("../ui/createPanel.tsx")).createPanel,
  more: async () => (await import("../ui/createMore.ts")).createMore,
  facts: async () => (await import("../ui/createFacts.ts")).createFacts,
  explicit: async () => (await import("../ui/createExplicit.ts")).createExplicit,
  declaration: async () => (await import("../ui/createDeclaration.ts")).createDeclaration,
  insight: async () => {
    const [{ createInsight }, { browser }, { readHistory }, { formatRevision }] = await Promise.all([
      import("../ui/createInsight.ts"),
      import("../core/withdrawal/present.ts"),
      import("../core/store/history.ts"),
      import("../core/store/decisionFormat.ts"),
    ]);
    return createInsight({ browser, readHistory, formatRevision });
  },
  record: async () => (await import("../record/createRecorder.ts")).createRecorder,
  receipt: async () => (await import("../record/createReceipt.ts")).createReceipt,
  problems: async () => ({
    ...(await import("../core/settings/explainProblem.ts")),
    watchTags: (await import("../core/watchRevisions.ts")).watchPage,
    ...(await import("../core/watchLeaks.ts")),
  }),
};
const load = ((name: keyof PartFunctions) => parts[name]()) as LoadPart;

/** Made when it is needed first, so that importing does nothing. */
const createLateTrust = (): Trust => {
  let trust: Trust | undefined;
  const get = () => {
    trust ??= createTrust();
    return trust;
  };
  return {
    createHTML: (text) => get().createHTML(text),
    createScriptURL: (text) => get().createScriptURL(text),
  };
};

const consent = createConsent(load, createLateTrust());
const { init, receipt, on } = consent;
const isBrowser = typeof document === "object";

/**
 * The API. Call `Fermata.init(settings)` once in the browser; on a server that call does nothing.
 * @example import { Fermata } from "fermata-sdk"; Fermata.init({ revision: "2024-03-26", policyUrl: "/privacy" });
 */
export const Fermata: Api = Object.assign(consent, {
  init(...details: Parameters<typeof init>) {
    if (isBrowser) init(...details);
  },
  on(...details: Parameters<typeof on>) {
    if (isBrowser) return on(...details);
    const [name, listener] = details;
    // The name says what the listener takes.
    if (name === "state") (listener as FermataEvents["state"])(consent.state);
    return () => {};
  },
  receipt: async () => (isBrowser ? receipt() : null),
});
