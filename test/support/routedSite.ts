/** A site of twenty-one pages that a router puts one in the place of another. */
import { expect, type Page } from "@playwright/test";
import { pageOf, type Site } from "./consentPage.ts";
import type { Router } from "./routers.ts";

/** Number of the last page. */
export const lastPage = 21;

/** Puts the pages `/1` to `/21`: each has a held script of its own, a link to the next, and the footer link. */
export async function putPages(site: Site, { script, tag, body = "", held = "" }: Router): Promise<void> {
  site.put("/router.js", await script());
  for (let number = 1; number <= lastPage; number++) {
    const page = pageOf({
      settings: {},
      tag: '<script src="/assets/fermata.js"></script>',
      head: tag.replace("{src}", "/router.js"),
      body: `<h2>Page ${number}</h2><a id="next" href="/${number + 1}">Next</a>
<script type="text/plain" data-consent="analytics" ${held} src="{third}/${number}.js"></script>`,
    });
    site.put(
      `/${number}`,
      page.replace("<html ", '<html data-third="{third}" ').replace("<body>", `<body ${body}>`),
    );
  }
}

/** Goes to the next page, by its link, and waits until it is there. */
export async function goOn(page: Page, number: number): Promise<void> {
  await page.locator("#next").click();
  await page.waitForURL(`**/${number}`);
  await expect(page.locator("main")).toContainText(`Page ${number}`);
}
