/** Errors that nobody caught in a page, apart from what a browser merely reports. */
import type { Page } from "@playwright/test";

/**
 * What Firefox says in its console in the form of an error although no script threw it: a policy was kept, a hash did not match, a cookie was
 * refused, a track came from elsewhere. WebDriver BiDi makes no difference between the two.
 */
const reports =
  /^(The page’s settings (blocked|observed)|None of the “\w+” hashes|Content-Security-Policy: |Content at .+ may not load data from |Cookie “.+” has been rejected)/;

/** Collects the errors of a page that no script caught, from now on. */
export function listErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => {
    if (!reports.test(message)) errors.push(message);
  });
  return errors;
}
