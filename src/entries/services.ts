/**
 * `fermata-sdk/services`: facts about well-known services, for sites that bundle. A bundler keeps those that are named.
 *
 * @example import { plausible, youtube } from "fermata-sdk/services"; Fermata.init({ services: [plausible, youtube] });
 */
export * from "../services/index.ts";
