/** `fermata-sdk/server` where Node's streams are: with what marks tags in HTML. Elsewhere, `server.ts` alone. */
export { createMatcher } from "../core/policy/matchUrl.ts";
export { normaliseRegion } from "../core/policy/normaliseRegion.ts";
export type { HoldOptions } from "../server/holdTags.ts";
export { holdTags } from "../server/holdTags.ts";
export { holdTagsMiddleware } from "../server/holdTagsMiddleware.ts";
export { holdTagsPlugin } from "../server/holdTagsPlugin.ts";
export type { LockdownOptions } from "../server/lockdown.ts";
export { lockdownHead, lockdownHeader, lockdownPolicy } from "../server/lockdown.ts";
export type { ServerConsent, ServerSettings } from "../server/readConsent.ts";
export { readConsent, readDecision, renewCookie } from "../server/readConsent.ts";
export type { RequestHeaders } from "../server/readSignals.ts";
export { gpcJson, readGpc, regionHeader, resolveRegion } from "../server/readSignals.ts";
