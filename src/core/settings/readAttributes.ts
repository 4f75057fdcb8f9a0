/** Reads settings from the `data-*` attributes of the SDK's own tag. Pure. */

/**
 * Lays the settings written as attributes over those of the JSON block: `data-policy-url` is `policyUrl`,
 * `data-cookie-domain` is `cookie.domain`. Attributes win; `true` and `false` are switches. Those that are no setting come
 * along, because other tools mark script tags too: the check leaves them out without a word.
 *
 * @param found settings of the block; changed and returned, still to be checked.
 * @param dataset attributes by camel-case name, without `data-`.
 */
export function readAttributes(
  found: Record<string, unknown>,
  dataset: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  for (const [name, text] of Object.entries(dataset)) {
    const [, group, first, rest] = /^(cookie|ui|controller)([A-Z])(.+)/.exec(name) ?? [];
    const value = text === "true" || (text !== "false" && text);
    if (group)
      found[group] = { ...(found[group] as object), [(first as string).toLowerCase() + rest]: value };
    else found[name] = value;
  }
  return found;
}
