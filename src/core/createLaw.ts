/** Lets the law of the visitor's place say what applies without an answer: for sites whose `policy` is not `universal`. */
import { chooseLanguage } from "./chooseLanguage.ts";
import { followChange } from "./decide.ts";
import { findRegion } from "./findRegion.ts";
import type { Acts, Core } from "./parts.ts";
import type { Law } from "./partTypes.ts";
import { regions } from "./policy/regions.ts";
import type { Regions } from "./policy/regulation.ts";
import { resolveDefaults } from "./policy/resolveDefaults.ts";
import { resolveRegulation } from "./policy/resolveRegulation.ts";
import { checkRegions } from "./settings/checkRegions.ts";
import type { Language } from "./settings/resolveLanguage.ts";

/**
 * Creates the law of a page: strict until it is here, and until the place is known.
 *
 * @param speak puts the words of a notice in the place of those of a question.
 */
export async function createLaw(
  core: Core,
  acts: Acts,
  speak: (language: Language, report: Acts["report"]) => Promise<Language>,
): Promise<Law> {
  const { known, state, update } = core;
  const region = await findRegion(known.settings);
  const { policy } = known.settings;
  const table: Regions = typeof policy === "object" ? checkRegions(policy, acts.report) : regions;
  const follow = async (isNoticed: boolean) => {
    const { categories, services } = known.settings;
    const regulation = resolveRegulation(region, Date.now(), table);
    const before = state();
    const { choices } = before;
    const { needsNotice, ...found } = resolveDefaults(
      categories,
      services,
      regulation,
      region,
      choices,
      isNoticed,
    );
    const { model } = regulation;
    // Where nothing has to be asked or told, nobody is bothered; the way to refuse stands in the page.
    const isSilent = model !== "opt-in" && !needsNotice;
    const hiddenReason = known.hiddenReason ?? (isSilent ? "not-required" : null);
    update({ ...found, regulation, model, hiddenReason, settings: { ...known.settings, region } }, true);
    // Asked again, the law says the same, and nobody is told twice.
    if (JSON.stringify(state()) !== JSON.stringify(before)) {
      core.tell("state", state());
      await followChange(core, acts, before);
    }
    return needsNotice;
  };
  let needsNotice = false;
  // Whoever was told on this page stays told, also while a router exchanges the banner with its page.
  let isNoticed = false;
  return {
    async settle() {
      needsNotice = await follow(isNoticed);
      const { gpc, choices, decidedAt, model, hiddenReason } = state();
      // The signal stays heard when the browser no longer sends it, where something would run without it (11 CCR 7025(c)). It is no new decision
      // of somebody who has made one, which would live longer by it; and a yes against the signal was given by who had been told of it.
      if (gpc && decidedAt && choices.saleOrShare === undefined)
        acts.amend({ choices: { saleOrShare: false, ...choices } });
      else if (gpc && model !== "opt-in" && !decidedAt) await acts.decide({ saleOrShare: false }, "gpc");
      else if (model !== "opt-in" && needsNotice && !hiddenReason) {
        acts.speak = (language) => speak(language, acts.report);
        known.language = await acts.speak(await chooseLanguage(core));
      }
    },
    async notice() {
      // A banner that something hides has told nobody.
      if (needsNotice && known.ui?.find("[part=banner]")?.offsetHeight) {
        isNoticed = true;
        await follow(true);
      }
    },
  };
}
