/**
 * `fermata-sdk/server`: reads a visitor's consent from a request and keeps the cookie alive. For Node, workers and the edge: it imports nothing
 * that one of them lacks, and touches no document. What marks tags in HTML needs Node's streams: `html.ts`.
 */
export { createMatcher } from "../core/policy/matchUrl.ts";
export { normaliseRegion } from "../core/policy/normaliseRegion.ts";
export type { LockdownOptions } from "../server/lockdown.ts";
export { lockdownHead, lockdownHeader, lockdownPolicy } from "../server/lockdown.ts";
export type { RequestFacts, ServerConsent, ServerSettings } from "../server/readConsent.ts";
export { readConsent, readDecision, renewCookie } from "../server/readConsent.ts";
export type { RequestHeaders } from "../server/readSignals.ts";
export { gpcJson, readGpc, regionHeader, resolveRegion } from "../server/readSignals.ts";
