/** Replaces functions of the browser so that each can be given back exactly as it was. */

/** A window, with the constructors that it has. */
export type Realm = Window & typeof globalThis;

/**
 * What runs in the place of a browser's function.
 *
 * @param details what it was called with.
 * @param go calls the browser's own, with the same or with other details, and gives its result.
 * @param self what it was called on; nothing where an object is made.
 * @param name of the function.
 */
export type Wrap = (
  details: unknown[],
  go: (changed?: readonly unknown[]) => unknown,
  self: unknown,
  name: string,
) => unknown;

/**
 * Wraps methods, constructors (their names begin with a capital) and setters, or (`kind`) getters of one realm. What is not there is
 * left alone.
 *
 * @param owners names of interfaces, divided by commas; an empty one is the window itself.
 * @param names of functions, divided by commas: each is wrapped wherever one of the owners has it.
 */
export type Patch = (owners: string, names: string, wrap: Wrap, kind?: "get") => void;

/** The patches of a page. */
export interface Patches {
  /** Gives the way to patch one realm. */
  patchRealm(realm: Realm): Patch;
  /** Gives everything back, the last one first. */
  undo(): void;
}

type Native = (...details: never[]) => unknown;

/** Gives what stands in the place of one function. */
const replace = (native: Native, name: string, wrap: Wrap) =>
  /^[A-Z]/.test(name)
    ? new Proxy(native, {
        construct: (_, details, maker) =>
          // What a constructor gives is an object, and what a wrap gives is what `go` gave.
          wrap(details, (changed = details) => Reflect.construct(native, changed, maker), 0, name) as object,
      })
    : function (this: unknown, ...details: unknown[]) {
        return wrap(details, (changed = details) => Reflect.apply(native, this, changed), this, name);
      };

/** Creates the patches; none is in force yet. */
export function createPatches(): Patches {
  const undos: (() => void)[] = [];
  const patchOne = (owner: object | undefined, name: string, wrap: Wrap, kind?: "get") => {
    const native = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!native?.configurable) return;
    const key = kind ?? (native.set ? "set" : "value");
    Object.defineProperty(owner, name, { ...native, [key]: replace(native[key] as Native, name, wrap) });
    undos.push(() => Object.defineProperty(owner, name, native));
  };
  return {
    patchRealm: (realm) => (owners, names, wrap, kind) => {
      for (const owner of owners.split(",")) {
        // Which interfaces there are depends on the browser.
        const found = realm as unknown as Record<string, { prototype: object } | undefined>;
        for (const name of names.split(","))
          patchOne(owner ? found[owner]?.prototype : realm, name, wrap, kind);
      }
    },
    undo() {
      for (const undo of undos.splice(0).reverse()) undo();
    },
  };
}
