/** What the visitor can see of their own browser and of their own choices; opened from the preference centre. */
import { css } from "../../styles/insight.css";
import { isRequired } from "../core/consent/category.ts";
import type { Decision } from "../core/consent/decision.ts";
import type { Acts, Core } from "../core/parts.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import type { Browser } from "../core/withdrawal/present.ts";
import {
  bannerMessages,
  declarationMessages,
  insightMessages,
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

/** Gives the way to draw the view into an element of a shadow root; that resolves when it stands there. */
export const createInsight =
  ({ browser, readHistory, formatRevision }: InsightSources) =>
  async (core: Core, acts: Acts, chosen: Language, place: Element): Promise<void> => {
    const { settings } = core.known;
    const language = await loadTexts(chosen, acts.report);
    const texts = resolveMessages(insightMessages, language, "insight");
    const kinds = resolveMessages(declarationMessages, language, "declaration");
    const labels = resolveMessages(bannerMessages, language, "banner");
    const { title } = resolveMessages(preferencesMessages, language, "preferences");
    const shipped = labels as unknown as Readonly<Record<string, string | undefined>>;
    const categories = settings.categories.map((one) => ({
      ...one,
      name: one.label || shipped[one.id] || one.id,
    }));
    const nameOf = (id: string) =>
      categories.find((one) => one.id === id)?.name ||
      settings.services.find((one) => one.id === id)?.name ||
      id;

    /** Names of what the browser's signal denies. */
    const listSignalled = () => {
      const { categories, services } = settings;
      const flagged = categories.filter((one) => one.saleOrShare && !isRequired(one));
      const single = services.filter(
        ({ saleOrShare, category }) => saleOrShare && !flagged.some(({ id }) => id === category),
      );
      return [...flagged, ...single].map(({ id }) => nameOf(id));
    };

    const drawHistory = async (place: Element) => {
      const { decidedAt, gpc } = core.state();
      const kept = settings.history ? readHistory(settings.cookie.name) : [];
      const { stored } = core.known;
      const inForce = decidedAt && stored ? [stored] : [];
      const receipt = await acts.receipt();
      const notices = settings.earlierNotices;
      const revisions = [settings.revision, ...notices.map(({ revision }) => revision)];
      place.replaceChildren(
        ...createHistoryView({
          decisions: [...inForce, ...kept.filter(({ text }) => text !== inForce[0]?.text)],
          hasDecision: !!inForce[0],
          signalled: gpc ? listSignalled() : undefined,
          isKept: settings.history,
          texts,
          lang: language.lang,
          nameOf,
          noticeOf: (key) => notices.find(({ revision }) => revision && formatRevision(revision) === key),
          revisionOf: (key) => revisions.find((one) => formatRevision(one) === key) ?? key,
        }),
        ...(receipt ? createReceiptView(receipt, texts) : []),
      );
    };

    const shadow = place.getRootNode() as ShadowRoot;
    if (!styled.has(shadow)) addStyles(shadow, css);
    styled.add(shadow);
    const present = element("div", { part: "present" });
    const history = element("div", { part: "history" });
    place.replaceChildren(present, history);
    const draw = createPresentView(present, {
      browser,
      categories,
      services: listDeclared(settings, title, kinds.ownPurpose),
      texts,
      kinds,
      ownName: settings.cookie.name,
      forget: acts.reset,
    });
    await Promise.all([draw(), drawHistory(history)]);
  };
