/** What got out: third-party requests, cookies and keys that appeared although nothing grants them, with their cause. For `debug` alone. */
import { isRequired, type Service } from "./consent/category.ts";
import { isReleasable } from "./gate/isReleasable.ts";
import type { Core } from "./parts.ts";
import { matchName } from "./policy/matchName.ts";
import { createMatcher } from "./policy/matchUrl.ts";

/** What the guard has seen pass, kept by the browser's own timeline under this name. */
const seenMark = "fermata:seen";

/** One thing that got out. */
interface Leak {
  /** `request`, `cookie`, `localStorage`, `sessionStorage` or `indexedDB`. */
  readonly kind: string;
  /** Address or name. */
  readonly what: string;
  /** The service that declares it. */
  readonly service: Service | undefined;
  /** The element, or the lines of code, that caused it; in words where neither can be known. */
  readonly cause: Element | string;
}

/** Gives the code that asked for something, as the guard has noted it. */
function findStack(isMeant: (what: string) => boolean): string | undefined {
  const marks = performance.getEntriesByName(seenMark) as PerformanceMark[];
  const details = marks.map(({ detail }) => detail as { what: string; stack: string });
  const stack = details.find(({ what }) => isMeant(what))?.stack;
  // The first lines are the guard's own.
  return stack
    ?.split("\n")
    .filter((line) => !/fermata[\w.-]*\.js/.test(line))
    .slice(/^Error/.test(stack) ? 1 : 0)
    .join("\n");
}

const resolveUrl = (address: string) => {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return "";
  }
};

/** Gives the element that names an address. */
function findElement(url: string): Element | undefined {
  const names = ["src", "href", "data", "poster", "srcset"];
  return [...document.querySelectorAll(names.map((name) => `[${name}]`).join())].find((element) =>
    names.some((name) => {
      const value = element.getAttribute(name) ?? "";
      const list =
        name === "srcset" ? value.split(",").map((one) => one.trim().split(/\s/)[0] ?? "") : [value];
      return list.some((one) => one && resolveUrl(one) === url);
    }),
  );
}

/** Requests to other origins, our own files left out. */
function findRequests(services: readonly Service[]): Leak[] {
  const match = createMatcher(services);
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  return entries
    .filter(({ name }) => {
      const { origin, pathname } = new URL(name);
      return origin !== location.origin && !/\/fermata[\w.-]*\.js$/.test(pathname);
    })
    .map(({ name, initiatorType }) => ({
      kind: "request",
      what: name,
      service: match(name, document.baseURI),
      cause:
        findElement(name) ??
        findStack((what) => resolveUrl(what) === name) ??
        `${initiatorType}: no element of the page names it; with fermata-guard.js the code that asked is named`,
    }));
}

/** Databases of the origin; none where the browser does not list them, or not to this page. */
async function listDatabases(): Promise<readonly IDBDatabaseInfo[]> {
  try {
    return await indexedDB.databases();
  } catch {
    return [];
  }
}

/** Names of everything stored that this page can see. */
async function listStored(): Promise<{ kind: string; what: string }[]> {
  const read = (kind: string, list: () => readonly string[]) => {
    try {
      return list().map((what) => ({ kind, what }));
    } catch {
      // SecurityError where storage is switched off.
      return [];
    }
  };
  return [
    ...read("cookie", () => document.cookie.split("; ").flatMap((pair) => pair.split("=")[0] || [])),
    ...read("localStorage", () => Object.keys(localStorage)),
    ...read("sessionStorage", () => Object.keys(sessionStorage)),
    ...(await listDatabases()).map(({ name = "" }) => ({ kind: "indexedDB", what: name })),
  ];
}

/** Cookies and keys, our own left out. */
async function findStored(services: readonly Service[], own: string): Promise<Leak[]> {
  const declared = services.flatMap((service) =>
    [...service.cookies.map((item) => ({ ...item, type: "cookie" })), ...service.storage].map(
      ({ name, type }) => ({ service, type, isMeant: matchName(name) }),
    ),
  );
  return (await listStored())
    .filter(({ what }) => what !== own && !what.startsWith("fermata"))
    .map(({ kind, what }) => ({
      kind,
      what,
      service: declared.find(
        ({ type, isMeant }) => (type ? type === kind : kind !== "cookie") && isMeant(what),
      )?.service,
      cause:
        findStack((one) => one === what) ??
        "set by a server, before this page, or by code that only fermata-guard.js can name",
    }));
}

/** Says in words what would hold it. */
function adviseOn({ kind, what, service, cause }: Leak): string {
  const mark = service ? `data-consent-service="${service.id}"` : 'data-consent="<category>"';
  const byMark = typeof cause === "string" ? "" : `${mark} on the element; or `;
  if (service) return `${byMark}fermata-guard.js, which holds what the service "${service.id}" declares`;
  const member =
    kind === "request"
      ? `"match": ["${new URL(what).hostname}"]`
      : kind === "cookie"
        ? `"cookies": [{ "name": "${what}" }]`
        : `"storage": [{ "name": "${what}", "type": "${kind}" }]`;
  return `${byMark}a service with ${member} in the settings, and fermata-guard.js`;
}

/**
 * Adds a problem of code `leak` for each thing that got out while something is denied, once: when the page is complete, at each change of the
 * state, and each second. What a granted or required service declares is none.
 */
export function watchLeaks(core: Core): void {
  const known = new Set<string>();
  const look = async () => {
    const { services, categories, cookie } = core.known.settings;
    const { grants } = core.state();
    const isGranted = (id: string) => grants[id] === true;
    // What no service declares may belong to anything that is granted.
    const isOpen = categories.some((one) => !isRequired(one) && isGranted(one.id));
    const leaks = [...findRequests(services), ...(await findStored(services, cookie.name))];
    for (const leak of leaks) {
      const { kind, what, service, cause } = leak;
      const key = `${kind} ${what}`;
      const isMarked = cause instanceof HTMLElement && isReleasable(cause, services, isGranted);
      if (known.has(key) || isMarked || (service ? isGranted(service.id) : isOpen)) continue;
      known.add(key);
      const allowed = adviseOn(leak);
      const message = `[fermata] ${kind} got out before it was granted: ${what}. What would hold it: ${allowed}. Caused by:`;
      const problem = { code: "leak", path: kind, found: what, cause, allowed, message } as const;
      core.problems.push(problem);
      core.tell("problem", problem);
      console.warn(message, cause);
    }
  };
  const start = () => {
    look();
    setInterval(look, 1000);
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
  document.addEventListener("fermata:state", () => void look());
}
