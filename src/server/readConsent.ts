/** Reads a visitor's consent from the Cookie header of a request, and keeps the cookie alive. */
import type { Category, Service } from "../core/consent/category.ts";
import type { Decision } from "../core/consent/decision.ts";
import { resolveGrants } from "../core/consent/resolveGrants.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";
import { normaliseRegion } from "../core/policy/normaliseRegion.ts";
import { regions } from "../core/policy/regions.ts";
import type { Regions } from "../core/policy/regulation.ts";
import { resolveDefaults } from "../core/policy/resolveDefaults.ts";
import { isInForce, needsChoice } from "../core/policy/resolvePolicy.ts";
import { resolveRegulation } from "../core/policy/resolveRegulation.ts";
import { findNewest, formatRevision } from "../core/store/decisionFormat.ts";

/** The settings that a server needs: the same ones that the page has. */
export interface ServerSettings {
  readonly categories?: readonly (Partial<Category> & { readonly id: string })[];
  readonly services?: readonly (Partial<Service> & { readonly id: string })[];
  readonly revision?: string;
  readonly honourGpc?: boolean;
  readonly region?: string;
  readonly policy?: "universal" | "regional" | Regions;
  readonly audience?: { readonly minor?: boolean };
  readonly replayExcept?: readonly string[];
  readonly cookie?: { readonly name?: string; readonly domain?: string; readonly path?: string };
}

/** What is known of a request besides its cookie. Whatever is not said has the strictest effect. */
export interface RequestFacts {
  /** It says Global Privacy Control (see `readGpc`). */
  readonly gpc?: boolean;
  /** Where the visitor is (see `resolveRegion`), for settings whose `policy` is not `universal`; the setting `region` counts before it. */
  readonly region?: string;
  /** Path of the page, for `replayExcept`. */
  readonly path?: string;
  /** Milliseconds since 1970. Default: now. */
  readonly now?: number;
}

/** What a render may include. */
export interface ServerConsent {
  /** `decided` when nothing is left to ask. */
  readonly status: "undecided" | "decided";
  /** By category and service id; a missing id means denied. */
  readonly grants: Readonly<Record<string, boolean>>;
  /** The decision in force, or `null`. */
  readonly decision: Decision | null;
}

/** The categories of a site that names none. */
export const defaultIds = ["essential", "performance", "functional", "analytics", "security"];

/** Gives the values of all cookies of one name in a Cookie header. */
function listValues(header: string | null | undefined, name: string): string[] {
  return (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/**
 * Reads the decision.
 *
 * @param header the request's Cookie header; missing means no decision.
 * @returns the newest of several valid ones; `null` for none, and for anything that this version cannot read. Never throws.
 * @example readDecision(request.headers.get("cookie"))
 */
export function readDecision(
  header: string | null | undefined,
  { cookie }: ServerSettings = {},
): Decision | null {
  return findNewest(listValues(header, cookie?.name ?? "fermata")) ?? null;
}

/** Gives the table that a policy names; none for `universal`, and for what makes no sense. */
function tableOf(policy: ServerSettings["policy"]): Regions | undefined {
  if (policy === "regional") return regions;
  const isTable =
    policy && typeof policy === "object" && Object.values(policy).every((row) => Object(row) === row);
  return isTable ? policy : undefined;
}

/**
 * Decides in a render what may be included: the same result that the page's own SDK will come to, as far as it comes to it before a notice stands in
 * the page.
 *
 * @returns everything optional denied when there is no valid decision, and no policy that lets it run without one where the visitor is.
 * @example if (readConsent(request.headers.get("cookie"), settings).grants.analytics) html += counter;
 */
export function readConsent(
  header: string | null | undefined,
  settings: ServerSettings = {},
  { gpc = false, now = Date.now(), region = "unknown", path }: RequestFacts = {},
): ServerConsent {
  // Whoever reads these takes a member that is missing for none.
  const categories = (settings.categories ?? defaultIds.map((id) => ({ id }))) as readonly Category[];
  const services = (settings.services ?? []) as readonly Service[];
  const stored = readDecision(header, settings);
  const decision = stored && isInForce(stored, now) ? stored : null;
  const choices = decision?.choices ?? {};
  // What the visitor said of sale and sharing counts before what the browser says now.
  const isOut = isOptedOut({ choices, gpc: gpc && settings.honourGpc !== false });
  const isOpen = needsChoice(decision, formatRevision(settings.revision ?? "1"), categories);
  const table = isOpen ? tableOf(settings.policy) : undefined;
  const place = settings.region && settings.region !== "auto" ? settings.region : region;
  const code = normaliseRegion(place);
  const fallback =
    table &&
    resolveDefaults(categories, services, resolveRegulation(code, now, table), code, choices, false).fallback;
  const answers = settings.audience?.minor ? {} : { ...fallback, ...choices };
  const isSensitive = settings.replayExcept?.some((start) => path?.startsWith(start) ?? true);
  return {
    status: isOpen ? "undecided" : "decided",
    grants: resolveGrants(categories, services, answers, isOut, isSensitive),
    decision,
  };
}

/**
 * Gives a Set-Cookie value that keeps the decision for its whole life, because browsers keep a cookie that a script wrote for
 * seven days only (Safari, Brave). Neither the time of the decision nor its end moves.
 *
 * With `cookie.domain: "auto"` the browser has found the widest domain, and a request does not say which: the server must be told, or it
 * renews nothing, because a cookie of this host alone would then stand beside the wide one, and outlive it.
 *
 * @param options `isSecure`: the page is https. `domain`: the widest domain that browsers accept for this site (`shop.example`), for `auto` alone.
 * @returns `undefined` when there is nothing to renew, and for `auto` without `domain`.
 * @see https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/ (read 2026-11-24)
 */
export function renewCookie(
  header: string | null | undefined,
  settings: ServerSettings = {},
  options: { readonly isSecure?: boolean; readonly domain?: string; readonly now?: number } = {},
): string | undefined {
  const { isSecure = true, now = Date.now() } = options;
  const decision = readDecision(header, settings);
  const { name = "fermata", domain: given = "", path = "/" } = settings.cookie ?? {};
  const domain = given === "auto" ? options.domain || undefined : given;
  if (!decision || !isInForce(decision, now) || domain === undefined) return undefined;
  const parts = [
    `${name}=${decision.text}`,
    `Path=${path}`,
    `Expires=${new Date(decision.expiresAt).toUTCString()}`,
    "SameSite=Lax",
    ...(domain ? [`Domain=${domain}`] : []),
    ...(isSecure ? ["Secure"] : []),
  ];
  return parts.join("; ");
}
