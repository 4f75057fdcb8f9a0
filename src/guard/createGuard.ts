/** The guard: holds what is not marked, for every service that says how it is recognised. */
import type { Service } from "../core/consent/category.ts";
import type { Fermata } from "../core/fermata.ts";
import { matchName } from "../core/policy/matchName.ts";
import { createMatcher } from "../core/policy/matchUrl.ts";
import type { Settings } from "../core/settings/settings.ts";
import { createHolder } from "./createHolder.ts";
import { createPatches } from "./createPatches.ts";
import { guardElements, type Realm } from "./guardElements.ts";
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

/** Lists of services as nobody has checked them yet: whatever is no list is empty. */
const listOf = <Item>(found: unknown): readonly Item[] => (Array.isArray(found) ? found : []);

/**
 * Starts the guard on a page, before anything else runs there. Everything it replaces is given back by the result, exactly as it was.
 *
 * @param settings as the site wrote them, unchecked: what makes no sense recognises nothing.
 * @param onHeld told of each thing.
 * @returns the way to switch it off.
 */
export function createGuard(
  consent: Pick<Fermata, "state">,
  settings: Partial<Settings>,
  onHeld: (held: Held) => void,
): () => void {
  const services = listOf<Service>(settings.services).filter((one) => one && typeof one === "object");
  const isReport = settings.guard === "report";
  const isDenied = ({ id }: Service) => consent.state.grants[id] !== true;
  const note = (service: Service | undefined, what: string, by: string) => {
    if (!service) return undefined;
    onHeld({ service: service.id, what, by, isHeld: !isReport });
    return isReport ? undefined : service;
  };
  const match = createMatcher(services);
  const find = (address: unknown, by: string) => {
    const service = match(`${address}`, document.baseURI);
    return note(service && isDenied(service) ? service : undefined, `${address}`, by);
  };
  const findInline = (text: string) =>
    note(
      services.find(
        (one) => listOf<string>(one.inline).some((sign) => sign && text.includes(sign)) && isDenied(one),
      ),
      text.trim().slice(0, 80),
      "inline script",
    );
  const signs = services
    .flatMap(({ match, inline }) => [...listOf<string>(match), ...listOf<string>(inline)])
    .map((one) => `${one}`.split("*")[0]?.toLowerCase() ?? "")
    .filter(Boolean);
  const names = services.flatMap((service) =>
    [
      ...listOf<{ name: string }>(service.cookies).map(({ name }) => ({ name, type: "cookie" })),
      ...listOf<{ name: string; type?: string }>(service.storage),
    ].map(({ name, type = "" }) => ({ service, type, isMeant: matchName(`${name}`) })),
  );
  const isDeniedName = (name: string, kind: string) => {
    const meant = names.filter(
      ({ type, isMeant }) => (type === kind || (type === "" && kind !== "cookie")) && isMeant(name),
    );
    // What a granted service declares too may be stored.
    const isAll = meant.every(({ service }) => isDenied(service));
    return !!note(isAll ? meant[0]?.service : undefined, name, kind);
  };
  const patches = createPatches();
  const holder = createHolder(find, findInline, signs);
  const known = new WeakSet<Window>();
  const guardRealm = (realm: Realm | null | undefined) => {
    try {
      // A frame of another origin gives nothing away, and throws here.
      if (!realm?.document || known.has(realm)) return;
      known.add(realm);
    } catch {
      // See above.
      return;
    }
    guardElements(realm, patches, holder, guardRealm);
    guardRequests(realm, patches, (address, by) => !!find(address, by));
    guardStorage(realm, patches, isDeniedName);
  };
  guardRealm(window);
  return patches.undo;
}
