/** Says whether a yes at a placeholder would count. Pure. */
import { isExplicit } from "../../core/consent/category.ts";
import { listSold } from "../../core/consent/resolveOptOut.ts";
import type { Snapshot } from "../../core/consent/snapshot.ts";
import { isOptedOut } from "../../core/policy/isOptedOut.ts";
import type { Settings } from "../../core/settings/settings.ts";

/**
 * Says whether all that a frame belongs to would be granted after a yes to it. It would not be where an opt-out denies it, or Global Privacy
 * Control: a yes against those is taken in the preference centre, which says so (11 CCR 7025(c)(4)), and so is an express one (GDPR Art. 9(2)(a)); nor from a minor.
 *
 * @param names who is asked for; without any there is nothing to say yes to.
 */
export function isAllowable(
  names: readonly string[],
  { categories, services, audience }: Pick<Settings, "categories" | "services" | "audience">,
  { choices, gpc, grants }: Pick<Snapshot, "choices" | "gpc" | "grants">,
): boolean {
  const denied = [
    ...(isOptedOut({ choices, gpc }) ? listSold(categories, services) : []),
    ...services.filter(({ sensitive }) => sensitive && choices.sensitiveUse === false),
  ];
  const isDenied = (name: string) =>
    !(name in grants) || denied.some(({ id }) => id === name) || isExplicit(name, { categories, services });
  return !audience.minor && !!names[0] && !names.some(isDenied);
}
