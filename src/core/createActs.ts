/** Everything that does something: what a returning visitor does not download. */
import { integrity } from "../platform/integrity.ts";
import { listenToTabs } from "../platform/tabs.ts";
import { createJournal } from "./createJournal.ts";
import { createLayers } from "./createLayers.ts";
import { createSurfaces } from "./createSurfaces.ts";
import { decide, followChange } from "./decide.ts";
import type { ReceiptOptions } from "./fermata.ts";
import { createWriter } from "./gate/placeWrites.ts";
import { keepRoot } from "./keepRoot.ts";
import type { Acts, Core } from "./parts.ts";
import { readOwnDecision } from "./readOwnDecision.ts";
import { checkSettings } from "./settings/checkSettings.ts";
import { createReport } from "./settings/createReport.ts";
import type { Language } from "./settings/resolveLanguage.ts";
import { readDecision } from "./store/readDecision.ts";
import { writeDecision } from "./store/writeDecision.ts";
import { takeStored } from "./takeStored.ts";
import { watchOtherTools } from "./watchOtherTools.ts";

/** Creates the way to report, which prints each problem once, with its words. */
function createReporter(core: Core): Acts["report"] {
  return createReport(core.problems, (problem) => {
    core.hear("problem", problem);
    core.load("problems", integrity.problems).then(
      ({ explainProblem }) => explainProblem(problem),
      () => console.warn("[fermata] fermata-problems.js is missing, and this is a problem:", problem),
    );
  });
}

/** Gives the state as a text, to see whether it changes. */
function describeState(core: Core): string {
  try {
    return JSON.stringify(core.state());
  } catch {
    // Settings that nobody checked may hold anything.
    return "";
  }
}

/**
 * Takes over checked settings: only they may be decided on. Listeners hear of it where the check changed something for them.
 *
 * @returns whether it did.
 */
function takeOver(core: Core, report: Acts["report"]): boolean {
  const settings = checkSettings(core.known.found ?? {}, core.known.attributes, report);
  const before = describeState(core);
  // What the head part could make no sense of it did not keep, and it takes every frame for one that denies.
  const { stored, hiddenReason } = readOwnDecision(settings);
  core.update({ settings, stored, persisted: !!stored, hiddenReason }, true);
  const isChanged = describeState(core) !== before;
  if (isChanged) core.tell("state", core.state());
  if (settings.debug)
    core.load("problems", integrity.problems).then(
      ({ watchTags, watchLeaks }) => {
        watchTags(core);
        watchLeaks(core);
      },
      () => report("part", "debug"),
    );
  return isChanged;
}

/** Lets the page follow what another page or tab of the site has decided. */
async function refresh(core: Core, acts: Acts, hide: () => void): Promise<void> {
  const previous = core.state();
  if (takeStored(core)) {
    if (core.state().hiddenReason) hide();
    await followChange(core, acts, previous);
  }
  await acts.ask();
}

/** Follows the decisions of other tabs on pages where no browser tells of cookies. */
function followTabs({ known }: Core, acts: Acts): void {
  const { name } = known.settings.cookie;
  const own = () => known.stored?.text ?? "";
  listenToTabs(name, (told) => {
    const look = (left: number) => {
      if (own() === told) return;
      if ((readDecision(name)?.text ?? "") !== own()) acts.refresh();
      // A message can overtake the cookie on its way from one process of the browser to another.
      else if (left) setTimeout(look, 50, left - 1);
    };
    look(20);
  });
}

/** Gives the language of the texts: English at once, any other fetched with its own part. Never rejected. */
async function chooseLanguage(core: Core, report: Acts["report"]): Promise<Language> {
  const { locale, messages } = core.known.settings;
  const wanted = [locale, document.documentElement.lang, ...navigator.languages].filter(
    (tag) => tag && tag !== "auto",
  );
  const english = { lang: "en", dir: "ltr", own: messages.en ?? {} } as const;
  if (/^en(-US)?$/i.test(wanted[0] ?? "en")) return english;
  try {
    return await (await core.load("locales", integrity.locales))(core, wanted);
  } catch {
    report("part", `locales/${wanted[0]}`);
    return english;
  }
}

/** Creates the acts, once the head part has its settings. */
export function createActs(core: Core): Acts {
  const { known } = core;
  const report = createReporter(core);
  const previous = core.state();
  const isChanged = takeOver(core, report);
  let language: Promise<Language> | undefined;
  const acts: Acts = {
    report(code, path, found) {
      // What was unknown when it was asked for may have been declared since.
      if (path !== "id" || !(String(found) in core.state().grants)) report(code, path, found);
    },
    decide: (answer, method, options) => decide(core, acts, () => layers.hide(), answer, method, options),
    acceptAll: () => acts.decide(true, "api"),
    rejectAll: () => acts.decide(false, "api"),
    save(choices) {
      // A copy, because `true` or `null` in the place of an object would be another act.
      const answer = { ...choices };
      for (const id of Object.keys(answer)) core.isGranted(id);
      return acts.decide(answer, "api");
    },
    withdraw: (id) => (id ? acts.save({ [id]: false }) : acts.rejectAll()),
    async reset(options) {
      await acts.decide(null, "api", options);
      await acts.ask();
    },
    note() {},
    place: createWriter(core.trust),
    showPlaceholders: () => showSurfaces(),
    loadLanguage() {
      language ??= chooseLanguage(core, report);
      return language;
    },
    refresh: () => refresh(core, acts, () => layers.hide()),
    renew: () => void (known.stored && writeDecision(known.stored, known.settings.cookie, report)),
    async receipt(options?: ReceiptOptions) {
      try {
        const createReceipt = await core.load("receipt", integrity.receipt);
        // One of the two, as the format says.
        return (await createReceipt(core, acts, options ?? {})) as never;
      } catch {
        report("part", "receipt");
        return null;
      }
    },
    loadPreferences: (libraries) => core.load("preferences", integrity.preferences, libraries),
    async ask() {
      if (!core.state().hiddenReason) await acts.open("banner");
      else if (known.settings.ui.floatingButton) layers.accompany();
    },
    open: (layer = "preferences") => layers.open(layer),
    async close() {
      layers.hide();
      core.update({ hiddenReason: "closed" });
    },
    use(control) {
      const action = control.getAttribute("data-consent-action");
      if (action === null)
        acts.open(control.getAttribute("data-consent-open") === "banner" ? "banner" : "preferences");
      else if (/^(accept-all|reject-all|withdraw)$/.test(action))
        acts.decide(action === "accept-all", "link");
      else report("value", "data-consent-action", action);
    },
  };
  const layers = createLayers(core, acts);
  keepRoot(core, acts, () => layers.hide());
  watchOtherTools(report);
  const showSurfaces = createSurfaces(core, acts);
  acts.note = createJournal(core, acts);
  if (isChanged) followChange(core, acts, previous);
  followTabs(core, acts);
  return acts;
}
