/** Lets the decision of a signed-in visitor follow them from device to device: the site's own account store keeps it. */
import type { Decision } from "../core/consent/decision.ts";
import type { Fermata } from "../core/fermata.ts";
import { isInForce } from "../core/policy/resolvePolicy.ts";
import { formatRevision, parseDecision } from "../core/store/decisionFormat.ts";
import { hearSignal, mergeDecisions, takeForBrowser } from "../core/store/mergeDecisions.ts";
import { readDecision } from "../core/store/readDecision.ts";
import { renewDecision } from "../core/store/renewDecision.ts";

/** Where the account store is, and where this browser keeps its decision. */
export interface AccountOptions {
  /** Link that answers a GET with the text of the decision and takes one with a PUT; in the place of `load` and `save`. */
  readonly url?: string;
  /** Gives the text that was saved last for this account; anything else than the text of a decision is none. */
  readonly load?: () => Promise<string | null | undefined>;
  /** Keeps a text; an empty one forgets. Rejected when it could not. */
  readonly save?: (text: string) => Promise<unknown>;
  /** Name, domain and path of the cookie, as in the settings. Default: those of the settings by default; a domain of `auto` must be named. */
  readonly cookie?: string;
  readonly domain?: string;
  readonly path?: string;
}

/** What happened, as the event `fermata:account` says it. */
export interface AccountResult {
  /** This browser took over what the account held: tell the visitor. */
  readonly taken: boolean;
  /** The account holds now what this browser said. */
  readonly saved: boolean;
  /** The visitor has opted out of sale and sharing, in account and browser. */
  readonly optedOut: boolean;
}

/** How long an opt-out by a signal alone is kept, in milliseconds: it has no end by law. */
const tenYears = 3650 * 864e5;

/** Calls of a store behind a link. */
function createStore(url: string): Required<Pick<AccountOptions, "load" | "save">> {
  const ask = async (method: string, body?: string) => {
    const answer = await fetch(url, { method, body: body ?? null, keepalive: true });
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status}`);
    return answer.text();
  };
  return { load: () => ask("GET"), save: (text) => ask("PUT", text) };
}

/** Gives a decision that says nothing yet, but that a signal made it. */
function createEmpty(revision: string, now: number): Decision {
  const decidedAt = Math.floor(now / 1e3) * 1e3;
  const choices = { essential: true };
  const key = formatRevision(revision);
  return { decidedAt, expiresAt: decidedAt + tenYears, revision: key, method: "gpc", choices, text: "" };
}

/**
 * Loads what the account holds on each page, and after each decision; keeps the newer of both on both sides. An opt-out of the older one stays, the
 * browser's Global Privacy Control reaches the account, and a yes against it that was given elsewhere does not count here. A reset forgets it in the
 * account too. What cannot be loaded or saved changes nothing, and is tried again on the next page.
 *
 * Put it on pages of signed-in visitors alone.
 *
 * @example account({ url: "/account/choices" })(Fermata);
 */
export function account(options: AccountOptions): (consent: Pick<Fermata, "on">) => void {
  const { url = "", cookie: name = "fermata", domain = "", path = "/" } = options;
  const { load, save } = { ...createStore(url), ...options };
  return (consent) => {
    if (!(url || options.load) || self !== top) return;
    let gpc = false;
    let revision = "";
    let wasDecided = false;
    /** What account and browser agreed on last. */
    let agreed: string | undefined;
    const settle = async () => {
      const now = Date.now();
      const valid = (one: Decision | null) => (one && isInForce(one, now) ? one : null);
      const held = String((await load()) ?? "");
      const theirs = valid(parseDecision(held));
      const own = valid(readDecision(name) ?? null);
      const merged = hearSignal(
        mergeDecisions(own, theirs, held === agreed),
        gpc,
        createEmpty(revision, now),
      );
      if (!merged) return;
      const saved = merged.text !== theirs?.text;
      if (saved) await save(merged.text);
      agreed = merged.text;
      const mine = takeForBrowser(merged, own, gpc);
      const taken = mine.text !== own?.text;
      if (taken) {
        renewDecision(mine, { name, domain, path });
        // Where the browser tells nobody of cookies, the SDK looks when the page gets the focus.
        if (!("cookieStore" in self)) dispatchEvent(new Event("focus"));
      }
      const detail: AccountResult = { taken, saved, optedOut: mine.choices.saleOrShare === false };
      if (taken || saved)
        document.dispatchEvent(new CustomEvent("fermata:account", { detail, bubbles: true }));
    };
    let last: Promise<unknown> | undefined;
    // One after the other, so that no older answer comes over a newer one.
    const follow = (act: () => Promise<unknown>) => {
      last = (last ?? Promise.resolve())
        .then(act)
        .catch((error) => console.warn("[fermata] account:", error));
    };
    consent.on("state", ({ hiddenReason, decidedAt, ...state }) => {
      if (hiddenReason === "not-started") return;
      ({ gpc, revision } = state);
      if (!last) follow(settle);
      else if (wasDecided && !decidedAt) follow(() => save(""));
      wasDecided = !!decidedAt;
    });
    consent.on("decision", () => follow(settle));
  };
}
