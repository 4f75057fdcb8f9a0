/** `fermata-sdk/html`: marks the unmarked tags of declared services in HTML. It needs `node:stream`. */
export type { HoldOptions } from "../server/holdTags.ts";
export { holdTags } from "../server/holdTags.ts";
export { holdTagsMiddleware } from "../server/holdTagsMiddleware.ts";
export { holdTagsPlugin } from "../server/holdTagsPlugin.ts";
