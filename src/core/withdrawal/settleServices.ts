/** Tells services what became of their grants, and deletes what the withdrawn ones have stored. */
import { reportError } from "../../platform/reportError.ts";
import type { Service } from "../consent/category.ts";
import type { SettleServices } from "../parts.ts";
import { matchName } from "../policy/matchName.ts";
import { callService } from "./callService.ts";
import { eraseCookie, isServerOnly, type Kept, listCookies } from "./eraseCookies.ts";
import { eraseStorage } from "./eraseStorage.ts";

/** Running scripts write again: they are swept after for this long, and once more when the page is left. */
const sweepMs = 10_000;
const pauseMs = 250;

/** A declared name, ready to be asked; without a kind it may be of any. */
interface Meant {
  readonly declared: string;
  readonly kind: string;
  readonly isMeant: (name: string) => boolean;
}

const listMeant = (services: readonly Service[]): Meant[] =>
  services.flatMap(({ cookies, storage }) => [
    ...cookies.map(({ name }) => ({ declared: name.trim(), kind: "cookie", isMeant: matchName(name) })),
    ...storage.map(({ name, type = "" }) => ({
      declared: name.trim(),
      kind: type,
      isMeant: matchName(name),
    })),
  ]);

const isKind = (kind: string, wanted: string) => kind === wanted || (wanted !== "cookie" && kind === "");

/**
 * Creates one pass over everything that the lost services declare. What a service that is granted at that time declares too stays, and
 * so does our own cookie.
 */
function createSweep(lost: readonly Service[], listGranted: () => readonly Service[], own: string) {
  const meant = listMeant(lost);
  const includes = (list: readonly Meant[], name: string, wanted: string) =>
    list.some(({ kind, isMeant }) => isKind(kind, wanted) && isMeant(name));
  const isMeant = (name: string, kind: string) =>
    name !== own && includes(meant, name, kind) && !includes(listMeant(listGranted()), name, kind);
  const sweepCookies = () => {
    const found = listCookies().filter((name) => isMeant(name, "cookie"));
    found.forEach(eraseCookie);
    return found;
  };
  let serverOnly: string[] | undefined;
  /** Asked once: the answer takes cookies for an instant. */
  const listServerOnly = async () => {
    const found: string[] = [];
    for (const { kind, declared } of meant) {
      // A pattern is no name.
      if (kind !== "cookie" || /[*/]/.test(declared) || !isMeant(declared, "cookie")) continue;
      if (await isServerOnly(declared)) found.push(declared);
    }
    return found;
  };
  const sweep = async (): Promise<Kept[]> => {
    sweepCookies();
    serverOnly ??= await listServerOnly();
    const left = listCookies().filter((name) => isMeant(name, "cookie"));
    return [
      ...left.map((name) => ({
        name,
        reason: "it was set with a path or partition that this page cannot write to",
      })),
      ...serverOnly.map((name) => ({ name, reason: "it is HttpOnly: only the server can delete it" })),
      ...(await eraseStorage(
        isMeant,
        meant.map(({ declared }) => declared),
      )),
    ];
  };
  return { sweep, sweepCookies };
}

/**
 * See `SettleServices`. The first pass is over when it resolves; `Fermata.leftovers` then says what is left and why.
 */
export const settleServices: SettleServices = async (core, lost, won) => {
  for (const { onGrant } of won) callService(onGrant, reportError);
  for (const { onDeny } of lost) callService(onDeny, reportError);
  if (!lost.length) return;
  const { settings } = core.known;
  const isDenied = () => lost.every(({ id }) => !core.state().grants[id]);
  const listGranted = () => settings.services.filter(({ id }) => core.state().grants[id]);
  const { sweep, sweepCookies } = createSweep(lost, listGranted, settings.cookie.name);
  const pass = async () => {
    const left = await sweep();
    core.leftovers.splice(0, core.leftovers.length, ...left);
  };
  await pass();
  const endsAt = Date.now() + sweepMs;
  const again = async () => {
    // A service that was granted anew keeps what it writes.
    if (!isDenied()) return;
    await pass();
    if (Date.now() < endsAt) setTimeout(again, pauseMs);
  };
  setTimeout(again, pauseMs);
  const late = () => {
    if (isDenied()) sweepCookies();
  };
  addEventListener("pagehide", late);
  (self as { cookieStore?: EventTarget }).cookieStore?.addEventListener("change", late);
};
