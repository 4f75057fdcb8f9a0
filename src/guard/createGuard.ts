/** The guard: holds what is not marked, for every service that says how it is recognised. */
import type { Fermata } from "../core/fermata.ts";
import type { Settings } from "../core/settings/settings.ts";
import { createFinder } from "./createFinder.ts";
import { createHolder } from "./createHolder.ts";
import { createPatches, type Realm } from "./createPatches.ts";
import { guardElements } from "./guardElements.ts";
import { guardRequests } from "./guardRequests.ts";
import { guardStorage } from "./guardStorage.ts";

/** One thing that was held, or would have been. */
export interface Held {
  /** Id of the service. */
  readonly service: string;
  /** The address, the text's beginning or the name. */
  readonly what: string;
  /** The element's or the call's name. */
  readonly by: string;
  /** `false` in report mode: it went out. */
  readonly isHeld: boolean;
}

/**
 * Starts the guard on a page, before anything else runs there. Everything it replaces is given back by the result, exactly as it was.
 *
 * @param settings as the site wrote them, unchecked: what makes no sense recognises nothing.
 * @param onHeld told of each thing.
 * @param onSeen told of everything that is looked at, whosever it is.
 * @returns the way to switch it off.
 */
export function createGuard(
  consent: Pick<Fermata, "state">,
  { services, guard }: Partial<Settings>,
  onHeld: (held: Held) => void,
  onSeen: (what: string, by: string) => void,
): () => void {
  const isHeld = guard !== "report";
  const finder = createFinder(
    services,
    ({ id }) => consent.state.grants[id] !== true,
    (service, what, by) => {
      onSeen(what, by);
      if (service) onHeld({ service: service.id, what, by, isHeld });
      return isHeld ? service : undefined;
    },
  );
  const { patchRealm, undo } = createPatches();
  const holder = createHolder(finder);
  const known = new WeakSet<object>();
  const guardRealm = (found: unknown) => {
    const realm = found as Realm | null;
    try {
      // A frame of another origin gives nothing away, and throws here.
      if (!realm?.document || known.has(realm)) return;
      known.add(realm);
    } catch {
      // See above.
      return;
    }
    const patch = patchRealm(realm);
    const refuse = () => {
      throw new realm.DOMException("held by Fermata", "NotAllowedError");
    };
    guardElements(realm, patch, holder, guardRealm);
    guardRequests(realm, patch, finder.find, refuse);
    guardStorage(realm, patch, finder.findText, refuse);
  };
  guardRealm(window);
  return undo;
}
