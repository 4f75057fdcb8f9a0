/** `dist/fermata.js`: the head part as a classic script. Everything else is fetched from the folder it came from. */
import type { LoadPart } from "../core/parts.ts";
import { startOnPage } from "../core/startOnPage.ts";
import { integrity } from "../platform/integrity.ts";
import { loadScript } from "../platform/loadScript.ts";

startOnPage(({ src, nonce }, trust) => {
  const loading: Record<string, Promise<unknown> | undefined> = {};
  const load = (part: string, hash = integrity[part], libraries?: unknown) => {
    const url = new URL(`fermata-${part}.js`, src).href;
    loading[part] ??= loadScript(url, trust, hash, nonce, libraries).catch((error) => {
      // The next call tries again.
      loading[part] = undefined;
      throw error;
    });
    return loading[part];
  };
  // The file built beside this one delivers the function of that part, as its integrity hash proves.
  return load as LoadPart;
});
