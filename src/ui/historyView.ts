/** The visitor's own history, and the receipt of the decision in force, to copy and to download. */
import type { Choices, Decision } from "../core/consent/decision.ts";
import type { EarlierNotice } from "../core/settings/settings.ts";
import type { InsightMessages } from "../translations/pageMessages.ts";
import { type Child, element } from "./element.ts";

/** What the view shows and needs. */
export interface HistoryViewProps {
  /** Newest first. */
  readonly decisions: readonly Decision[];
  /** Whether the first of them is the one in force. */
  readonly hasDecision: boolean;
  /** Names of what the browser's signal denies, where it sends one that is honoured. */
  readonly signalled: readonly string[] | undefined;
  /** Whether more than the decision in force is kept. */
  readonly isKept: boolean;
  readonly texts: InsightMessages;
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

/** Names of categories and services that were granted, or that were denied. */
const listNames = (choices: Choices, isGranted: boolean, nameOf: (id: string) => string) =>
  Object.keys(choices)
    .filter((id) => choices[id] === isGranted && !/[A-Z]/.test(id))
    .map(nameOf)
    .join(", ");

/** One decision. */
function createEntry(decision: Decision, isInForce: boolean, props: HistoryViewProps) {
  const { texts, lang, nameOf, noticeOf, revisionOf } = props;
  const { choices, method, revision, decidedAt } = decision;
  const date = new Date(decidedAt);
  // "Your Privacy Choices" is an element of the page, too.
  const kind = method === "choices" ? "link" : method === "gpc" ? "signal" : method;
  const key = `method${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  const how = (texts as unknown as Readonly<Record<string, string | undefined>>)[key] ?? method;
  const text = revisionOf(revision);
  const url = noticeOf(revision)?.url;
  const granted = listNames(choices, true, nameOf);
  const denied = listNames(choices, false, nameOf);
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
      ...(granted ? fact(texts.granted, granted) : []),
      ...(denied ? fact(texts.denied, denied) : []),
    ),
  );
}

/** What the browser's signal has said in the visitor's place. */
function createSignalEntry(names: readonly string[], { texts }: HistoryViewProps) {
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
  const { decisions, hasDecision, signalled, isKept, texts } = props;
  const entries = decisions.map((one, index) => createEntry(one, hasDecision && index === 0, props));
  if (signalled) entries.unshift(createSignalEntry(signalled, props));
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
