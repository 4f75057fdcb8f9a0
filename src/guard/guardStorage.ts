/** Keeps denied services from storing what they declare. */
import type { Patch, Realm } from "./createPatches.ts";

/** Says whether a name is one of a denied service's, and notes it. */
export type IsDeniedName = (name: unknown, kind: string) => unknown;

/** Patches one realm. What is refused is as if storage were full or off: nothing is stored, and reading finds nothing. */
export function guardStorage(realm: Realm, patch: Patch, isDenied: IsDeniedName, refuse: () => never): void {
  patch("Document", "cookie", ([found], go) => {
    const text = `${found}`;
    // A withdrawal writes with this mark, which browsers pass over, to delete what is there.
    return (!text.endsWith(";fermata") && isDenied(text.split(/[=;]/)[0]?.trim(), "cookie")) || go();
  });
  patch("CookieStore", "set", async ([first], go) =>
    isDenied((first as { readonly name?: string }).name ?? first, "cookie") ? refuse() : go(),
  );
  patch(
    "Storage",
    "setItem",
    ([name], go, self) =>
      void (isDenied(name, self === realm.localStorage ? "localStorage" : "sessionStorage") || go()),
  );
  patch("IDBFactory", "open", ([name], go) => {
    if (isDenied(name, "indexedDB")) refuse();
    const request = go() as IDBOpenDBRequest;
    request.addEventListener("success", () => {
      const database = request.result;
      // A withdrawal deletes it, which it could not while a running script holds it.
      database.addEventListener("versionchange", () => isDenied(name, "indexedDB") && database.close());
    });
    return request;
  });
}
