/** Derives what the gate obeys from what the visitor said. Pure. */
import { type Category, isRequired, type Service } from "./category.ts";
import type { Choices } from "./decision.ts";

/**
 * Derives the grants of every declared category and service.
 *
 * A required category is granted. Any other is granted only by a choice of the visitor. A service follows its own choice
 * when the visitor made one, else its category. With `isOptedOut` whatever sells or shares data is denied, whatever the choices for
 * it say; with `isSensitive` (a page that the site lists) so is whatever records sessions.
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
  const settle = (one: Partial<Service> & { readonly id: string }, own: Category | undefined) => {
    const { id, category = "", saleOrShare, replay } = one;
    // The first of an id counts, so that no service takes the place of a category.
    grants[id] ??=
      !!own &&
      (isRequired(own) ||
        ((choices[id] ?? grants[category]) === true &&
          !(((saleOrShare || own.saleOrShare) && isOptedOut) || (replay && isSensitive))));
  };
  for (const one of categories) settle(one, one);
  // Throws where somebody has set a text, which a loop would go through letter by letter.
  services.map((one) =>
    settle(
      one,
      categories.find(({ id }) => id === one.category),
    ),
  );
  grants.essential = true;
  return grants;
}
