/** What the site has declared, as surfaces list it: services with what they store, our own cookie among them. Pure. */
import type { Service, StoredItem } from "../core/consent/category.ts";
import type { Settings } from "../core/settings/settings.ts";

/** A service as far as surfaces show it. */
export type Declared = Pick<Service, "id" | "category" | "name" | "cookies" | "storage"> & Partial<Service>;

/** A cookie or key of a service. */
export interface DeclaredItem extends StoredItem {
  readonly type: string;
  /** Whose it is, where it is not the site's own. */
  readonly host: string;
}

/**
 * Gives the services with our own among them, first: what keeps the decision. A site that has declared our cookie itself has said it
 * better.
 *
 * @param name and `purpose` of our own, for the visitor.
 */
export function listDeclared(settings: Settings, name: string, purpose: string): readonly Declared[] {
  const { services, cookie, history } = settings;
  if (services.some(({ cookies }) => cookies.some((item) => item.name === cookie.name))) return services;
  const own: Declared = {
    id: cookie.name,
    category: "essential",
    name,
    provider: settings.controller.name,
    purpose,
    cookies: [{ name: cookie.name, duration: cookie.maxAge }],
    // After a withdrawal, until the next page: what is to be swept once more.
    storage: [
      { name: cookie.name, type: "localStorage" },
      ...(history ? [{ name: `${cookie.name}-history`, type: "localStorage" }] : []),
    ],
  };
  return [own, ...services];
}

/** Gives what a service stores; a host in brackets behind a name (`YSC (youtube.com)`) says whose cookie it is. */
export function listItems({ cookies, storage }: Pick<Service, "cookies" | "storage">): DeclaredItem[] {
  const give = (item: StoredItem, type: string) => {
    const [, name, host = ""] = /^(.+?)\s*\(([\w.-]+)\)$/.exec(item.name) ?? [];
    return { ...item, type: item.type || type, name: name ?? item.name, host };
  };
  return [...cookies.map((item) => give(item, "cookie")), ...storage.map((item) => give(item, ""))];
}
