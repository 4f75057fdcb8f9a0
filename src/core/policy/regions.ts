/** The table of regions: what the law asks for where a visitor is. */
import { regionsElsewhere } from "./regionsElsewhere.ts";
import { regionsOfAmerica } from "./regionsOfAmerica.ts";
import { regionsOfEurope } from "./regionsOfEurope.ts";
import { off, type Regions, type Regulation } from "./regulation.ts";

/** What applies to an unknown place: nothing without a yes, and no question again for half a year after a no. */
export const strictest: Regulation = {
  model: "opt-in",
  defaults: off,
  gpc: "honour",
  reject: "must",
  maxAge: "P6M",
  refusalMaxAge: "P6M",
  askAgainAfter: "P6M",
  childAge: 16,
  minors: "U18:optin",
  sensitive: "off",
  confidence: "high",
};

/** All rows by code. `XX` applies wherever the place is unknown or has no row, and is the strictest. */
export const regions: Regions = {
  XX: strictest,
  ...regionsOfEurope,
  ...regionsOfAmerica,
  ...regionsElsewhere,
};
