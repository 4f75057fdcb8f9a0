/** The visitor's own history, and the receipt of the decision in force, to copy and to download. */
import type { Choices, Decision } from "../core/consent/decision.ts";
import type { Sold } from "../core/consent/resolveOptOut.ts";
import type { EarlierNotice } from "../core/settings/settings.ts";
import type { optOutMessages } from "../translations/en.ts";
import type { InsightMessages } from "../translations/pageMessages.ts";
import { type Child, element } from "./element.ts";

/** What the view shows and needs. */
export interface HistoryViewProps {
  /** Newest first. */
  readonly decisions: readonly Decision[];
  /** Whether the first of them is the one in force. */
  readonly hasDecision: boolean;
  /** What an opt-out denies, or the browser's signal. */
  readonly sold: readonly Sold[];
  /** Whether the browser sends a signal that is honoured. */
  readonly isSignalled: boolean;
  /** Whether more than the decision in force is kept. */
  readonly isKept: boolean;
  readonly texts: InsightMessages & typeof optOutMessages;
  readonly lang: string;
  /** Name of a category or service. */
  readonly nameOf: (id: string) => string;
  /** The notice under which a decision was made, where it is an earlier one; a key of its revision finds it. */
  readonly noticeOf: (revisionKey: string) => EarlierNotice | undefined;
  /** Revision as the site writes it, of its key. */
  readonly revisionOf: (revisionKey: string) => string;
}

/** A fact with its label. */
const fact = (label: string, ...value: Child[]) => [element("dt", {}, label), element("dd", {}, ...value)];

/** Gives the ids of what an opt-out denies: a service whose category it denies needs no mention. */
const listOut = (sold: readonly Sold[]) =>
  sold.flatMap(({ id, category }) => (sold.some((one) => one.id === category) ? [] : [id]));

/** Gives the ids that a decision granted and denied. A yes to what its opt-out denies did not count. */
function listResults(choices: Choices, sold: readonly Sold[]) {
  const out = choices.saleOrShare === false ? sold : [];
  // Others are answers for several at once.
  const ids = Object.keys(choices).filter((id) => !/[A-Z]/.test(id));
  const granted = ids.filter((id) => choices[id] && !out.some((one) => one.id === id));
  const denied = ids.filter((id) => !choices[id]);
  return { isOut: !!out[0], granted, denied: [...new Set([...denied, ...listOut(out)])] };
}

/** One decision. */
function createEntry(decision: Decision, isInForce: boolean, props: HistoryViewProps) {
  const { texts, lang, sold, nameOf, noticeOf, revisionOf } = props;
  const { choices, method, revision, decidedAt } = decision;
  const date = new Date(decidedAt);
  // "Your Privacy Choices" is an element of the page, too.
  const kind = method === "choices" ? "link" : method === "gpc" ? "signal" : method;
  const key = `method${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  const how = (texts as unknown as Readonly<Record<string, string | undefined>>)[key] ?? method;
  const text = revisionOf(revision);
  const url = noticeOf(revision)?.url;
  const { isOut, granted, denied } = listResults(choices, sold);
  const names = (ids: readonly string[]) => ids.map(nameOf).join(", ");
  return element(
    "li",
    {},
    element(
      "dl",
      {},
      ...fact(
        texts.when,
        element(
          "time",
          { datetime: date.toISOString() },
          date.toLocaleString(lang, { dateStyle: "long", timeStyle: "short" }),
        ),
        isInForce && ` (${texts.inForce})`,
      ),
      ...fact(texts.how, how),
      ...fact(texts.revision, url ? element("a", { href: url }, text) : text),
      ...(granted[0] ? fact(texts.granted, names(granted)) : []),
      ...(denied[0] ? fact(texts.denied, names(denied)) : []),
      ...(isOut ? [element("dd", {}, texts.optedOut)] : []),
    ),
  );
}

/** What the browser's signal has said in the visitor's place. */
function createSignalEntry({ sold, texts, nameOf }: HistoryViewProps) {
  const names = listOut(sold).map(nameOf);
  return element(
    "li",
    {},
    element(
      "dl",
      {},
      ...fact(texts.how, texts.methodSignal, ` (${texts.inForce})`),
      ...(names[0] ? fact(texts.denied, names.join(", ")) : []),
    ),
  );
}

/** Gives the history. */
export function createHistoryView(props: HistoryViewProps): readonly Node[] {
  const { decisions, hasDecision, isSignalled, isKept, texts } = props;
  const entries = decisions.map((one, index) => createEntry(one, hasDecision && index === 0, props));
  if (isSignalled) entries.unshift(createSignalEntry(props));
  return [
    element("h3", {}, texts.history),
    entries[0] ? element("ol", { class: "history" }, ...entries) : element("p", {}, texts.historyNone),
    ...(isKept ? [element("p", {}, texts.historyText)] : []),
  ];
}

/** Gives the receipt as the visitor sees it, with the ways to copy and to download it. */
export function createReceiptView(receipt: object, texts: InsightMessages): readonly Node[] {
  const json = JSON.stringify(receipt, null, 2);
  const status = element("p", { role: "status" });
  const copy = () =>
    navigator.clipboard.writeText(json).then(
      () => {
        status.textContent = texts.copied;
      },
      () => {
        status.textContent = texts.notCopied;
      },
    );
  const download = () => {
    const url = URL.createObjectURL(new Blob([json], { type: "application/json" }));
    element("a", { href: url, download: `${location.hostname}-receipt.json` }).click();
    // The browser has begun to read it once this task is over.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  const button = (part: string, text: string, click: () => void) =>
    element("button", { type: "button", class: "plain", part, click }, text);
  return [
    element("h3", {}, texts.receipt),
    element("p", {}, texts.receiptText),
    // A region that scrolls is reached by keyboard.
    element("pre", { dir: "ltr", tabindex: "0", "aria-label": texts.receipt, role: "group" }, json),
    element(
      "div",
      { class: "row" },
      // Without https there is no clipboard.
      !!navigator.clipboard && button("copy", texts.copy, copy),
      button("download", texts.download, download),
    ),
    status,
  ];
}
