/** Replaces functions of the browser so that each can be given back exactly as it was. */

/** Any function of the browser, called with whatever it takes. */
export type Native = (this: unknown, ...details: never[]) => unknown;

/** The patches of a page. */
export interface Patches {
  /**
   * Puts a function in the place of a method, of a setter, or (`kind`) of a getter. What is not there is left alone.
   *
   * @param wrap given the browser's own function.
   */
  patch(owner: object | undefined, name: string, wrap: (native: Native) => Native, kind?: "get"): void;
  /** Gives everything back, the last one first. */
  undo(): void;
}

/** Creates the patches; none is in force yet. */
export function createPatches(): Patches {
  const undos: (() => void)[] = [];
  return {
    patch(owner, name, wrap, kind) {
      const native = owner && Object.getOwnPropertyDescriptor(owner, name);
      if (!owner || !native?.configurable) return;
      const key = kind ?? ("value" in native ? "value" : "set");
      Object.defineProperty(owner, name, { ...native, [key]: wrap(native[key] as Native) });
      undos.push(() => Object.defineProperty(owner, name, native));
    },
    undo() {
      for (const undo of undos.splice(0).reverse()) undo();
    },
  };
}
