import type { Service } from "../core/consent/category.ts";

/**
 * A service as it is shipped: what is known of every site that uses it. A site may overwrite any member
 * (`{ ...youtube, category: "media" }`), and adds what only it knows: keys that it renamed, a host of its own, the ground on
 * which data is transferred.
 *
 * Member for member a `Service`, and valid as one in the settings; members that are left out have their defaults there. A
 * duration is ISO 8601 or `session`; without one the item stays until it is deleted. A name with a host in brackets
 * (`YSC (youtube.com)`) is set there: the visitor reads it, and no page can delete it, nor a namesake of its own. The country of transfer is where the
 * provider says that it works; the ground stands in the site's own contract.
 */
export type ServicePreset = Pick<
  Service,
  "id" | "category" | "name" | "provider" | "purpose" | "policyUrl" | "match"
> &
  Partial<Service>;
