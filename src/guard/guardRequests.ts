/** Refuses requests that scripts make to denied services, the way a browser refuses one. */
import type { Native, Patches } from "./createPatches.ts";
import type { Realm } from "./guardElements.ts";

/** Says whether an address belongs to a denied service, and notes that it was asked for. */
export type IsDenied = (address: unknown, what: string) => boolean;

/** Patches one realm. */
export function guardRequests(realm: Realm, { patch }: Patches, isDenied: IsDenied): void {
  const refusal = () => new realm.DOMException("held by Fermata", "NotAllowedError");
  const addressOf = (input: unknown) => (input as Partial<Request> | undefined)?.url ?? input;
  patch(
    realm,
    "fetch",
    (native) =>
      function (this: unknown, ...details: never[]) {
        return isDenied(addressOf(details[0]), "fetch")
          ? Promise.reject(refusal())
          : native.apply(this, details);
      },
  );
  patch(
    realm,
    "fetchLater",
    (native) =>
      function (this: unknown, ...details: never[]) {
        if (isDenied(addressOf(details[0]), "fetchLater")) throw refusal();
        return native.apply(this, details);
      },
  );
  patch(
    realm.Navigator.prototype,
    "sendBeacon",
    (native) =>
      function (this: unknown, ...details: never[]) {
        return !isDenied(details[0], "sendBeacon") && native.apply(this, details);
      },
  );
  const addresses = new WeakMap<object, unknown>();
  patch(
    realm.XMLHttpRequest.prototype,
    "open",
    (native) =>
      function (this: unknown, ...details: never[]) {
        addresses.set(this as object, details[1]);
        return native.apply(this, details);
      },
  );
  patch(
    realm.XMLHttpRequest.prototype,
    "send",
    (native) =>
      function (this: unknown, ...details: never[]) {
        if (!isDenied(addresses.get(this as object), "XMLHttpRequest")) return native.apply(this, details);
        setTimeout(() => {
          for (const name of ["error", "loadend"])
            (this as XMLHttpRequest).dispatchEvent(new ProgressEvent(name));
        });
      },
  );
  for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker"])
    patch(
      realm,
      name,
      (native) =>
        new Proxy(native, {
          construct(target, details, maker) {
            if (isDenied(details[0], name)) throw refusal();
            return Reflect.construct(target, details, maker);
          },
        }),
    );
  patch(
    realm.HTMLFormElement.prototype,
    "submit",
    (native) =>
      function (this: unknown, ...details: never[]) {
        const { action, target } = this as HTMLFormElement;
        // A form that leads the visitor somewhere is a navigation; one into a frame is a request.
        if (!(target && isDenied(action, "form"))) return native.apply(this, details);
      } as Native,
  );
  realm.addEventListener(
    "submit",
    (event) => {
      const { action, target } = event.target as HTMLFormElement;
      if (target && !/^_/.test(target) && isDenied(action, "form")) event.preventDefault();
    },
    true,
  );
  realm.addEventListener(
    "click",
    (event) => {
      const link = (event.composedPath()[0] as Partial<Element>).closest?.("a[ping],area[ping]");
      if (
        link
          ?.getAttribute("ping")
          ?.split(/\s+/)
          .some((one) => isDenied(one, "ping"))
      )
        link.removeAttribute("ping");
    },
    true,
  );
}
