/** Keeps denied services from storing what they declare. */
import type { Native, Patches } from "./createPatches.ts";
import type { Realm } from "./guardElements.ts";

/** Says whether a name is one of a denied service's, and notes it. */
export type IsDeniedName = (name: string, kind: string) => boolean;

/** Patches one realm. What is refused is as if storage were full or off: nothing is stored, and reading finds nothing. */
export function guardStorage(realm: Realm, { patch }: Patches, isDenied: IsDeniedName): void {
  const refusal = () => new realm.DOMException("held by Fermata", "NotAllowedError");
  patch(
    realm.Document.prototype,
    "cookie",
    (native) =>
      function (this: unknown, text: unknown) {
        const pair = `${text}`.split(";")[0] ?? "";
        if (!isDenied(pair.split("=")[0]?.trim() ?? "", "cookie")) native.call(this, text as never);
      } as Native,
  );
  patch(
    (realm as { CookieStore?: { prototype: object } }).CookieStore?.prototype,
    "set",
    (native) =>
      function (this: unknown, ...details: never[]) {
        const [first] = details as unknown[];
        const name = typeof first === "object" ? (first as { name: string }).name : `${first}`;
        return isDenied(name, "cookie") ? Promise.reject(refusal()) : native.apply(this, details);
      },
  );
  patch(
    realm.Storage.prototype,
    "setItem",
    (native) =>
      function (this: unknown, ...details: never[]) {
        const kind = this === realm.localStorage ? "localStorage" : "sessionStorage";
        if (!isDenied(`${details[0]}`, kind)) native.apply(this, details);
      } as Native,
  );
  patch(
    realm.IDBFactory.prototype,
    "open",
    (native) =>
      function (this: unknown, ...details: never[]) {
        if (isDenied(`${details[0]}`, "indexedDB")) throw refusal();
        return native.apply(this, details);
      },
  );
}
