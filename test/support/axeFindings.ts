/** What axe finds in a part of a page, shadow roots included. */
import type { Page } from "@playwright/test";

/** Gives the rules that are broken, each with the first place. */
export async function axeFindings(page: Page, selector: string): Promise<string[]> {
  await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
  return page.evaluate(async (selector) => {
    const { axe } = self as unknown as {
      axe: {
        run(root: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ include: [[selector]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, selector);
}
