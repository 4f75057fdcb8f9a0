/** Says why a visitor who had answered before is asked again. Pure. */
import { type Category, isRequired } from "../core/consent/category.ts";
import type { Snapshot } from "../core/consent/snapshot.ts";
import type { Language } from "../core/settings/resolveLanguage.ts";
import type { Settings } from "../core/settings/settings.ts";
import { againMessages, bannerMessages } from "../translations/en.ts";
import { fill, resolveMessages } from "./resolveMessages.ts";

/**
 * Gives the reason in words: a category that is new, a new revision with what the site says has changed, or the end of the last decision.
 *
 * @returns an empty text where nothing was asked before; an answer at one embed alone is no answer to the banner.
 */
export function explainAgain(
  { categories, changes }: Settings,
  { decidedAt, choices }: Snapshot,
  language: Language,
): string {
  const texts = resolveMessages({ ...bannerMessages, ...againMessages }, language, "banner");
  const names = texts as unknown as Record<string, string>;
  const labelOf = ({ id, label }: Category) => label || names[id] || id;
  if (!decidedAt) return texts.againExpired;
  const optional = categories.filter((category) => !isRequired(category));
  const added = optional.filter(({ id }) => !(id in choices));
  if (added.length === optional.length) return "";
  if (added.length) return fill(texts.againCategory, { categories: added.map(labelOf).join(", ") });
  return `${texts.again} ${changes}`;
}
