/** Refuses requests that scripts make to denied services, the way a browser refuses one. */
import type { Patch, Realm } from "./createPatches.ts";

/** Says whether an address belongs to a denied service, and notes that it was asked for. */
export type IsDenied = (address: unknown, what: string) => unknown;

/** Patches the calls that take an address, or a request. */
function guardCalls(patch: Patch, isDenied: IsDenied, refuse: () => never): void {
  patch("", "fetch", async ([input], go, _, name) => (isDenied(input, name) ? refuse() : go()));
  patch("Navigator", "sendBeacon", ([input], go, _, name) => !isDenied(input, name) && go());
  patch("", "fetchLater,WebSocket,EventSource,Worker,SharedWorker", ([input], go, _, name) =>
    isDenied(input, name) ? refuse() : go(),
  );
}

/** Patches XMLHttpRequest: it fails like one that finds no network. */
function guardXhr(patch: Patch, isDenied: IsDenied): void {
  const addresses = new WeakMap<object, unknown>();
  patch("XMLHttpRequest", "open", (details, go, self) => {
    addresses.set(self as object, details[1]);
    return go();
  });
  patch("XMLHttpRequest", "send", (_, go, self) => {
    const request = self as XMLHttpRequest;
    if (!isDenied(addresses.get(request), "XMLHttpRequest")) return go();
    setTimeout(() => {
      for (const name of ["error", "loadend"]) request.dispatchEvent(new ProgressEvent(name));
    });
  });
}

/** Stops forms into a frame, and pings. A form that leads the visitor somewhere is a navigation, and so is a link. */
function guardActs(realm: Realm, patch: Patch, isDenied: IsDenied): void {
  const isHeld = ({ action, target }: HTMLFormElement) => /^[^_]/.test(target) && isDenied(action, "form");
  patch("HTMLFormElement", "submit", (_, go, self) => isHeld(self as HTMLFormElement) || go());
  const listen = (name: string, act: (target: Element, event: Event) => void) =>
    realm.addEventListener(name, (event) => act(event.composedPath()[0] as Element, event), true);
  listen("submit", (form, event) => isHeld(form as HTMLFormElement) && event.preventDefault());
  listen("click", (target) => {
    const link = target.closest?.("a,area") as HTMLAnchorElement | null;
    if (link?.ping.split(" ").some((one) => isDenied(one, "ping"))) link.ping = "";
  });
}

/** Patches one realm. `refuse` throws what a refused call gets. */
export function guardRequests(realm: Realm, patch: Patch, isDenied: IsDenied, refuse: () => never): void {
  guardCalls(patch, isDenied, refuse);
  guardXhr(patch, isDenied);
  guardActs(realm, patch, isDenied);
}
