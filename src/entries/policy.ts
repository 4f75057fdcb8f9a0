/**
 * `fermata-sdk/policy`: the table of regions as data, for sites that look something up in it or build their own on it. Importing it does
 * nothing.
 *
 * @example import { resolveRegulation } from "fermata-sdk/policy"; resolveRegulation("US-CA", Date.now()).model; // "opt-out"
 */
export type { Exemption, ExemptionName } from "../core/policy/exemptions.ts";
export { exemptions } from "../core/policy/exemptions.ts";
export { normaliseRegion } from "../core/policy/normaliseRegion.ts";
export { regions } from "../core/policy/regions.ts";
export type { Default, Defaults, Model, Region, Regions, Regulation } from "../core/policy/regulation.ts";
export { resolveExpiry } from "../core/policy/resolveExpiry.ts";
export { resolveRegulation } from "../core/policy/resolveRegulation.ts";
