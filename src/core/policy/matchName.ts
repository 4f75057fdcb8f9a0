/** Says which cookies and keys a declared name means. Pure. */

/**
 * Gives the test for one declared name: exact (`_fbp`), a prefix (`_ga*`), or a regular expression between slashes
 * (`/^ph_.+_posthog$/`). Blanks around it do not count.
 *
 * @returns a function that says whether a name is meant; an expression that cannot be read means nothing.
 */
export function matchName(declared: string): (name: string) => boolean {
  const text = declared.trim();
  if (/^\/.+\/$/.test(text)) {
    try {
      const pattern = new RegExp(text.slice(1, -1));
      return (name) => pattern.test(name);
    } catch {
      // Not a regular expression.
      return () => false;
    }
  }
  if (text.endsWith("*")) return (name) => name.startsWith(text.slice(0, -1));
  return (name) => name === text;
}
