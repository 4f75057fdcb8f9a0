/** Makes one decision of two that a visitor has made in different places: in this browser, and on a device signed in to the same account. Pure. */
import type { Choices, Decision } from "../consent/decision.ts";
import { formatDecision } from "./decisionFormat.ts";

/** A decision with other choices, and the text that goes with them. */
const rewrite = (decision: Decision, choices: Choices): Decision => ({
  ...decision,
  choices,
  text: formatDecision({ ...decision, choices }),
});

/** Gives the opt-outs of an older decision that a newer one says nothing of; a limit with the services that it denies. */
function listKept(newer: Choices, older: Choices): Choices {
  const said = Object.entries(older);
  const isKept = (id: string) => older[id] === false && !(id in newer);
  // In the text of a decision what is denied stands last; an opt-out that was heard after the limit is none of its answers.
  const behind = said
    .slice(said.findIndex(([id]) => id === "sensitiveUse"))
    .filter(([id]) => id !== "saleOrShare");
  return Object.fromEntries([
    ...(isKept("saleOrShare") ? [["saleOrShare", false]] : []),
    ...(isKept("sensitiveUse") ? behind : []),
  ]);
}

/**
 * Gives the decision that counts for the visitor: the newer one. An opt-out of the older one stays with it, unless the newer one lifts it: that
 * somebody says yes elsewhere without a word about sale is no opt-in.
 *
 * @param own of this browser.
 * @param theirs of the account; it counts before one of the same second, unless this browser knew it already.
 * @param isKnown whether this browser had taken over or made what the account holds: what it says now was said after that.
 */
export function mergeDecisions(
  own: Decision | null,
  theirs: Decision | null,
  isKnown = false,
): Decision | null {
  const lead = own && theirs ? own.decidedAt - theirs.decidedAt : 0;
  const isOwn = own && (!theirs || lead > 0 || (isKnown && lead === 0));
  const [newer, older] = isOwn ? [own, theirs] : [theirs, own];
  if (!newer || !older) return newer;
  const kept = listKept(newer.choices, older.choices);
  return Object.keys(kept)[0] ? rewrite(newer, { ...newer.choices, ...kept }) : newer;
}

/**
 * Lets a browser's signal be heard in a decision: where nothing was said of sale and sharing, it opts out.
 *
 * @param isGpc the browser sends Global Privacy Control, and the site honours it.
 * @param empty what it becomes where there is no decision.
 */
export function hearSignal(decision: Decision | null, isGpc: boolean, empty: Decision): Decision | null {
  if (!isGpc || "saleOrShare" in (decision?.choices ?? {})) return decision;
  const { choices } = decision ?? empty;
  return rewrite(decision ?? empty, { ...choices, saleOrShare: false });
}

/**
 * Gives what this browser takes over of a decision: all, but no yes against its own signal that was given elsewhere, because only who was told of the
 * conflict can give it.
 */
export function takeForBrowser(decision: Decision, own: Decision | null, isGpc: boolean): Decision {
  const isUnheard = isGpc && decision.choices.saleOrShare === true && own?.choices.saleOrShare !== true;
  if (!isUnheard) return decision;
  const { saleOrShare, ...choices } = decision.choices;
  return rewrite(decision, choices);
}
