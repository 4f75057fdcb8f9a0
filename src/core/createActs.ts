/** Makes decisions: the only place that writes, and the order in which everything follows. */
import { afterPaint } from "../platform/afterPaint.ts";
import { integrity } from "../platform/integrity.ts";
import type { Decision, Method } from "./consent/decision.ts";
import { type Answer, resolveChoices } from "./consent/resolveChoices.ts";
import type { Acts, Core, Layer, Ui } from "./parts.ts";
import { resolveExpiry } from "./policy/resolveExpiry.ts";
import { checkSettings } from "./settings/checkSettings.ts";
import { formatRevision } from "./store/decisionFormat.ts";
import { readDecision } from "./store/readDecision.ts";
import { eraseDecision, writeDecision } from "./store/writeDecision.ts";

/** Records one act of the visitor, or forgets the decision (`null`). */
async function decide(core: Core, hide: () => void, answer: Answer | null, method: Method): Promise<void> {
  const { categories, services, revision, cookie, reloadOnWithdraw } = core.known.settings;
  if (answer === null) {
    eraseDecision(cookie);
    return core.update({ stored: null, persisted: false, hiddenReason: null });
  }
  const previous = core.state();
  const stored: Decision = {
    decidedAt: Math.floor(Date.now() / 1e3) * 1e3,
    revision: formatRevision(revision),
    method,
    choices: resolveChoices(answer, previous.choices, categories, services),
  };
  const expiresAt = resolveExpiry(stored.decidedAt, cookie.maxAge);

  // The order is a contract: what was said is kept before anybody is told, and seen before anything starts.
  const persisted = writeDecision(stored, expiresAt, cookie, core.report);
  core.update({ stored, persisted });
  const current = core.state();
  const changed = Object.keys(current.grants).filter((id) => current.grants[id] !== previous.grants[id]);
  core.tell("decision", { previous, current, changed, method });
  hide();
  await afterPaint();
  core.release();
  if (reloadOnWithdraw && changed.some((id) => previous.grants[id])) location.reload();
}

/** Creates the calls that do something, once the settings are checked: only checked ones may be decided on. */
export function createActs(core: Core): Acts {
  const settings = checkSettings(core.known.found ?? {}, core.known.attributes, core.report);
  // Listeners hear of it only where the check changed something for them.
  const before = JSON.stringify(core.state());
  core.update({ settings, stored: readDecision(settings.cookie.name) }, true);
  if (JSON.stringify(core.state()) !== before) {
    core.tell("state", core.state());
    core.release();
  }
  const loadDiagnostics = () => core.load("problems", integrity.problems);
  if (settings.debug)
    loadDiagnostics().then(
      ({ watchTags }) => watchTags(core),
      () => core.report("part", "debug"),
    );
  let ui: Ui | undefined;
  let wanted: Layer | undefined;
  const hide = (isAnswered: boolean) => {
    wanted = undefined;
    ui?.hide(isAnswered);
  };
  const acts: Acts = {
    decide: (answer, method) => decide(core, () => hide(true), answer, method),
    acceptAll: () => acts.decide(true, "api"),
    rejectAll: () => acts.decide(false, "api"),
    save(choices) {
      // A copy, because `true` or `null` in the place of an object would be another act.
      const answer = { ...choices };
      for (const id of Object.keys(answer)) core.isGranted(id);
      return acts.decide(answer, "api");
    },
    withdraw(id) {
      if (!id) return acts.rejectAll();
      const inside = core.known.settings.services.filter(({ category }) => category === id);
      return acts.save(
        Object.fromEntries([id, ...inside.map((service) => service.id)].map((one) => [one, false])),
      );
    },
    async reset() {
      await acts.decide(null, "api");
      await acts.ask();
    },
    async explain(problem) {
      (await loadDiagnostics()).explainProblem(problem);
    },
    loadPreferences: (libraries) => core.load("preferences", integrity.preferences, libraries),
    async ask() {
      if (!core.state().hiddenReason) await acts.open("banner");
    },
    async open(layer = "preferences") {
      wanted = layer;
      try {
        const create = await core.load("ui", integrity.ui);
        // Another call may have waited for it too: there is one UI.
        ui ??= create(core, acts);
        // A decision or close() may have come while the file was on its way.
        if (wanted === layer) await ui.show(layer);
      } catch {
        wanted = undefined;
        core.report("part", layer);
        core.update({ hiddenReason: "ui-missing" });
      }
      return wanted === layer;
    },
    use(control) {
      const action = control.getAttribute("data-consent-action");
      if (action === null)
        acts.open(control.getAttribute("data-consent-open") === "banner" ? "banner" : "preferences");
      else if (/^(accept-all|reject-all|withdraw)$/.test(action))
        acts.decide(action === "accept-all", "link");
      else core.report("value", "data-consent-action", action);
    },
    async close() {
      hide(false);
      core.update({ hiddenReason: "closed" });
    },
  };
  return acts;
}
