/** Tells services what became of their grants, and deletes what the withdrawn ones have stored. */

import { writeWords } from "../../platform/keptWords.ts";
import { reportError } from "../../platform/reportError.ts";
import type { Service } from "../consent/category.ts";
import type { Core } from "../parts.ts";
import type { SettleServices } from "../partTypes.ts";
import { matchName } from "../policy/matchName.ts";
import { callService } from "./callService.ts";
import { eraseCookie, isServerOnly, type Kept, listCookies } from "./eraseCookies.ts";
import { eraseAllKeys, eraseStorage, type IsMeant } from "./eraseStorage.ts";

/** Running scripts write again: they are swept after for this long, and once more when the page is left. */
const sweepMs = 10_000;
const pauseMs = 250;

/** A declared name, ready to be asked; without a kind it may be of any but a cookie's. */
interface Meant {
  readonly declared: string;
  readonly kind: string;
  readonly isMeant: (name: string) => boolean;
  readonly kept: boolean | undefined;
}

const listMeant = (services: readonly Service[]): Meant[] =>
  services
    .flatMap(({ cookies, storage }) => [
      ...cookies.map((item) => ({ ...item, type: "cookie" })),
      ...storage.map((item) => ({ type: "", ...item })),
    ])
    .map(({ name, type, kept }) => ({ declared: name.trim(), kind: type, isMeant: matchName(name), kept }));

/** Creates the test for what is to be deleted: it is meant, and not spared. Our own cookie never is. */
const createTest = (meant: readonly Meant[], listSpared: () => readonly Meant[], own: string): IsMeant => {
  const includes = (list: readonly Meant[], name: string, wanted: string) =>
    list.some(
      ({ kind, isMeant }) => (kind === wanted || (wanted !== "cookie" && kind === "")) && isMeant(name),
    );
  return (name, kind) => name !== own && includes(meant, name, kind) && !includes(listSpared(), name, kind);
};

/** Deletes what can be deleted at once: cookies and keys. */
function sweepAtOnce(isMeant: IsMeant): void {
  for (const name of listCookies()) if (isMeant(name, "cookie")) eraseCookie(name);
  eraseAllKeys(isMeant);
}

/** Names of declared cookies that no script may touch. A pattern is no name. */
async function listServerOnly(meant: readonly Meant[], isMeant: IsMeant): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const { kind, declared } of meant) {
    if (kind !== "cookie" || /[*/]/.test(declared) || !isMeant(declared, kind)) continue;
    if (await isServerOnly(declared))
      found.push({ name: declared, reason: "it is HttpOnly: only the server can delete it" });
  }
  return found;
}

/** Creates the way to delete everything, which can be gone again, and gives what is left and why. */
function createSweep(meant: readonly Meant[], isMeant: IsMeant): () => Promise<Kept[]> {
  const declared = meant.map((one) => one.declared);
  let serverOnly: Kept[] | undefined;
  return async () => {
    sweepAtOnce(isMeant);
    // Asked once: the answer takes cookies for an instant.
    serverOnly ??= await listServerOnly(meant, isMeant);
    const left = listCookies().filter((name) => isMeant(name, "cookie"));
    const reason = "it was set with a path or partition that this page cannot write to";
    return [
      ...left.map((name) => ({ name, reason })),
      ...serverOnly,
      ...(await eraseStorage(isMeant, declared)),
    ];
  };
}

/** Makes the first pass, and goes on for as long as running scripts may write again and the services stay denied. */
async function sweepOn(
  core: Core,
  lost: readonly Service[],
  sweep: () => Promise<Kept[]>,
  late: () => void,
  leave: () => void,
) {
  const isDenied = () => lost.some(({ id }) => !core.state().grants[id]);
  const pass = async () => {
    const left = await sweep();
    core.leftovers.splice(0, core.leftovers.length, ...left);
  };
  await pass();
  const endsAt = Date.now() + sweepMs;
  const again = async () => {
    // A service that was granted anew keeps what it writes, as each pass sees; when all are, there is nothing left to do.
    if (!isDenied()) return;
    await pass();
    if (Date.now() < endsAt) setTimeout(again, pauseMs);
  };
  setTimeout(again, pauseMs);
  const onChange = () => {
    if (isDenied()) late();
  };
  addEventListener("pagehide", () => {
    onChange();
    if (isDenied()) leave();
  });
  (self as { cookieStore?: EventTarget }).cookieStore?.addEventListener("change", onChange);
}

/**
 * See `SettleServices`. The first pass is over when it resolves; `Fermata.leftovers` then says what is left and why.
 *
 * What a service that is still granted declares too stays. What remembers a refusal goes before the opt-out is called, and stays where that
 * writes it anew. A mark is left for the next page, which sweeps once more and takes it away.
 */
export const settleServices: SettleServices = async (core, lost, won, isAgain) => {
  for (const { onGrant } of won) callService(onGrant, reportError);
  const { services, cookie } = core.known.settings;
  const all = listMeant(lost);
  const refusals = all.filter(({ kept }) => kept);
  const meant = all.filter(({ kept }) => !kept);
  // Asked each time: it may have been granted since.
  const listSpared = () => listMeant(services.filter(({ id }) => core.state().grants[id]));
  if (!isAgain) {
    sweepAtOnce(createTest(refusals, listSpared, cookie.name));
    for (const { onDeny } of lost) callService(onDeny, reportError);
  }
  if (!lost.length) return;
  const isMeant = createTest(meant, () => [...listSpared(), ...refusals], cookie.name);
  // What runs here may write when nothing of this page can sweep after it. On the next page it no longer runs.
  const mark = () => {
    if (!isAgain && meant[0])
      writeWords(
        cookie.name,
        lost.map(({ id }) => id),
      );
  };
  mark();
  // Another tab may have taken the mark away before this page is left.
  await sweepOn(core, lost, createSweep(meant, isMeant), () => sweepAtOnce(isMeant), mark);
  if (isAgain) writeWords(cookie.name, null);
};
