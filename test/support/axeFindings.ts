/** What axe finds in parts of a page, shadow roots included. */
import type { Page } from "@playwright/test";

/** Tags of the rules for WCAG 2.2 A and AA; the others of axe's are good practice. */
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What there is of axe in a page. */
interface Axe {
  run(
    root: { include: string[][] },
    options: { runOnly?: readonly string[] },
  ): Promise<{ violations: { id: string; nodes: { target: unknown; any: { message: string }[] }[] }[] }>;
}

/**
 * Gives the rules that are broken, with each place.
 *
 * @param include selectors of what is looked at; our own root by default.
 * @param tags of the rules that count; `[]` for all that axe has.
 */
export async function axeFindings(
  page: Page,
  include: readonly string[] = ["#fermata"],
  tags: readonly string[] = wcag,
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in self")))
    await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
  return page.evaluate(
    async ({ include, tags }) => {
      const { axe } = self as unknown as { axe: Axe };
      const options = tags.length ? { runOnly: tags } : {};
      const { violations } = await axe.run({ include: include.map((one) => [one]) }, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id} ${JSON.stringify(target)} ${any[0]?.message ?? ""}`),
      );
    },
    { include, tags },
  );
}
