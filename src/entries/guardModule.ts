/** `fermata-sdk/guard`: the guard for sites that bundle. */
import type { Fermata } from "../core/fermata.ts";
import { type GuardedFermata, guardPage as prepare } from "../guard/guardPage.ts";

export type { Held } from "../guard/createGuard.ts";
export type { GuardedFermata };

/**
 * Puts the guard before the API: it starts with `init`, so call this before. It holds what runs after it and no more; a bundle comes late,
 * so load it first, or use `fermata-guard.js` in the head of the page. On a server it does nothing.
 *
 * @returns the same API, with `on("held", listener)` and `stopGuard()`.
 * @example import { Fermata } from "fermata-sdk"; import { guardPage } from "fermata-sdk/guard"; guardPage(Fermata).init({ services });
 */
export function guardPage(fermata: Fermata): GuardedFermata {
  if (typeof document === "object") prepare(fermata);
  return fermata as GuardedFermata;
}
