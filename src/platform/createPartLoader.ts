/** Fetches the parts of the SDK, classic scripts in the folder that the SDK's own tag came from. */
import type { Trust } from "./createTrust.ts";
import { ownIntegrity } from "./ownIntegrity.ts";

/** What a part of the SDK finds at its own script element while it runs. */
export interface PartScript extends HTMLScriptElement {
  fermata?: {
    /** Hands the part's main function to whoever loaded it. */
    deliver(part: unknown): void;
    /** Libraries that the loading part already has, so that no second copy is downloaded. */
    readonly libraries: unknown;
  };
}

/**
 * Creates the loader of a page.
 *
 * @param tag the SDK's own: it tells where the other files are and which nonce they carry.
 * @returns gives what a part delivers, fetched once. Rejected when it cannot be fetched, does not match its integrity hash (none while
 * developing), is refused by the page's policy, or delivers nothing; one that did not
 * arrive is fetched again by the next call.
 */
export function createPartLoader({ src, nonce }: Partial<HTMLScriptElement>, trust: Trust) {
  const loading: Record<string, Promise<unknown> | undefined> = {};
  return (part: string, hash = ownIntegrity, libraries?: unknown): Promise<unknown> => {
    loading[part] ??= new Promise((deliver, reject) => {
      document.head.append(
        Object.assign<PartScript, object>(document.createElement("script"), {
          nonce,
          // After a delivery the rejection changes nothing.
          onload: reject,
          integrity: hash,
          onerror() {
            // What it is rejected with nobody looks at.
            reject(delete loading[part]);
          },
          fermata: { deliver, libraries },
          // Needed where the files come from another origin, and in a sandbox; no harm elsewhere.
          crossOrigin: "",
          src: trust.createScriptURL(new URL(`fermata-${part}.js`, src)),
        }),
      );
    });
    return loading[part] as Promise<unknown>;
  };
}
