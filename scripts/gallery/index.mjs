// npm run gallery: takes every picture, has axe look for faults in each state, and writes docs/gallery: one page to scroll through, and its pictures.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser } from "../findBrowser.mjs";
import { surfaces } from "./page.mjs";
import { languages, schemes, shoot, startServer, windows } from "./shoot.mjs";

const folder = "docs/gallery";
const names = {
  banner: "Banner",
  notice: "Banner where the law asks for a notice and a way to refuse",
  preferences: "Preference centre",
  placeholder: "Placeholder",
  panel: "Mounted panel",
  choices: "Your Privacy Choices",
  declaration: "Declaration",
  box: "Box",
  dialog: "Dialog in the middle",
  side: "Preference centre at the side",
};

/** Pictures of every surface, and of the layouts that are not the default, and of the themes. */
function listPictures() {
  const pictures = [];
  // The notice is the banner with another sentence, and both dialogs look the same in the middle window: the extremes show them.
  const few = ["notice", "choices"];
  for (const surface of Object.keys(surfaces))
    for (const lang of Object.keys(languages))
      for (const scheme of Object.keys(schemes).filter((one) => surface !== "notice" || one !== "forced"))
        for (const width of Object.keys(windows).filter((one) => !few.includes(surface) || one !== "768"))
          pictures.push({ group: surface, surface, lang, scheme, width: Number(width) });
  const more = [
    ["box", "banner", { layout: "box", position: "bottom-end" }],
    ["dialog", "banner", { layout: "dialog" }],
    ["side", "preferences", { preferences: "side" }],
  ];
  for (const [group, surface, ui] of more)
    for (const scheme of ["light", "dark"])
      for (const width of [320, 1280]) pictures.push({ group, surface, lang: "en", scheme, width, ui });
  for (const theme of ["paper", "harbour", "moss", "signal"])
    for (const surface of ["banner", "preferences", "placeholder"])
      for (const scheme of ["light", "dark"])
        pictures.push({
          group: `Theme: ${theme}`,
          surface,
          lang: "en",
          scheme,
          width: 768,
          themes: `<link rel="stylesheet" href="/assets/themes/${theme}.css">`,
        });
  return pictures;
}

/** Gives the page with the pictures in groups. */
function writePage(pictures) {
  const figures = (group) =>
    pictures
      .filter((one) => one.group === group)
      .map(
        ({ file, surface, lang, scheme, width }) =>
          `<figure style="--width:${width}"><img src="${file}" alt="${names[surface]}, ${lang}, ${scheme}, ${width} pixels wide" loading="lazy" width="${width}" height="${windows[width]}"><figcaption>${lang}, ${scheme}, ${width}</figcaption></figure>`,
      )
      .join("\n");
  const groups = [...new Set(pictures.map(({ group }) => group))];
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Fermata: every surface</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 2rem; background: light-dark(#e9e9ec, #2a2b30) }
div { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-end; margin-bottom: 3rem }
figure { margin: 0; width: calc(var(--width) * 0.45px) } img { width: 100%; height: auto; display: block; box-shadow: 0 2px 12px #0003 }
figcaption { font-size: 0.8rem; margin-top: 0.3rem }
</style>
<h1>Every surface</h1>
<p>Made by <code>npm run gallery</code> from the built files, ${pictures.length} pictures; axe found no fault in any of these states, or the command would have failed. See <a href="../look.md">the look</a>.</p>
${groups.map((group) => `<h2>${names[group] ?? group}</h2>\n<div>\n${figures(group)}\n</div>`).join("\n")}
</html>
`;
}

/** Whether the system has a font for a language. */
const hasFont = (lang) => execFileSync("fc-list", [`:lang=${lang}`], { encoding: "utf8" }).trim() !== "";
if (!["ar", "ja"].every(hasFont)) {
  console.error("No fonts for Arabic or Japanese: apt-get install -y fonts-noto-core fonts-noto-cjk");
  process.exit(1);
}

const browser = await chromium.launch({ executablePath: findBrowser("chromium") });
const server = await startServer();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const pictures = listPictures();
const found = [];
for (const picture of pictures) {
  const { group, surface, lang, scheme, width } = picture;
  const { webp, faults } = await shoot(browser, server, picture);
  found.push(...faults.map((fault) => `${group}, ${lang}, ${scheme}, ${width}: ${fault}`));
  picture.file = `${group.replace(/\W+/g, "-").toLowerCase()}-${surface}-${lang}-${scheme}-${width}.webp`;
  writeFileSync(`${folder}/${picture.file}`, webp);
}
writeFileSync(`${folder}/index.html`, writePage(pictures));
await browser.close();
server.close();
console.log(`${pictures.length} pictures in ${folder}; axe has found ${found.length} faults in them`);
if (found[0]) {
  console.error(found.join("\n"));
  process.exitCode = 1;
}
