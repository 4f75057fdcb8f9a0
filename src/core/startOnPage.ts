/** Starts from the SDK's own tag: its attributes, the settings block, and the calls that the stub has queued. */
import { createTrust, type Trust } from "../platform/createTrust.ts";
import { createConsent } from "./createConsent.ts";
import type { Fermata } from "./fermata.ts";
import type { LoadPart } from "./parts.ts";
import { readAttributes } from "./settings/readAttributes.ts";

/** A call that the stub took before the SDK came: method, arguments, how to give the result. */
type QueuedCall = readonly [method: keyof Fermata, details: unknown[], resolve: (result: unknown) => void];

/** What may stand at our own place on the page: nothing, the stub, or the SDK. */
type Page = { Fermata?: Partial<Fermata> & { q?: readonly QueuedCall[] } };

/**
 * Starts the SDK on this page, once: a second tag finds the first, says so, and leaves.
 *
 * @param createLoad given the SDK's own tag, which tells where the other files are and which nonce they carry.
 * @param prepare given the API before it starts.
 */
export function startOnPage(
  createLoad: (tag: Partial<HTMLScriptElement>, trust: Trust) => unknown,
  prepare?: (fermata: Fermata) => void,
): void {
  const page = self as Page;
  const stub = page.Fermata;
  if (stub && !stub.q) {
    console.warn("[fermata] runs", stub.version);
    return;
  }
  // A module has no currentScript, and a renamed one cannot be found.
  const tag = (document.currentScript ??
    document.querySelector("[src*=fermata]") ??
    {}) as Partial<HTMLScriptElement>;
  const { dataset = {} } = tag;
  const trust = createTrust();
  // The files built beside this one deliver the function of each part, as their integrity hashes prove.
  const fermata = createConsent(createLoad(tag, trust) as LoadPart, trust);
  prepare?.(fermata);
  page.Fermata = fermata;
  // Still before the next script of the page, but with nothing else on the stack: to say who reads a cookie, V8 parses again each function
  // on the stack, and this file is one.
  (async () => {
    await 0;
    if (!("manual" in dataset)) fermata.init(readAttributes(readBlock(dataset.settings), dataset), dataset);
    stub?.q?.forEach(([method, details, resolve]) => {
      // Whatever the stub took, by the name of the method and with its arguments.
      resolve((fermata[method] as (...all: unknown[]) => unknown)(...details));
    });
  })();
}

/**
 * Reads the settings block of the page.
 *
 * @returns settings still to be checked; for a block that is no JSON, or that is missing though the tag names it, a setting
 * of the block's name, which no rule knows, so that the check reports it.
 */
function readBlock(name: string | undefined): Record<string, unknown> {
  const id = name ?? "fermata-settings";
  const text = document.getElementById(id)?.textContent ?? (name ? "" : "{}");
  try {
    return { ...JSON.parse(text) };
  } catch {
    return { [`#${id}`]: text };
  }
}
