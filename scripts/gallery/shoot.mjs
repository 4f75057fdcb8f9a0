// Takes the pictures of the gallery: serves the built files and a page, opens a surface, and gives a WebP of what is seen.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { pageOf, surfaces } from "./page.mjs";

/** Schemes of a picture, as the browser is told of them. */
export const schemes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
};

/** Heights of the windows, by their widths. */
export const windows = { 320: 568, 768: 900, 1280: 800 };

/** Languages of the pictures, with their directions. */
export const languages = { en: "ltr", de: "ltr", ar: "rtl", ja: "ltr" };

/** Serves `dist/` below `/assets/`, and one page, which `put` replaces. Gives its origin. */
export async function startServer() {
  let html = "";
  const server = createServer(async ({ url = "/" }, response) => {
    const file = /^\/assets\/([\w./-]+)$/.exec(url)?.[1];
    const types = { js: "text/javascript", css: "text/css" };
    if (!file) return response.writeHead(200, { "content-type": "text/html" }).end(html);
    const text = await readFile(`dist/${file}`, "utf8").catch(() => "");
    response.writeHead(200, { "content-type": types[file.split(".").pop()] ?? "text/plain" }).end(text);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    put: (text) => {
      html = text;
    },
    close: () => server.close(),
  };
}

/**
 * Whether our root stands as it stays: its later sheet is there, and text that scrolls says so by its look; runs in the page. A page
 * that has no root of ours has nothing to wait for.
 */
function isSettled() {
  const shadow = document.querySelector("#fermata")?.shadowRoot;
  if (!shadow) return true;
  const texts = [...shadow.querySelectorAll(".text")];
  return (
    shadow.adoptedStyleSheets.length > 1 &&
    texts.every((text) => text.scrollHeight <= text.clientHeight + 8 || text.hasAttribute("data-more"))
  );
}

/** Brings a surface into view, and waits until it stands still. */
async function show(page, server, { surface, lang, ui, themes }) {
  server.put(pageOf({ lang, dir: languages[lang], surface, ui, themes }));
  await page.goto(server.origin);
  const { open, click, isDecided, part = surface } = surfaces[surface];
  if (click) await page.locator(click).click();
  else await page.locator("#fermata [part=banner]").waitFor();
  if (open) await page.evaluate(`Fermata.open("${open}")`);
  if (isDecided) await page.evaluate("Fermata.rejectAll()");
  await page.locator(`[part=${part}]`).first().waitFor();
  await page.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))");
  await page.waitForFunction(isSettled);
}

/** Gives the bytes of a picture as WebP, made smaller by the browser itself. */
async function toWebp(page, png, scale, quality) {
  const text = await page.evaluate(
    async ([source, scale, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), {
        width: image.width * scale,
        height: image.height * scale,
      });
      const pen = canvas.getContext("2d");
      pen.imageSmoothingQuality = "high";
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/webp", quality).split(",")[1];
    },
    [png.toString("base64"), scale, quality],
  );
  return Buffer.from(text, "base64");
}

/** Elements that hold our surfaces. */
const ours = ["#fermata", "[data-fermata-cover]", "[data-consent-preferences]", "[data-consent-declaration]"];

/** What axe finds in our surfaces by its rules for WCAG 2.2 AA, as they stand; runs after the picture was taken. */
async function findFaults(page) {
  await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
  return page.evaluate(async (ours) => {
    const include = ours.filter((one) => document.querySelector(one)).map((one) => [one]);
    const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await globalThis.axe.run({ include }, { runOnly });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`),
    );
  }, ours);
}

/** Takes one picture, and looks for faults. `picture`: surface, lang, scheme, width, and what else the page is given. */
export async function shoot(browser, server, picture) {
  const { scheme, width, height = windows[width] } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
    ...schemes[scheme],
  });
  const page = await context.newPage();
  await show(page, server, picture);
  const png = await page.screenshot();
  const faults = await findFaults(page);
  await page.goto("about:blank");
  const webp = await toWebp(page, png, width > 320 ? 0.5 : 0.75, 0.36);
  await context.close();
  return { png, webp, faults };
}
