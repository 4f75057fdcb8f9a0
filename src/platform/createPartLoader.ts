/** Fetches the parts of the SDK from the folder that the SDK's own tag came from. */
import type { Trust } from "./createTrust.ts";
import { integrity } from "./integrity.ts";
import { loadScript } from "./loadScript.ts";

/**
 * Creates the loader of a page.
 *
 * @param tag the SDK's own: it tells where the other files are and which nonce they carry.
 * @returns gives what a part delivers, fetched once; a part that could not be had is fetched again by the next call.
 */
export function createPartLoader({ src, nonce }: Partial<HTMLScriptElement>, trust: Trust) {
  const loading: Record<string, Promise<unknown> | undefined> = {};
  return (part: string, hash = integrity[part], libraries?: unknown): Promise<unknown> => {
    const url = new URL(`fermata-${part}.js`, src).href;
    loading[part] ??= loadScript(url, trust, hash, nonce, libraries).catch((error) => {
      loading[part] = undefined;
      throw error;
    });
    return loading[part] as Promise<unknown>;
  };
}
