/** Fetches a classic script of our own and gives what it hands over. */

import type { Trust } from "./createTrust.ts";

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
 * Loads a part.
 *
 * @param integrity hash that the file must match; none while developing.
 * @returns a promise of what the script delivers, rejected when it cannot be fetched, does not match its integrity hash,
 * is refused by the page's policy, or delivers nothing.
 */
export function loadScript(
  url: string,
  trust: Trust,
  integrity: string | undefined,
  nonce: string | undefined,
  libraries: unknown,
): Promise<unknown> {
  return new Promise((deliver, reject) => {
    const script: PartScript = document.createElement("script");
    Object.assign(script, {
      nonce,
      integrity,
      // After a delivery the rejection at load changes nothing.
      onload: reject,
      onerror: reject,
      fermata: { deliver, libraries },
      crossOrigin: url.startsWith(location.origin) ? null : "",
      src: trust.createScriptURL(url),
    });
    document.head.append(script);
  });
}
