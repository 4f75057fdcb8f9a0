/** Makes decisions: the order in which everything follows. */
import { afterPaint } from "../platform/afterPaint.ts";
import { createId } from "../platform/createId.ts";
import { hasGpc } from "../platform/hasGpc.ts";
import { integrity } from "../platform/integrity.ts";
import { readWords, writeWords } from "../platform/keptWords.ts";
import { tellTabs } from "../platform/tabs.ts";
import type { Decision, Method } from "./consent/decision.ts";
import type { Answer } from "./consent/resolveChoices.ts";
import type { Snapshot } from "./consent/snapshot.ts";
import type { ResetOptions } from "./fermata.ts";
import { releaseInSlices } from "./gate/releaseInSlices.ts";
import { wakeTracks } from "./gate/wakeTracks.ts";
import { makeDecision } from "./makeDecision.ts";
import type { Acts, Core } from "./parts.ts";
import type { SettleServices } from "./partTypes.ts";
import { isInForce } from "./policy/resolvePolicy.ts";
import { readOwnDecision } from "./readOwnDecision.ts";
import { formatDecision } from "./store/decisionFormat.ts";
import { writeHistory } from "./store/history.ts";
import { eraseDecision, writeDecision } from "./store/writeDecision.ts";
import { takeStored } from "./takeStored.ts";

/** Has services told what became of their grants, and what they stored deleted; see `SettleServices`. Never rejected. */
const settle: SettleServices = async (core, ...details) => {
  try {
    await (await core.fetchPart("withdrawal", integrity.withdrawal))(core, ...details);
  } catch {
    core.leftovers.push({ name: "*", reason: "fermata-withdrawal.js did not arrive" });
  }
};

/** Deletes once more what withdrawn services stored, where the page before this one saw the withdrawal and they are denied still. */
export async function sweepAgain(core: Core): Promise<void> {
  const { services, cookie } = core.known.settings;
  const ids = readWords(cookie.name)?.split(" ");
  if (!ids) return;
  const { grants } = core.state();
  const lost = services.filter(({ id }) => ids.includes(id) && !grants[id]);
  if (lost[0]) await settle(core, lost, [], true);
  else writeWords(cookie.name, null);
}

/**
 * Lets the page follow a new snapshot: after the next paint, what was granted is released; what was withdrawn is told to the services,
 * and what they stored is deleted.
 *
 * @param previous the snapshot before.
 * @param mayReload whether the page may be reloaded for it: not where the same would happen to the next one.
 */
export async function followChange(
  core: Core,
  acts: Acts,
  previous: Snapshot,
  mayReload = true,
): Promise<void> {
  const { services, reloadOnWithdraw, lockdown } = core.known.settings;
  await afterPaint();
  await releaseInSlices(core.release);
  wakeTracks();
  const { grants } = core.state();
  const isLost = (id: string) => previous.grants[id] && !grants[id];
  const lost = services.filter(({ id }) => isLost(id));
  const won = services.filter(({ id, onGrant }) => onGrant && grants[id] && !previous.grants[id]);
  const isWithdrawn = Object.keys(previous.grants).some(isLost);
  if (isWithdrawn) await acts.showSurfaces();
  if (lost[0] || won[0]) await settle(core, lost, won);
  const isUnlocked = ({ grants }: Snapshot) => Object.values(grants).every(Boolean);
  const isTurned = lockdown && isUnlocked(core.state()) !== isUnlocked(previous);
  if (mayReload && (isTurned || (reloadOnWithdraw && isWithdrawn))) location.reload();
}

/** Keeps a decision, then tells everybody: other tabs, and whoever listens here. */
function keep(core: Core, acts: Acts, stored: Decision): void {
  const { cookie } = core.known.settings;
  const isKept = writeDecision(stored, cookie, acts.report);
  tellTabs(cookie.name, stored.text);
  core.update({ stored, unkept: !isKept });
}

/** See `Acts`. */
export function amend(core: Core, acts: Acts, changes: Parameters<Acts["amend"]>[0]): void {
  // Whoever amends has looked that there is one.
  const amended = { ...(core.known.stored as Decision), ...changes };
  keep(core, acts, { ...amended, text: formatDecision(amended) });
}

/**
 * Records one act of the visitor, or forgets the decision (`null`). Written and told when the call returns; resolves when the
 * page has followed.
 */
export async function decide(
  core: Core,
  acts: Acts,
  hide: () => void,
  answer: Answer | null,
  method: Method,
  options?: ResetOptions,
): Promise<void> {
  const { cookie, history, record, honourGpc } = core.known.settings;
  const before = core.state();
  if (answer === null) {
    eraseDecision(cookie);
    writeHistory(cookie.name, null);
    tellTabs(cookie.name, "");
    // A frame goes on asking nothing.
    const { hiddenReason } = readOwnDecision(core.known);
    core.update({ stored: null, hiddenReason });
    acts.note(before, options?.forget);
    return followChange(core, acts, before);
  }
  // What another tab has said since, and what has ended, is not decided anew by an answer that does not name it.
  takeStored(core);
  const previous = core.state();
  const { stored: old } = core.known;
  const now = Date.now();
  const gpc = honourGpc && hasGpc();
  // The first decision makes it; nothing is told apart by it where nothing is recorded.
  const id = record.endpoint ? (before.id ?? createId()) : undefined;
  const choices = old && isInForce(old, now) ? old.choices : {};
  const stored = makeDecision(core.known, answer, method, {
    previous: choices,
    grants: previous.grants,
    gpc,
    now,
    id,
  });

  // The order is a contract: what was said is kept before anybody is told, and seen before anything starts.
  if (history) writeHistory(cookie.name, stored);
  keep(core, acts, stored);
  const current = core.state();
  const changed = Object.keys(current.grants).filter((id) => current.grants[id] !== previous.grants[id]);
  core.tell("decision", { previous, current, changed, method });
  // A banner asks on when something is still to be asked.
  if (current.hiddenReason) hide();
  acts.note(previous);
  await followChange(core, acts, before);
}
