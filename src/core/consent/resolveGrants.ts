/** Derives what the gate obeys from what the visitor said. Pure. */
import { type Category, isRequired, type Service } from "./category.ts";
import type { Choices } from "./decision.ts";

/**
 * Derives the grants of every declared category and service.
 *
 * A required category is granted. Any other is granted only by a choice of the visitor. A service follows its own choice
 * when the visitor made one, else its category. With `isOptedOut` (Global Privacy Control) whatever sells or
 * shares data is denied, whatever the choices say; with `isSensitive` (a page that the site lists) so is whatever records sessions.
 *
 * @returns a new object without a prototype, so that no id can meet an inherited name; an id that was not
 * declared is missing, which means denied.
 */
export function resolveGrants(
  categories: readonly Category[],
  services: readonly Service[],
  choices: Choices,
  isOptedOut: boolean,
  isSensitive?: boolean,
): Record<string, boolean> {
  const grants: Record<string, boolean> = Object.create(null);
  for (const category of categories) {
    const { id, saleOrShare } = category;
    grants[id] ??= isRequired(category) || (choices[id] === true && !(saleOrShare && isOptedOut));
  }
  services.forEach(({ id, category, saleOrShare, replay }) => {
    const own = categories.find((one) => one.id === category);
    // The first of an id counts, so that no service takes the place of a category.
    grants[id] ??=
      !!own &&
      (isRequired(own) ||
        ((choices[id] ?? grants[category]) === true &&
          !((saleOrShare && isOptedOut) || (replay && isSensitive))));
  });
  grants.essential = true;
  return grants;
}
