/** Everything that does something: what a returning visitor does not download. */
import { afterPaint } from "../platform/afterPaint.ts";
import { integrity } from "../platform/integrity.ts";
import { isTold, listenToTabs } from "../platform/tabs.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import type { Decision } from "./consent/decision.ts";
import { createCalls } from "./createCalls.ts";
import { createJournal } from "./createJournal.ts";
import { createLayers } from "./createLayers.ts";
import { createLanguageLoader, createLawLoader } from "./createLoaders.ts";
import { createSurfaces } from "./createSurfaces.ts";
import { amend, decide, followChange, sweepAgain } from "./decide.ts";
import { createWriter } from "./gate/placeWrites.ts";
import { keepRoot } from "./keepRoot.ts";
import { endOf } from "./makeDecision.ts";
import type { Acts, Core, FromUi } from "./parts.ts";
import { readOwnDecision } from "./readOwnDecision.ts";
import { checkSettings } from "./settings/checkSettings.ts";
import { createReport } from "./settings/createReport.ts";
import { readDecision } from "./store/readDecision.ts";
import { takeStored } from "./takeStored.ts";
import { watchOtherTools } from "./watchOtherTools.ts";

/** Creates the way to report, which prints each problem once, with its words. */
function createReporter(core: Core): Acts["report"] {
  return createReport(core.problems, (problem) => {
    core.tell("problem", problem);
    core.fetchPart("problems", integrity.problems).then(
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
  const { known } = core;
  const settings = checkSettings(known.asGiven ?? {}, known.givenTag, report);
  const before = describeState(core);
  // Where the browser tells of what changes, what the head part has read counts, also that there was nothing; `null` is what it made no
  // sense of, and every frame.
  const isRead = isTold() && known.stored !== null && known.settings.cookie.name === settings.cookie.name;
  const own = isRead ? {} : readOwnDecision({ ...known, settings });
  core.update({ settings, unkept: false, hiddenReason: null, ...own }, true);
  const isChanged = describeState(core) !== before;
  if (isChanged) core.tell("state", core.state());
  if (settings.debug)
    core.fetchPart("problems", integrity.problems).then(
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
    const look = (turn: number) => {
      if (own() === told) return;
      if ((readDecision(name)?.text ?? "") !== own()) acts.refresh();
      // A message can overtake the cookie on its way from one process of the browser to another: it is waited for, ten seconds in all.
      else if (turn < 20) setTimeout(look, 50 * turn, turn + 1);
    };
    look(1);
  });
}

/**
 * Looks after the banner that stands there, drawn from settings that nobody had checked, and after what comes from elsewhere.
 *
 * @param isWrong whether the check found that what was drawn may be wrong: settings in which it changed nothing look the same again.
 */
function watchPage(core: Core, acts: Acts, hide: () => void, isWrong: boolean): void {
  const { known, state } = core;
  if (state().hiddenReason) hide();
  else if (isWrong || known.reason) known.ui?.redraw();
  keepRoot(core, acts, hide);
  // Whoever took it away before somebody watched.
  if (known.ui?.find("*")?.isConnected === false) {
    hide();
    acts.ask();
  }
  followTabs(core, acts);
}

/**
 * Creates the acts, once the head part has its settings.
 *
 * @param fromUi what they take over from the UI.
 */
export function createActs(core: Core, { explainAgain, createPresence }: FromUi): Acts {
  const { known, state } = core;
  const report = createReporter(core);
  const previous = state();
  const { length } = core.problems;
  const isChanged = takeOver(core, report);
  const layers = createLayers(core, () => acts, createPresence);
  const { hide } = layers;
  const loadLaw = createLawLoader(core, () => acts);
  // The last decision that was made before the law was there to say how long it lasts.
  let early: Decision | null | undefined;
  const settle = async () => {
    const law = await loadLaw();
    await law?.settle();
    const { stored, regulation } = known;
    if (regulation && stored && stored === early)
      acts.amend({ expiresAt: endOf(known, stored.choices, stored.decidedAt) });
    return law;
  };
  const acts: Acts = {
    report(code, path, found) {
      // What was unknown when it was asked for may have been declared since.
      if (path !== "id" || !(String(found) in state().grants)) report(code, path, found);
    },
    decide(answer, method, options) {
      const isOver = decide(core, acts, () => layers.hide(), answer, method, options);
      if (!known.regulation) early = known.stored;
      return isOver;
    },
    amend: (changes) => amend(core, acts, changes),
    ...createCalls(core, layers, () => acts),
    note() {},
    place: createWriter(core.trust),
    showSurfaces: () => showSurfaces(),
    async draw(part, place, done) {
      if (!place) return;
      // What is drawn into is to be seen first: the second frame comes when the browser has drawn the pixels of the first.
      for (let frame = 0; frame < 2; frame++) await afterPaint();
      try {
        const create = await core.fetchPart(part, integrity[part]);
        // It may have been left meanwhile.
        if (place.isConnected) await create(core, acts, await chooseLanguage(core), place, done);
      } catch {
        report("part", part);
      }
    },
    loadLanguage: createLanguageLoader(core, report),
    refresh: () => refresh(core, acts, hide),
    async ask() {
      const law = await settle();
      if (!state().hiddenReason) {
        if (await layers.open("banner")) await law?.notice();
      } else if (known.settings.ui.floatingButton) layers.accompany();
    },
    prepare: layers.prepare,
    use(control) {
      const action = control.getAttribute("data-consent-action");
      if (action === null)
        acts.open(control.getAttribute("data-consent-open") === "banner" ? "banner" : "preferences");
      else if (/^(accept-all|reject-all|withdraw)$/.test(action))
        acts.decide(action === "accept-all", "link");
      else report("value", "data-consent-action", action);
    },
  };
  const showSurfaces = createSurfaces(core, acts);
  if (known.stored) known.reason = (language) => explainAgain(known.settings, state(), language);
  watchPage(core, acts, hide, isChanged || !!core.problems[length]);
  watchOtherTools(report);
  acts.note = createJournal(core, acts);
  // What the check of the settings took away would be taken away again after a reload.
  if (isChanged) followChange(core, acts, previous, false);
  sweepAgain(core);
  // What a visitor who has decided may decide next lasts as long as the law says. Any other visitor is asked, which begins with the law.
  if (state().hiddenReason === "decided") settle();
  return acts;
}
