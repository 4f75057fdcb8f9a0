/** What the visitor can see of their own browser and of their own choices; opened from the preference centre. */
import { css } from "../../styles/insight.css";
import { isRequired } from "../core/consent/category.ts";
import type { Decision } from "../core/consent/decision.ts";
import { listSold } from "../core/consent/resolveOptOut.ts";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Browser } from "../core/withdrawal/present.ts";
import {
  bannerMessages,
  declarationMessages,
  insightMessages,
  optOutMessages,
  preferencesMessages,
} from "../translations/en.ts";
import { addStyles } from "./createRoot.ts";
import { listDeclared } from "./declared.ts";
import { element } from "./element.ts";
import { createHistoryView, createReceiptView } from "./historyView.ts";
import { loadTexts } from "./loadTexts.ts";
import { createPresentView } from "./presentView.ts";
import { resolveMessages } from "./resolveMessages.ts";

/** What it is handed, because it is no matter of the UI. */
export interface InsightSources {
  readonly browser: Browser;
  /** Gives the decisions that are kept beside the cookie of a name, newest first. */
  readonly readHistory: (cookieName: string) => readonly Decision[];
  /** Gives the key of a revision, as decisions carry it. */
  readonly formatRevision: (text: string) => string;
}

/** Roots that have the styles. */
const styled = new WeakSet<ShadowRoot>();

/** Names of categories and services in the visitor's language. */
function createNames({ categories, services }: Settings, language: Language) {
  const labels = resolveMessages(bannerMessages, language, "banner");
  const shipped = labels as unknown as Readonly<Record<string, string | undefined>>;
  const named = categories.map((one) => ({ ...one, name: one.label || shipped[one.id] || one.id }));
  const nameOf = (id: string) =>
    named.find((one) => one.id === id)?.name || services.find((one) => one.id === id)?.name || id;
  return { categories: named, nameOf };
}

/** Gives what an opt-out denies; what is always active stays so. */
function listDenied({ categories, services }: Settings) {
  const required = categories.filter(isRequired).map(({ id }) => id);
  return listSold(
    categories,
    services.filter(({ category }) => !required.includes(category)),
  );
}

/** Draws history and receipt. */
async function drawHistory(
  { known, state }: Core,
  acts: Acts,
  language: Language,
  { readHistory, formatRevision }: InsightSources,
  place: Element,
): Promise<void> {
  const { settings, stored } = known;
  const texts = resolveMessages(insightMessages, language, "insight");
  const { nameOf } = createNames(settings, language);
  const { decidedAt, gpc, choices } = state();
  const kept = settings.history ? readHistory(settings.cookie.name) : [];
  const inForce = decidedAt && stored ? [stored] : [];
  const notices = settings.earlierNotices;
  const revisions = [settings.revision, ...notices.map(({ revision }) => revision)];
  const receipt = await acts.receipt();
  place.replaceChildren(
    ...createHistoryView({
      decisions: [...inForce, ...kept.filter(({ text }) => text !== inForce[0]?.text)],
      hasDecision: !!inForce[0],
      sold: listDenied(settings),
      isSignalled: gpc && !choices.saleOrShare,
      isKept: settings.history,
      texts: { ...resolveMessages(optOutMessages, language, "choices"), ...texts },
      lang: language.lang,
      nameOf,
      noticeOf: (key) => notices.find(({ revision }) => revision && formatRevision(revision) === key),
      revisionOf: (key) => revisions.find((one) => formatRevision(one) === key) ?? key,
    }),
    ...(receipt ? createReceiptView(receipt, texts) : []),
  );
}

/** Gives the way to draw the view into an element of a shadow root; that resolves when it stands there. */
export const createInsight =
  (sources: InsightSources) =>
  async (core: Core, acts: Acts, chosen: Language, place: Element): Promise<void> => {
    const { settings } = core.known;
    const language = await loadTexts(chosen, acts.report);
    const kinds = resolveMessages(declarationMessages, language, "declaration");
    const { title } = resolveMessages(preferencesMessages, language, "preferences");
    const shadow = place.getRootNode() as ShadowRoot;
    if (!styled.has(shadow)) addStyles(shadow, css);
    styled.add(shadow);
    const present = element("div", { part: "present" });
    const history = element("div", { part: "history" });
    place.replaceChildren(present, history);
    const draw = createPresentView(present, {
      browser: sources.browser,
      categories: createNames(settings, language).categories,
      services: listDeclared(settings, title, kinds.ownPurpose),
      texts: resolveMessages(insightMessages, language, "insight"),
      kinds,
      ownName: settings.cookie.name,
      forget: acts.reset,
    });
    await Promise.all([draw(), drawHistory(core, acts, language, sources, history)]);
  };
