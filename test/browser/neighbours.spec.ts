/** What the page's styles, layers and scrolling do to the SDK, and it to them. */
import type { Page } from "@playwright/test";
import { expect, pageOf, part, root, test } from "../support/consentPage.ts";

/** Styles of a site that leave nothing alone: they aim at elements, at everything, and at names of parts. */
const hostile = `
* { all: revert; }
*, ::before, ::after, ::backdrop { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0; --tw-shadow: 0 0 #0000; }
button, [part], h2, p, a, section { display: none !important; color: lime !important; font: 40px serif !important; margin: 9px !important; }
button, input, optgroup, select, textarea { font: inherit; border-radius: 0; background: transparent; opacity: 1; }
h1, h2, h3 { font-size: inherit; font-weight: inherit; }
#fermata *, #fermata ::before { background: red !important; animation: spin 1s infinite !important; }
[class*="banner"], .bar, .text, .actions { opacity: 0.1 !important; transform: rotate(9deg) !important; position: static !important; }
dialog { display: none !important; }
input[type="checkbox"] { appearance: none !important; width: 1px !important; }
@keyframes spin { to { transform: rotate(1turn); } }`;

/** What the banner or the preference centre looks like, as an image: the first that is followed by an equal one. */
async function imageOf(page: Page, name: string): Promise<Buffer> {
  const shoot = () => page.locator(part(name)).screenshot({ animations: "disabled" });
  let image = await shoot();
  await expect
    .poll(async () => {
      const before = image;
      image = await shoot();
      return image.equals(before);
    })
    .toBe(true);
  return image;
}

test("a page whose styles leave nothing alone changes no pixel of the banner or the preference centre, and loses none", async ({
  page,
  site,
}) => {
  // Ours inherits the page's font, as it should: both pages name the same, for the page as a whole.
  const plain = "<style>html{font-family:sans-serif}body{background:#fff}main{font-size:20px}</style>";
  site.put("/plain", pageOf({ head: plain }));
  site.put("/hostile", pageOf({ head: `${plain}<style>${hostile}</style>` }));
  const looks = new Map<string, Buffer>();
  for (const path of ["/plain", "/hostile"]) {
    // Firefox finds what is under the mouse anew when a page comes.
    await page.mouse.move(0, 0);
    await page.goto(`${site.origin}${path}`);
    for (const name of ["banner", "preferences"]) {
      if (name === "preferences") await page.locator(part("customise")).click();
      await page.locator(part(name)).waitFor();
      const look = looks.get(name);
      if (!look) looks.set(name, await imageOf(page, name));
      else await expect.poll(async () => (await imageOf(page, name)).equals(look)).toBe(true);
    }
  }

  // And nothing of ours reaches the page.
  site.put("/without", pageOf({ tag: "", head: plain }));
  const words = page.locator("main");
  await page.goto(`${site.origin}/without`);
  const own = await words.screenshot();
  await page.goto(`${site.origin}/plain`);
  await page.locator(part("banner")).waitFor();
  await expect.poll(async () => (await words.screenshot()).equals(own)).toBe(true);
});

test("the banner's level is the site's to choose, and the preference centre is above everything", async ({
  page,
  site,
}) => {
  const overlay = (level: number) =>
    `<div id="over" style="position:fixed;inset:0;z-index:${level};background:#fff"></div>`;
  const hitAt = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.id;
    });
  site.put("/", pageOf({ body: overlay(1000) }));
  site.put("/below", pageOf({ head: "<style>#fermata{--fermata-level:10}</style>", body: overlay(1000) }));
  site.put("/chat", pageOf({ body: overlay(2147483647) }));
  await page.goto(`${site.origin}/`);
  await page.locator(part("banner")).waitFor();
  expect(await hitAt(part("accept"))).toBe("fermata");
  await page.goto(`${site.origin}/below`);
  await page.locator(part("banner")).waitFor();
  expect(await hitAt(part("accept"))).toBe("over");
  await page.goto(`${site.origin}/chat`);
  await page.locator(part("banner")).waitFor();
  await page.evaluate("Fermata.open()");
  expect(await hitAt(part("preferences"))).toBe("fermata");
});

for (const behaviour of ["auto", "smooth"]) {
  test(`with scrolling ${behaviour} the page stands where it stood after the preference centre, and does not shift`, async ({
    page,
    site,
  }) => {
    site.put(
      "/",
      pageOf({
        head: `<style>html{scroll-behavior:${behaviour}}</style>`,
        body: '<div style="height:4000px">Long</div>',
      }),
    );
    await page.goto(`${site.origin}/`);
    await page.locator(part("banner")).waitFor();
    await page.evaluate("scrollTo({ top: 700, behavior: 'instant' })");
    const look = () =>
      page.evaluate(() => [scrollY, document.querySelector("main")?.getBoundingClientRect().width]);
    const before = await look();
    await page.locator(part("customise")).click();
    await page.locator(part("preferences")).waitFor();
    expect(await look()).toEqual(before);
    // A wheel that turns over the end of the dialog moves nothing behind it.
    await page.locator(part("preferences")).hover();
    for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, 600);
    await page.keyboard.press("Escape");
    await page.locator(part("reject")).click();
    await expect(page.locator(root)).toHaveCount(0);
    expect(await look()).toEqual(before);
    expect(
      await page.evaluate(() =>
        [document.documentElement, document.body].map((one) => one.getAttribute("style")),
      ),
    ).toEqual([null, null]);
  });
}
