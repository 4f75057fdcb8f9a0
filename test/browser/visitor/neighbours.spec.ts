/** Case 17: other styles, other dialogs, other traps. Both sides stay what they are, and can be closed. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, pageOf, part, root, test } from "../../support/consentPage.ts";
import { waitForPresence } from "../../support/looks.ts";

const fileOf = (path: string) => readFileSync(`node_modules/${path}`, "utf8");

/** Styles that pages come with, and some that are out to hurt. */
const styles: Readonly<Record<string, string>> = {
  "all: revert": "* { all: revert }",
  "all: unset on everything": "* { all: unset }",
  "elements with !important":
    "button, section, dialog, h2, p, a, input { display: none !important; color: red !important; font: 40px serif !important; position: static !important }",
  "inherited text styles":
    "html { font: italic 700 10px/3 serif; letter-spacing: 3px; text-transform: uppercase; text-align: center; color: #f0f; word-spacing: 9px; cursor: crosshair; visibility: visible; white-space: pre; text-indent: 2em; text-shadow: 1px 1px red }",
  "a small root font": "html { font-size: 62.5% } * { box-sizing: border-box; margin: 0; padding: 0 }",
  "Tailwind's preflight": fileOf("tailwindcss/preflight.css"),
  Bootstrap: fileOf("bootstrap/dist/css/bootstrap.min.css"),
};

const settings = { policyUrl: "/p", services: [{ id: "counter", category: "analytics", name: "Counter" }] };
// The corners of a placeholder would show the page's own text, which these styles change.
const white =
  "html,body{background:#fff!important}:root{--fermata-font:'DejaVu Sans'}[data-fermata-cover]{--fermata-radius:0px}";

test("case 17: whatever the page's styles are, no pixel of the banner, the preference centre and the placeholder changes", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const frame = `<iframe title="Tour" data-consent="functional" data-src="/x" style="display:block!important;width:400px!important;height:240px!important;border:0!important;margin:0!important;position:fixed!important;top:0!important;left:0!important"></iframe>`;
  const shots: Record<string, Buffer[]> = {};
  for (const [name, css] of Object.entries({ plain: "", ...styles })) {
    const head = `<style>${css}</style><style>${white}</style>`;
    site.put("/", pageOf({ settings, head, body: frame }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    await waitForPresence(page);
    await page.mouse.move(640, 300);
    const seen = [await page.locator(part("banner")).screenshot()];
    await page.evaluate("Fermata.open('preferences')");
    await page.locator(part("preferences")).waitFor();
    seen.push(await page.locator(part("preferences")).screenshot());
    await page.evaluate("Fermata.rejectAll()");
    await page.locator("[part=placeholder]").waitFor();
    seen.push(await page.locator("[part=placeholder]").screenshot());
    shots[name] = seen;
    await page.context().clearCookies();
  }
  for (const name of Object.keys(styles))
    for (const [at, layer] of ["banner", "preferences", "placeholder"].entries()) {
      const isSame = shots[name]?.[at]?.equals(shots.plain?.[at] ?? Buffer.alloc(0));
      expect([name, layer, isSame]).toEqual([name, layer, true]);
    }
});

test("case 17: nothing of our styles reaches the page", async ({ page, site }) => {
  const body = `<button id="own">Own</button><dialog id="d" open>Own</dialog><h2 id="h">Own</h2>`;
  const seen: string[] = [];
  for (const tag of ["", undefined]) {
    site.put("/", pageOf({ ...(tag === undefined ? {} : { tag }), body }));
    await page.goto(site.origin);
    if (tag === undefined) {
      await page.locator(part("banner")).waitFor();
      await waitForPresence(page);
    }
    seen.push(
      await page.evaluate(() =>
        ["#own", "#d", "#h", "body"]
          .map((one) => {
            const style = getComputedStyle(document.querySelector(one) ?? document.body);
            return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join();
          })
          .join("\n"),
      ),
    );
  }
  expect(seen[1]).toBe(seen[0]);
});

/** Where the page stands once it has not moved for twenty frames: Bootstrap's style sheet scrolls smoothly, also to what gets the focus. */
const standing = `new Promise((resolve) => {
  let [last, frames] = [scrollY, 0];
  const look = () => {
    frames = scrollY === last ? frames + 1 : 0;
    last = scrollY;
    if (frames === 20) resolve(last);
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Pages with a dialog of another make, how it is opened, and how one sees that it is open. */
const dialogs: Readonly<
  Record<string, { head?: string; body: string; open: string; shown: string; close: string }>
> = {
  "a Bootstrap modal": {
    head: '<link rel="stylesheet" href="/bootstrap.css"><script src="/bootstrap.js"></script>',
    body: `<div class="modal" id="m" tabindex="-1" aria-label="Modal"><div class="modal-dialog"><div class="modal-content">
      <input id="field" aria-label="Field"><button id="shut" data-bs-dismiss="modal">Shut</button><a id="inner" href="#" data-consent-open>Cookie settings</a></div></div></div>`,
    open: "bootstrap.Modal.getOrCreateInstance('#m').show()",
    shown: "document.querySelector('#m').classList.contains('show')",
    close: "#shut",
  },
  "a focus-trap": {
    head: '<script src="/tabbable.js"></script><script src="/focus-trap.js"></script>',
    body: `<div id="m" style="position:fixed;top:0;left:0;background:#eee;padding:1em"><input id="field" aria-label="Field"><button id="shut">Shut</button>
      <a id="inner" href="#" data-consent-open>Cookie settings</a></div>
      <script>document.querySelector('#shut').onclick = () => trap.deactivate()</script>`,
    open: "self.trap = focusTrap.createFocusTrap('#m'); trap.activate()",
    shown: "self.trap.active",
    close: "#shut",
  },
  "a native dialog": {
    body: `<dialog id="m"><input id="field" aria-label="Field"><button id="shut" onclick="this.parentNode.close()">Shut</button>
      <a id="inner" href="#" data-consent-open>Cookie settings</a></dialog>`,
    open: "document.querySelector('#m').showModal()",
    shown: "document.querySelector('#m').open",
    close: "#shut",
  },
};

for (const [name, { head = "", body, open, shown, close }] of Object.entries(dialogs)) {
  test(`case 17: beside ${name} both can be closed, whichever is opened from whichever, without an error`, async ({
    page,
    site,
  }) => {
    site.put("/bootstrap.css", fileOf("bootstrap/dist/css/bootstrap.min.css"));
    site.put("/bootstrap.js", fileOf("bootstrap/dist/js/bootstrap.bundle.min.js"));
    site.put("/tabbable.js", fileOf("tabbable/dist/index.umd.min.js"));
    site.put("/focus-trap.js", fileOf("focus-trap/dist/focus-trap.umd.min.js"));
    site.put("/", pageOf({ settings, head, body: `${body}<p style="height:2000px">Long</p>` }));
    await page.goto(site.origin);
    await page.locator(part("banner")).waitFor();
    await page.evaluate("scrollTo({top: 700, behavior: 'instant'})");
    await page.evaluate(open);
    await expect.poll(() => page.evaluate(shown)).toBe(true);
    await page.locator("#field").focus();
    // Where the other dialog and the focus in it have left the page.
    const scrolledTo = await page.evaluate(standing);
    // The preference centre comes above it, and leaves it as it was.
    await page.locator("#inner").click();
    await page.locator(part("preferences")).waitFor();
    await page.locator("#fermata [data-category=analytics]").click();
    await expect(page.locator("#fermata [data-category=analytics]")).toBeChecked();
    await page.locator(`${part("preferences")} [part=close]`).click();
    await expect(page.locator(part("preferences"))).toHaveCount(0);
    expect(await page.evaluate(shown)).toBe(true);
    expect(await page.evaluate(standing)).toBe(scrolledTo);
    await page.locator(close).click();
    await expect.poll(() => page.evaluate(shown)).toBe(false);
    // Then the banner can be answered.
    await page.locator(part("reject")).click();
    await expect(page.locator(root)).toHaveCount(0);
    expect(site.errors).toEqual([]);
  });
}

test("case 17: beside a chat bubble at the highest level, and under a page that scrolls smoothly, every button can be hit, on a phone too", async ({
  page,
  site,
}) => {
  const bubble = `<button id="chat" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px;border-radius:50%;z-index:2147483647" onclick="this.remove()">Chat</button>`;
  site.put("/lenis.js", fileOf("lenis/dist/lenis.min.js"));
  const head = '<script src="/lenis.js"></script><style>html{scroll-behavior:smooth}</style>';
  const start = "<script>self.lenis = new Lenis({ autoRaf: true })</script>";
  site.put("/", pageOf({ settings, head, body: `<p style="height:3000px">Long</p>${bubble}${start}` }));
  for (const [width, height] of [
    [375, 667],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(site.origin);
    for (const name of ["accept", "reject", "customise"])
      await page.locator(part(name)).click({ trial: true });
    await page.evaluate("lenis.scrollTo(600, { immediate: true })");
    await page.locator(part("customise")).click();
    await page.locator(part("preferences")).waitFor();
    await page.locator(`${part("preferences")} [part=close]`).click();
    expect(await page.evaluate("Math.round(scrollY)")).toBe(600);
    await page.locator("#chat").click();
    await expect(page.locator("#chat")).toHaveCount(0);
  }
  expect(site.errors).toEqual([]);
});

/** A router of the page puts a new body in the place of the old one. */
const swapBody = (page: Page) =>
  page.evaluate(() => {
    const next = document.createElement("body");
    next.innerHTML = `<main><h1>Next</h1><a id="again" href="#cookie-settings">Cookie settings</a></main>`;
    document.body.replaceWith(next);
  });

test("the floating button survives a router that replaces the body, and an open preference centre gives way to the question", async ({
  page,
  site,
}) => {
  site.put("/", pageOf({ settings: { ...settings, ui: { floatingButton: true } } }));
  await page.goto(site.origin);
  await page.locator(part("banner")).waitFor();
  await waitForPresence(page);
  for (let step = 0; step < 3; step += 1) {
    await swapBody(page);
    expect(await page.locator(part("banner")).boundingBox()).not.toBe(null);
  }
  await page.locator("#again").click();
  await page.locator(part("preferences")).waitFor();
  await swapBody(page);
  await page.locator(part("reject")).click();
  await expect(page.locator(root)).toHaveCount(0);
  await swapBody(page);
  await expect(page.locator(root)).toHaveCount(0);
  await page.locator("[part=floating-button]").click();
  await page.locator(part("preferences")).waitFor();
});
